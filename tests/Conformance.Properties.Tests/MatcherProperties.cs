using System.Globalization;
using System.Numerics;
using Conformance.Scenarios;
using Conformance.Verdicts;

namespace Conformance.Properties.Tests;

public sealed class MatcherProperties
{
    private const int LongestTold = 100_000;

    [Fact]
    public void Every_value_matches_itself_and_differs_from_its_negation() =>
        Property.Holds(random =>
        {
            var value = Some.Json(random);

            ValueMatcher.Compare(value, value).ShouldBeNull();
            ValueMatcher.Compare(new SpecSpecial("not", value), value).ShouldNotBeNull();
        });

    [Fact]
    public void Two_values_that_are_written_differently_match_both_ways_or_neither() =>
        Property.Holds(random =>
        {
            var (one, other) = (Some.Json(random, 2), Some.Json(random, 2));

            (ValueMatcher.Compare(one, other) is null).ShouldBe(ValueMatcher.Compare(other, one) is null);
        });

    [Fact]
    public void Any_pattern_meets_any_value_without_an_exception_and_in_bounded_words() =>
        Property.Holds(random =>
        {
            var (pattern, value) = (Some.Pattern(random), Some.Pattern(random));

            var difference = ValueMatcher.Compare(pattern, random.Next(10) == 0 ? null : value);

            (difference?.ToString().Length ?? 0).ShouldBeLessThan(LongestTold);
        });

    [Fact]
    public void A_pattern_or_its_negation_matches_and_never_both() =>
        Property.Holds(random =>
        {
            var (pattern, value) = (Some.Json(random, 2), Some.Json(random, 2));
            var not = new SpecSpecial("not", pattern);

            var matches = ValueMatcher.Compare(pattern, value) is null;

            (ValueMatcher.Compare(not, value) is null).ShouldBe(!matches);
            ValueMatcher.Compare(new SpecSpecial("one-of", new SpecList([pattern, not])), value).ShouldBeNull();
        });

    [Fact]
    public void Numbers_are_equal_where_their_fractions_are() =>
        Property.Holds(random =>
        {
            var (one, other) = (Decimal(random), Decimal(random));

            (ExactNumber.Parse(one) == ExactNumber.Parse(other)).ShouldBe(
                Fraction(one) == Fraction(other),
                $"{one} {other}"
            );
        });

    private static string Decimal(Random random) =>
        $"{(random.Next(2) == 0 ? "-" : "")}{random.Next(1, 30)}{(random.Next(2) == 0 ? "" : $".{random.Next(30)}0")}{(random.Next(2) == 0 ? "" : $"e{random.Next(-3, 4)}")}";

    // As so many billionths of a billionth.
    private static BigInteger Fraction(string number)
    {
        var parts = number.Split('e');
        var digits = parts[0].Split('.');
        var places = digits.Length > 1 ? digits[1].Length : 0;
        var whole = BigInteger.Parse(string.Concat(digits), CultureInfo.InvariantCulture);
        var power = (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0) - places;
        return whole * BigInteger.Pow(10, 18 + power);
    }
}
