using Conformance.Scenarios;

namespace Conformance.Runner.Tests;

public sealed class RequestBodyTests
{
    [Fact]
    public void A_text_is_repeated_as_often_as_is_written()
    {
        RequestBody.Of(Repeat(new SpecText("ab"), new SpecNumber("3"))).ShouldNotBeNull().ReadText().ShouldBe("ababab");
        RequestBody.Of(Repeat(new SpecText("ab"), new SpecNumber("0"))).ShouldNotBeNull().ReadText().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("3e9")]
    [InlineData("3000000000")]
    [InlineData("-1")]
    public void A_count_that_is_none_is_told(string times)
    {
        var mistake = Should.Throw<InvalidDataException>(() =>
            RequestBody.Of(Repeat(new SpecText("ab"), new SpecNumber(times)))
        );

        mistake.Message.ShouldContain(times);
        mistake.Message.ShouldEndWith("'$repeat' makes one of a text and a whole number.");
    }

    [Fact]
    public void What_is_no_text_makes_no_body() =>
        Should.Throw<InvalidDataException>(() => RequestBody.Of(Repeat(new SpecNumber("1"), new SpecNumber("1"))));

    [Fact]
    public void Bytes_that_are_none_are_told() =>
        Should
            .Throw<InvalidDataException>(() => RequestBody.Of(new SpecSpecial("bytes", new SpecText("?"))))
            .Message.ShouldBe("The body's '$bytes' is '?', which is no Base64.");

    private static SpecSpecial Repeat(SpecValue of, SpecValue times) =>
        new("repeat", Make.Mapping(("of", of), ("times", times)));
}
