namespace Conformance.Scenarios;

/// <summary>Compares values as they are written, member for member and in order, however deeply they nest.</summary>
internal static class SpecValueEquality
{
    public static bool AreEqual(SpecValue left, SpecValue? right)
    {
        // A stack of its own: a value nested a thousand deep must not end the process.
        var open = new Stack<(SpecValue Left, SpecValue? Right)>();
        open.Push((left, right));
        while (open.TryPop(out var pair))
        {
            if (!ReferenceEquals(pair.Left, pair.Right) && !AreEqual(pair.Left, pair.Right, open))
            {
                return false;
            }
        }

        return true;
    }

    public static int Hash(SpecValue value) =>
        value switch
        {
            SpecList list => HashCode.Combine(nameof(SpecList), list.Items.Count),
            SpecMapping mapping => mapping.Members.Aggregate(
                mapping.Members.Count,
                static (hash, member) => HashCode.Combine(hash, member.Key)
            ),
            SpecSpecial special => HashCode.Combine(nameof(SpecSpecial), special.Name),
            _ => value.GetHashCode(),
        };

    private static bool AreEqual(SpecValue left, SpecValue? right, Stack<(SpecValue, SpecValue?)> open)
    {
        switch (left, right)
        {
            case (SpecList one, SpecList other):
                Push(one.Items, other.Items, open);
                return one.Items.Count == other.Items.Count;
            case (SpecMapping one, SpecMapping other):
                var keys = other.Members.Select(static member => member.Key);
                Push([.. one.Members.Select(Value)], [.. other.Members.Select(Value)], open);
                return one.Members.Select(static member => member.Key).SequenceEqual(keys, StringComparer.Ordinal);
            case (SpecSpecial one, SpecSpecial other):
                open.Push((one.Argument, other.Argument));
                return one.Name == other.Name;
            case (SpecList or SpecMapping or SpecSpecial, _):
                return false;
            default:
                return left.Equals(right);
        }
    }

    private static SpecValue Value(KeyValuePair<string, SpecValue> member) => member.Value;

    private static void Push(
        IReadOnlyList<SpecValue> left,
        IReadOnlyList<SpecValue> right,
        Stack<(SpecValue, SpecValue?)> open
    )
    {
        for (var index = Math.Min(left.Count, right.Count) - 1; index >= 0; index--)
        {
            open.Push((left[index], right[index]));
        }
    }
}
