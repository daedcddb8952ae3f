using Conformance.Protocol;
using Conformance.Scenarios;

namespace Conformance.Runner.Tests;

public sealed class WireChangeTests
{
    [Theory]
    [InlineData(1, "a")]
    [InlineData(2, "a\uFFFD")]
    [InlineData(3, "a😀")]
    [InlineData(-1, "a😀")]
    [InlineData(-2, "a\uFFFD")]
    public void A_cut_through_a_character_leaves_no_half_of_it(int at, string left) =>
        WireChange.Apply(new WireEdit(TamperChange.Cut, at), "a😀b").ShouldBe(left);

    [Fact]
    public void A_replacement_of_half_a_character_leaves_no_other_half()
    {
        var edit = new WireEdit(TamperChange.Replace, Find: "[\uDE00]", Put: "x");

        WireChange.Apply(edit, "a😀b").ShouldBe("a\uFFFDxb");
        WireChange.Apply(edit, MessageBody.FromText("a😀b"))!.ReadText().ShouldBe("a\uFFFDxb");
    }

    [Fact]
    public void A_replacement_is_the_text_that_the_step_says() =>
        WireChange
            .Apply(new WireEdit(TamperChange.Replace, Find: "(a)", Put: "$0 $1 $$ ${x}"), "bab")
            .ShouldBe("b$0 $1 $$ ${x}b");

    [Fact]
    public void Bytes_are_cut_where_the_step_says() =>
        WireChange
            .Apply(new WireEdit(TamperChange.Cut, 2), MessageBody.FromText("a😀b"))!
            .ReadBytes()
            .ToArray()
            .ShouldBe([(byte)'a', 0xF0]);
}
