namespace Conformance.Scenarios.Tests;

public sealed class SuggestionTests
{
    [Theory]
    [InlineData("fresh_host", "fresh-host")]
    [InlineData("RESOLVES", "resolves")]
    [InlineData("wiht", "with")]
    [InlineData("wit", "with")]
    [InlineData("withs", "with")]
    [InlineData("wish", "with")]
    [InlineData("htiw", null)]
    [InlineData("--", null)]
    [InlineData("a_c", "abc")]
    [InlineData("", null)]
    public void The_nearest_word_is_suggested_where_one_is_near(string word, string? nearest) =>
        Suggestion.Nearest(word, ["in", "fresh-host", "with", "resolves", "abc"]).ShouldBe(nearest);

    [Fact]
    public void Only_dashes_and_underscores_are_taken_for_one_another()
    {
        Suggestion.Nearest("ab", ["--"]).ShouldBeNull();
        Suggestion.Nearest("--", ["ab"]).ShouldBeNull();
        Suggestion.Nearest("_-", ["-_"]).ShouldBe("-_");
    }

    [Fact]
    public void Of_words_equally_near_the_first_is_suggested() =>
        Suggestion.Nearest("abcd", ["abce", "abdc", "abc"]).ShouldBe("abce");

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void For_words_longer_than_64_letters_nothing_is_looked_for(int length, bool isFound)
    {
        var word = new string('a', length);

        Suggestion.Nearest(word, [word + "b"]).ShouldBe(isFound ? word + "b" : null);
    }
}
