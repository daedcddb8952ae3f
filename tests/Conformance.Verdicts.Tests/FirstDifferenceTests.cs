namespace Conformance.Verdicts.Tests;

public sealed class FirstDifferenceTests
{
    private static readonly string s_long = new('x', 50);

    [Theory]
    [InlineData(40, 40, true)]
    [InlineData(41, 1, false)]
    [InlineData(1, 41, false)]
    public void Short_texts_are_compared_at_a_glance(int expected, int actual, bool isShort) =>
        FirstDifference.IsShort(new string('a', expected), new string('b', actual)).ShouldBe(isShort);

    [Fact]
    public void A_text_is_shown_from_its_start_where_it_differs_early() =>
        FirstDifference
            .OfTexts($"ab{s_long}", "ac")
            .ShouldBe(
                "from character 1 on, of 52 asked for and 2 observed\n"
                    + $"  asked for  \"ab{new string('x', 29)}\"…\n"
                    + "  observed   \"ac\"\n"
                    + "               ^"
            );

    [Fact]
    public void A_text_that_differs_at_once_is_shown_from_its_start() =>
        FirstDifference
            .OfTexts("a", "b")
            .ShouldBe(
                "from character 0 on, of 1 asked for and 1 observed\n  asked for  \"a\"\n  observed   \"b\"\n              ^"
            );

    [Fact]
    public void A_pair_of_surrogates_is_not_parted() =>
        FirstDifference
            .OfTexts("😀", "😁")
            .ShouldBe(
                "from character 0 on, of 2 asked for and 2 observed\n  asked for  \"😀\"\n  observed   \"😁\"\n              ^"
            );

    [Fact]
    public void Escapes_move_the_marker() =>
        FirstDifference
            .OfTexts("\n\nab", "\n\nac")
            .ShouldEndWith("\n  asked for  \"\\n\\nab\"\n  observed   \"\\n\\nac\"\n                   ^");

    [Fact]
    public void Bytes_are_shown_from_the_first_that_differs() =>
        FirstDifference
            .OfBytes([1, 2, 3], [1, 9])
            .ShouldBe("from byte 1 on, of 3 asked for and 2 observed\n  asked for  0203\n  observed   09");

    [Fact]
    public void A_long_text_is_told_by_the_matcher()
    {
        var difference = ValueMatcher.Compare(Tagged.Value($"[\"{s_long}a\"]"), Tagged.Value($"[\"{s_long}b\"]"));

        difference.ShouldNotBeNull().Describe().ShouldStartWith("$[0]: the texts differ from character 50 on, of 51");
    }
}
