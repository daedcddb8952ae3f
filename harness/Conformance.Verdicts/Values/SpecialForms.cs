using System.Collections.Frozen;
using Conformance.Scenarios;

namespace Conformance.Verdicts;

/// <summary>Compares an observed value with a special: one form, one entry of the table.</summary>
internal static class SpecialForms
{
    private static readonly FrozenDictionary<string, Form> s_forms = new Dictionary<string, Form>
    {
        ["any"] = PatternForms.Any,
        ["type"] = PatternForms.Type,
        ["matches"] = PatternForms.Matches,
        ["contains"] = PatternForms.Contains,
        ["one-of"] = PatternForms.OneOf,
        ["not"] = PatternForms.Not,
        ["length"] = PatternForms.Length,
        ["each"] = PatternForms.Each,
        ["close-to"] = PatternForms.CloseTo,
        ["sha256"] = BinaryForms.Sha256,
        ["bytes"] = BinaryForms.Bytes,
        ["typed-array"] = BinaryForms.Bytes,
        ["undefined"] = ValueForms.Undefined,
        ["nan"] = ValueForms.NotANumber,
        ["bigint"] = ValueForms.BigInt,
        ["date"] = ValueForms.Date,
        ["map"] = ValueForms.Collection,
        ["set"] = ValueForms.Collection,
        ["error"] = ValueForms.Error,
        ["json-text"] = ValueForms.JsonText,
    }.ToFrozenDictionary();

    /// <summary>Compares; null where the special matches.</summary>
    public delegate Mismatch? Form(SpecSpecial expected, SpecValue? actual, ValuePath path);

    public static Mismatch? Find(SpecSpecial expected, SpecValue? actual, ValuePath path) =>
        s_forms.TryGetValue(expected.Name, out var form) ? form(expected, actual, path)
        : actual is SpecSpecial found && found.Name == expected.Name
            ? ValueMatcher.Find(expected.Argument, found.Argument, path)
        : Unjudgeable(expected, actual, path, $"'${expected.Name}' says nothing about an observed value.");

    /// <summary>Says that the expectation itself is at fault.</summary>
    public static Mismatch Unjudgeable(SpecSpecial expected, SpecValue? actual, ValuePath path, string why) =>
        new(path, DifferenceKind.Unjudgeable, expected, actual) { Detail = () => why };

    /// <summary>Says that a pattern does not hold.</summary>
    public static Mismatch Fails(SpecSpecial expected, SpecValue? actual, ValuePath path) =>
        new(path, DifferenceKind.Pattern, expected, actual);
}
