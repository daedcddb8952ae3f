using System.Globalization;
using Conformance.Scenarios;

namespace Conformance.Verdicts;

/// <summary>Turns specials that stand for plain values into these, one level at a time.</summary>
internal static class ValueExpander
{
    /// <summary>Expands what a spec may write; what cannot be expanded comes back as it is.</summary>
    public static SpecValue Expected(SpecValue value) =>
        value switch
        {
            SpecSpecial { Name: "repeat", Argument: SpecMapping repeat } => Repeat(repeat) ?? value,
            SpecSpecial { Name: "json", Argument: SpecText json } => JsonValues.TryParse(json.Text) ?? value,
            _ => Observed(value),
        };

    /// <summary>Expands what a page may have been observed to hold.</summary>
    public static SpecValue Observed(SpecValue value) =>
        value switch
        {
            SpecSpecial { Name: "number", Argument: SpecText digits } => new SpecNumber(digits.Text),
            SpecSpecial { Name: "nested", Argument: SpecMapping nested } => Nested(nested) ?? value,
            _ => value,
        };

    /// <summary>Takes off the nests around two values where they are alike, so that the depth costs nothing; null where they are not.</summary>
    public static (SpecValue Expected, SpecValue Observed)? SharedNest(SpecValue expected, SpecValue? observed) =>
        expected is SpecSpecial { Name: "nested", Argument: SpecMapping wanted }
        && observed is SpecSpecial { Name: "nested", Argument: SpecMapping found }
        && wanted.Find("of") is { } of
        && of.Equals(found.Find("of"))
        && Count(wanted.Find("depth")) is { } depth
        && depth == Count(found.Find("depth"))
            ? (wanted.Find("inner") ?? SpecNull.Instance, found.Find("inner") ?? SpecNull.Instance)
            : null;

    /// <summary>Reads a count, or answers null where the value is none.</summary>
    public static int? Count(SpecValue? value) =>
        value is SpecNumber number
        && int.TryParse(number.Digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : null;

    private static SpecValue? Repeat(SpecMapping repeat)
    {
        if (repeat.Find("of") is not { } of || Count(repeat.Find("times")) is not { } times)
        {
            return null;
        }

        return Expected(of) is SpecText text
            ? new SpecText(string.Concat(Enumerable.Repeat(text.Text, times)))
            : new SpecList([.. Enumerable.Repeat(of, times)]);
    }

    private static SpecValue? Nested(SpecMapping nested)
    {
        if (nested.Find("of") is not SpecText of || Count(nested.Find("depth")) is not { } depth)
        {
            return null;
        }

        var value = nested.Find("inner") ?? SpecNull.Instance;
        for (var level = 0; level < depth; level++)
        {
            value = of.Text is "list" ? new SpecList([value]) : new SpecMapping([new("n", value)]);
        }

        return of.Text is "list" or "mapping" ? value : null;
    }
}
