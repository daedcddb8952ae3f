using System.Globalization;
using System.Numerics;
using Conformance.Scenarios;
using static Conformance.Verdicts.SpecialForms;

namespace Conformance.Verdicts;

/// <summary>The values of specs/README.md that YAML cannot write.</summary>
internal static class ValueForms
{
    public static Mismatch? Undefined(SpecSpecial expected, SpecValue? actual, ValuePath path) =>
        actual is null or SpecSpecial { Name: "undefined" } ? null : new(path, DifferenceKind.Type, expected, actual);

    public static Mismatch? NotANumber(SpecSpecial expected, SpecValue? actual, ValuePath path) =>
        actual is SpecSpecial { Name: "nan" } or SpecNumber { Digits: "NaN" }
            ? null
            : new(path, DifferenceKind.Type, expected, actual);

    public static Mismatch? BigInt(SpecSpecial expected, SpecValue? actual, ValuePath path) =>
        Integer(expected) is not { } wanted
            ? Unjudgeable(expected, actual, path, "'$bigint' takes the digits of an integer.")
        : actual is not SpecSpecial { Name: "bigint" } found ? new(path, DifferenceKind.Type, expected, actual)
        : Integer(found) == wanted ? null
        : new(path, DifferenceKind.Value, expected, actual);

    public static Mismatch? Date(SpecSpecial expected, SpecValue? actual, ValuePath path) =>
        Instant(expected) is not { } wanted
            ? Unjudgeable(expected, actual, path, "'$date' takes an ISO 8601 date and time.")
        : actual is not SpecSpecial { Name: "date" } found ? new(path, DifferenceKind.Type, expected, actual)
        : Instant(found) == wanted ? null
        : new(path, DifferenceKind.Value, expected, actual);

    /// <summary>Maps and sets keep the order in which they were filled, so they compare as lists.</summary>
    public static Mismatch? Collection(SpecSpecial expected, SpecValue? actual, ValuePath path) =>
        expected.Argument is not SpecList wanted
            ? Unjudgeable(expected, actual, path, $"'${expected.Name}' takes a list.")
        : actual is SpecSpecial { Argument: SpecList found } special && special.Name == expected.Name
            ? ValueMatcher.FindInItems(wanted.Items, found.Items, path)
        : new(path, DifferenceKind.Type, expected, actual);

    /// <summary>Errors compare by what is stated of them; a stack nobody states is no difference.</summary>
    public static Mismatch? Error(SpecSpecial expected, SpecValue? actual, ValuePath path) =>
        expected.Argument is not SpecMapping ? Unjudgeable(expected, actual, path, "'$error' takes {name, message}.")
        : actual is SpecSpecial { Name: "error" } found ? PatternForms.Contains(expected, found.Argument, path)
        : new(path, DifferenceKind.Type, expected, actual);

    public static Mismatch? JsonText(SpecSpecial expected, SpecValue? actual, ValuePath path) =>
        actual is not SpecText text ? new(path, DifferenceKind.Type, expected, actual)
        : JsonValues.TryParse(text.Text) is { } parsed ? ValueMatcher.Find(expected.Argument, parsed, path)
        : new(path, DifferenceKind.Pattern, expected, actual) { Detail = () => "it is not JSON" };

    /// <summary>Reads the digits of any kind of number, or answers null where the value is none.</summary>
    public static string? Digits(SpecValue? value) =>
        value switch
        {
            SpecNumber number => number.Digits,
            SpecSpecial { Name: "nan" } => "NaN",
            SpecSpecial { Name: "number" or "bigint", Argument: SpecText text } => text.Text,
            SpecSpecial { Name: "bigint", Argument: SpecNumber number } => number.Digits,
            _ => null,
        };

    private static BigInteger? Integer(SpecSpecial special) =>
        BigInteger.TryParse(Digits(special), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    private static DateTimeOffset? Instant(SpecSpecial special) =>
        special.Argument is SpecText text
        && DateTimeOffset.TryParse(
            text.Text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var instant
        )
            ? instant
            : null;
}
