using Conformance.Scenarios;

namespace Conformance.Verdicts;

/// <summary>Compares a value or pattern of a spec with an observed value.</summary>
public static class ValueMatcher
{
    /// <summary>Finds the first difference, or answers null where the observed value is what was asked for.</summary>
    /// <param name="expected">A value or pattern.</param>
    /// <param name="observed">What was observed; null for absence.</param>
    public static Difference? Compare(SpecValue expected, SpecValue? observed)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Find(expected, observed, ValuePath.Root)?.Tell();
    }

    internal static Mismatch? Find(SpecValue expected, SpecValue? actual, ValuePath path) =>
        StackGuard.Run((expected, actual, path), static at => Descend(at.expected, at.actual, at.path));

    internal static Mismatch? FindInItems(
        IReadOnlyList<SpecValue> expected,
        IReadOnlyList<SpecValue> actual,
        ValuePath path
    )
    {
        var shared = Math.Min(expected.Count, actual.Count);
        for (var index = 0; index < shared; index++)
        {
            if (Find(expected[index], actual[index], path.Item(index)) is { } mismatch)
            {
                return mismatch;
            }
        }

        return expected.Count > shared ? new(path.Item(shared), DifferenceKind.MissingItem, expected[shared], null)
            : actual.Count > shared ? new(path.Item(shared), DifferenceKind.ExtraItem, null, actual[shared])
            : null;
    }

    private static Mismatch? Descend(SpecValue expected, SpecValue? actual, ValuePath path)
    {
        if (ValueExpander.SharedNest(expected, actual) is var (wantedInner, foundInner))
        {
            return Find(wantedInner, foundInner, path);
        }

        var wanted = ValueExpander.Expected(expected);
        if (wanted is SpecSpecial special)
        {
            return SpecialForms.Find(special, actual is null ? null : ValueExpander.Observed(actual), path);
        }

        if (actual is null)
        {
            return new(path, DifferenceKind.Value, expected, null);
        }

        var found = ValueExpander.Observed(actual);
        return (wanted, found) switch
        {
            (SpecNull, SpecNull) => null,
            (SpecBoolean left, SpecBoolean right) => left.Value == right.Value ? null : Differ(),
            (SpecNumber left, SpecNumber right) => AreEqual(left, right) ? null : Differ(),
            (SpecText left, SpecText right) => FindInText(left, right, path),
            (SpecList left, SpecList right) => FindInItems(left.Items, right.Items, path),
            (SpecMapping left, SpecMapping right) => FindInMembers(left, right, path),
            _ => new(path, DifferenceKind.Type, expected, actual),
        };

        Mismatch Differ() => new(path, DifferenceKind.Value, expected, actual);
    }

    private static bool AreEqual(SpecNumber left, SpecNumber right) =>
        ExactNumber.Parse(left.Digits) is { } first && ExactNumber.Parse(right.Digits) is { } second
            ? first == second
            : left.Digits == right.Digits;

    private static Mismatch? FindInText(SpecText expected, SpecText actual, ValuePath path) =>
        string.Equals(expected.Text, actual.Text, StringComparison.Ordinal)
            ? null
            : new(path, DifferenceKind.Text, expected, actual)
            {
                Detail = FirstDifference.IsShort(expected.Text, actual.Text)
                    ? null
                    : () => FirstDifference.OfTexts(expected.Text, actual.Text),
            };

    private static Mismatch? FindInMembers(SpecMapping expected, SpecMapping actual, ValuePath path)
    {
        var found = actual.ByKey();
        var wanted = expected.ByKey();
        foreach (var (key, value) in wanted)
        {
            if (!found.TryGetValue(key, out var other))
            {
                return new(path.Key(key), DifferenceKind.MissingKey, value, null);
            }

            if (Find(value, other, path.Key(key)) is { } mismatch)
            {
                return mismatch;
            }
        }

        foreach (var (key, value) in found)
        {
            if (!wanted.ContainsKey(key))
            {
                return new(path.Key(key), DifferenceKind.ExtraKey, null, value);
            }
        }

        return null;
    }
}
