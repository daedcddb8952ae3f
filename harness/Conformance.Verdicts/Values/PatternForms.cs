using System.Text.RegularExpressions;
using Conformance.Scenarios;
using static Conformance.Verdicts.SpecialForms;

namespace Conformance.Verdicts;

/// <summary>The patterns of specs/README.md.</summary>
internal static class PatternForms
{
    public static Mismatch? Any(SpecSpecial expected, SpecValue? actual, ValuePath path) =>
        actual is null ? Fails(expected, actual, path) : null;

    public static Mismatch? Type(SpecSpecial expected, SpecValue? actual, ValuePath path)
    {
        if (expected.Argument is not SpecText name || !ValueTypes.All.Contains(name.Text))
        {
            return Unjudgeable(expected, actual, path, $"'$type' takes one of {string.Join(", ", ValueTypes.All)}.");
        }

        return ValueTypes.Is(name.Text, actual) ? null : new(path, DifferenceKind.Type, expected, actual);
    }

    public static Mismatch? Matches(SpecSpecial expected, SpecValue? actual, ValuePath path)
    {
        if (expected.Argument is not SpecText expression)
        {
            return Unjudgeable(expected, actual, path, "'$matches' takes a regular expression.");
        }

        try
        {
            return actual is SpecText text && SpecExpression.Read(expression.Text).IsMatch(text.Text)
                ? null
                : Fails(expected, actual, path);
        }
        catch (RegexMatchTimeoutException)
        {
            return Unjudgeable(
                expected,
                actual,
                path,
                "The expression took longer than 1 s; write it without nested repetition."
            );
        }
        catch (ArgumentException mistake)
        {
            return Unjudgeable(expected, actual, path, $"The expression cannot be read: {mistake.Message}");
        }
    }

    public static Mismatch? Contains(SpecSpecial expected, SpecValue? actual, ValuePath path) =>
        (ValueExpander.Expected(expected.Argument), actual) switch
        {
            (SpecText part, SpecText text) => text.Text.Contains(part.Text, StringComparison.Ordinal)
                ? null
                : Fails(expected, actual, path),
            (SpecMapping part, SpecMapping whole) => Members(part, whole, path),
            (_, SpecList list) => AnyItem(expected, list, path),
            _ => Fails(expected, actual, path),
        };

    public static Mismatch? OneOf(SpecSpecial expected, SpecValue? actual, ValuePath path)
    {
        if (expected.Argument is not SpecList alternatives)
        {
            return Unjudgeable(expected, actual, path, "'$one-of' takes a list.");
        }

        var first = default(Mismatch);
        foreach (var alternative in alternatives.Items)
        {
            var mismatch = ValueMatcher.Find(alternative, actual, path);
            if (mismatch is null)
            {
                return null;
            }

            first = mismatch.Kind is DifferenceKind.Unjudgeable ? mismatch : first;
        }

        return first ?? Fails(expected, actual, path);
    }

    public static Mismatch? Not(SpecSpecial expected, SpecValue? actual, ValuePath path) =>
        ValueMatcher.Find(expected.Argument, actual, path) switch
        {
            null => Fails(expected, actual, path),
            { Kind: DifferenceKind.Unjudgeable } mistake => mistake,
            _ => null,
        };

    public static Mismatch? Length(SpecSpecial expected, SpecValue? actual, ValuePath path)
    {
        if (!TryReadBounds(expected.Argument, out var least, out var most))
        {
            return Unjudgeable(expected, actual, path, "'$length' takes a count, or {min, max}.");
        }

        var length = actual switch
        {
            SpecText text => (int?)text.Text.Length,
            SpecList list => list.Items.Count,
            SpecSpecial special => BinaryValue.Read(special)?.Bytes.Length,
            _ => null,
        };
        return length is null ? new(path, DifferenceKind.Type, expected, actual)
            : length >= least && length <= most ? null
            : new(path, DifferenceKind.Length, expected, actual) { Detail = () => $"its length is {length}" };
    }

    public static Mismatch? Each(SpecSpecial expected, SpecValue? actual, ValuePath path)
    {
        if (actual is not SpecList list)
        {
            return new(path, DifferenceKind.Type, expected, actual);
        }

        for (var index = 0; index < list.Items.Count; index++)
        {
            if (ValueMatcher.Find(expected.Argument, list.Items[index], path.Item(index)) is { } mismatch)
            {
                return mismatch;
            }
        }

        return null;
    }

    public static Mismatch? CloseTo(SpecSpecial expected, SpecValue? actual, ValuePath path)
    {
        if (
            expected.Argument is not SpecMapping bounds
            || Bound(bounds.Find("value")) is not { } value
            || Bound(bounds.Find("within")) is not { } within
        )
        {
            return Unjudgeable(expected, actual, path, "'$close-to' takes {value, within}, both numbers.");
        }

        return
            actual is not SpecSpecial { Name: "bigint" }
            && Number(actual) is { } number
            && ExactNumber.AreClose(value, number, within)
            ? null
            : Fails(expected, actual, path);
    }

    private static Mismatch? Members(SpecMapping part, SpecMapping whole, ValuePath path)
    {
        var found = whole.ByKey();
        foreach (var (key, value) in part.ByKey())
        {
            var other = found.GetValueOrDefault(key);
            var mismatch = ValueMatcher.Find(value, other, path.Key(key));
            if (other is null && mismatch is not { Kind: DifferenceKind.Unjudgeable })
            {
                mismatch =
                    mismatch is null && Absence.IsAskedFor(value)
                        ? null
                        : new(path.Key(key), DifferenceKind.MissingKey, value, null);
            }

            if (mismatch is not null)
            {
                return mismatch;
            }
        }

        return null;
    }

    private static Mismatch? AnyItem(SpecSpecial expected, SpecList list, ValuePath path)
    {
        var mistake = default(Mismatch);
        for (var index = 0; index < list.Items.Count; index++)
        {
            var mismatch = ValueMatcher.Find(expected.Argument, list.Items[index], path.Item(index));
            if (mismatch is null)
            {
                return null;
            }

            mistake = mismatch.Kind is DifferenceKind.Unjudgeable ? mismatch : mistake;
        }

        return mistake ?? Fails(expected, list, path);
    }

    private static bool TryReadBounds(SpecValue argument, out int least, out int most)
    {
        if (ValueExpander.Count(argument) is { } exact)
        {
            (least, most) = (exact, exact);
            return true;
        }

        (least, most) = (0, int.MaxValue);
        if (argument is not SpecMapping { Members.Count: > 0 } bounds)
        {
            return false;
        }

        foreach (var (key, value) in bounds.Members)
        {
            if (ValueExpander.Count(value) is not { } count || key is not ("min" or "max"))
            {
                return false;
            }

            (least, most) = key is "min" ? (count, most) : (least, count);
        }

        return true;
    }

    private static ExactNumber? Number(SpecValue? value) =>
        ValueForms.Digits(value) is { } digits ? ExactNumber.Parse(digits) : null;

    private static ExactNumber? Bound(SpecValue? value) =>
        value is SpecText text ? ExactNumber.Parse(text.Text) : Number(value);
}
