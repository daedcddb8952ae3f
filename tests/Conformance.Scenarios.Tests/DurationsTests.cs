namespace Conformance.Scenarios.Tests;

public sealed class DurationsTests
{
    [Theory]
    [InlineData("1ms", 1)]
    [InlineData("500ms", 500)]
    [InlineData("1.5s", 1500)]
    [InlineData("0.001s", 1)]
    [InlineData("2m", 120_000)]
    [InlineData("10m", 600_000)]
    [InlineData("600000ms", 600_000)]
    [InlineData("000001.5s", 1500)]
    public void Times_have_a_number_and_a_unit(string text, int milliseconds) =>
        Durations.Read(text).ShouldBe(TimeSpan.FromMilliseconds(milliseconds));

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("5")]
    [InlineData("5h")]
    [InlineData("5sm")]
    [InlineData("0s")]
    [InlineData("-1s")]
    [InlineData("+1s")]
    [InlineData("1e2s")]
    [InlineData(".5s")]
    [InlineData("5.s")]
    [InlineData("1.2345s")]
    [InlineData("1.2.3s")]
    [InlineData("11m")]
    [InlineData("600.001s")]
    [InlineData("0000001s")]
    [InlineData("0000001.5s")]
    public void What_no_step_may_take_is_none(string text) => Durations.Read(text).ShouldBeNull();

    [Theory]
    [InlineData(1, "1ms")]
    [InlineData(1500, "1500ms")]
    [InlineData(2000, "2s")]
    [InlineData(120_000, "120s")]
    public void Times_are_written_in_the_largest_unit_that_needs_no_fraction(int milliseconds, string text) =>
        Durations.Write(TimeSpan.FromMilliseconds(milliseconds)).ShouldBe(text);
}
