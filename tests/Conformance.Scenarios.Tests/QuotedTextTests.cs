namespace Conformance.Scenarios.Tests;

public sealed class QuotedTextTests
{
    [Theory]
    [InlineData('\u001f')]
    [InlineData('\u007f')]
    [InlineData('\u009f')]
    [InlineData('\u2028')]
    [InlineData('\u2029')]
    [InlineData('\ud800')]
    [InlineData('\udfff')]
    [InlineData('\ufeff')]
    [InlineData('\ufffe')]
    [InlineData('\uffff')]
    public void What_cannot_be_seen_is_escaped(char unit) =>
        QuotedText.Write($"a{unit}b").ShouldBe($"\"a\\u{(int)unit:x4}b\"");

    [Theory]
    [InlineData(" ")]
    [InlineData("~")]
    [InlineData("\u00a0")]
    [InlineData("\ufffd")]
    [InlineData("😀")]
    [InlineData("😀a😀")]
    public void What_can_be_seen_stands_as_it_is(string text) => QuotedText.Write(text).ShouldBe($"\"{text}\"");

    [Fact]
    public void A_text_with_half_a_pair_is_torn()
    {
        new[] { "", "a", "a😀b😀" }.ShouldAllBe(static text => !QuotedText.IsTorn(text));
        new[] { "a\ud83d", "\ude00", "\ude00\ud83d", "😀\ude00", "\ud83d😀" }.ShouldAllBe(static text =>
            QuotedText.IsTorn(text)
        );
    }
}
