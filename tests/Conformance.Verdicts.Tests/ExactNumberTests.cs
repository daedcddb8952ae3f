namespace Conformance.Verdicts.Tests;

public sealed class ExactNumberTests
{
    [Theory]
    [InlineData("0", false, "", 0)]
    [InlineData("-0.000e9", true, "", 0)]
    [InlineData("1200", false, "12", 2)]
    [InlineData("-0.012", true, "12", -3)]
    [InlineData("+1.50E+3", false, "15", 2)]
    [InlineData("007", false, "7", 0)]
    [InlineData("1e99999999999", false, "1", 99999999999)]
    public void Keeps_sign_digits_and_power(string text, bool isNegative, string digits, long exponent)
    {
        var number = ExactNumber.Parse(text).ShouldNotBeNull();

        (number.IsNegative, number.Digits, (long)number.Exponent, number.IsInfinite).ShouldBe(
            (isNegative, digits, exponent, false)
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1e")]
    [InlineData("1e1.5")]
    [InlineData("0x10")]
    [InlineData("1 000")]
    [InlineData("NaN")]
    [InlineData("١")]
    [InlineData("1.2.3")]
    public void Refuses_what_is_no_number(string text) => ExactNumber.Parse(text).ShouldBeNull();

    [Theory]
    [InlineData("1", true)]
    [InlineData("1.0", true)]
    [InlineData("0.1e1", true)]
    [InlineData("0.1", false)]
    [InlineData("15e-1", false)]
    [InlineData("Infinity", false)]
    public void Tells_integers(string text, bool isInteger) =>
        ExactNumber.Parse(text)!.Value.IsInteger.ShouldBe(isInteger);

    [Theory]
    [InlineData("1", "2", "1", true)]
    [InlineData("2", "1", "1", true)]
    [InlineData("1", "2", "0.9999", false)]
    [InlineData("-1", "1", "1.5", false)]
    [InlineData("0.1", "1e-1", "0", true)]
    [InlineData("1e-400", "0", "1e-400", true)]
    [InlineData("1e-400", "0", "1e-401", false)]
    [InlineData("Infinity", "-Infinity", "Infinity", false)]
    [InlineData("1", "1e6000", "1", false)]
    [InlineData("1", "1e2000000000", "1", false)]
    public void Measures_distances_exactly(string left, string right, string distance, bool areClose) =>
        ExactNumber
            .AreClose(
                ExactNumber.Parse(left)!.Value,
                ExactNumber.Parse(right)!.Value,
                ExactNumber.Parse(distance)!.Value
            )
            .ShouldBe(areClose);
}
