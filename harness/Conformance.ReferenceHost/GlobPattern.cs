namespace Conformance.ReferenceHost;

/// <summary>A pattern of labels: <c>*</c>, <c>?</c>, <c>[…]</c>, with case, and a star passes slashes too (ACL-12).</summary>
internal sealed class GlobPattern(string pattern)
{
    /// <summary>Says why a text is no pattern, or null.</summary>
    public static string? Fault(string pattern)
    {
        for (var place = 0; place < pattern.Length; place++)
        {
            if (pattern[place] == '[')
            {
                var end = EndOfRange(pattern, place);
                if (end < 0)
                {
                    return "invalid range pattern";
                }

                place = end;
            }
            else if (pattern[place] == '*' && FaultOfStars(pattern, ref place) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    public bool Matches(string label) => Matches(pattern, label);

    private static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> label)
    {
        while (pattern.Length > 0)
        {
            if (pattern[0] == '*')
            {
                return MatchesStar(pattern.TrimStart('*'), label);
            }

            if (label.Length == 0)
            {
                return false;
            }

            var length = pattern[0] == '[' ? EndOfRange(pattern, 0) + 1 : 1;
            if (!MatchesOne(pattern[..length], label[0]))
            {
                return false;
            }

            pattern = pattern[length..];
            label = label[1..];
        }

        return label.Length == 0;
    }

    private static bool MatchesStar(ReadOnlySpan<char> rest, ReadOnlySpan<char> label)
    {
        for (var skipped = 0; skipped <= label.Length; skipped++)
        {
            if (Matches(rest, label[skipped..]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MatchesOne(ReadOnlySpan<char> one, char unit)
    {
        if (one[0] != '[')
        {
            return one[0] == '?' || one[0] == unit;
        }

        var negated = one[1] == '!';
        var set = one[(negated ? 2 : 1)..^1];
        return IsIn(set, unit) != negated;
    }

    private static bool IsIn(ReadOnlySpan<char> set, char unit)
    {
        while (set.Length > 0)
        {
            var isRange = set.Length >= 3 && set[1] == '-';
            if (isRange ? unit >= set[0] && unit <= set[2] : unit == set[0])
            {
                return true;
            }

            set = set[(isRange ? 3 : 1)..];
        }

        return false;
    }

    /// <summary>Finds the bracket that closes a set; a first member may be a bracket itself.</summary>
    private static int EndOfRange(ReadOnlySpan<char> pattern, int start)
    {
        var first = start + 1 < pattern.Length && pattern[start + 1] == '!' ? start + 2 : start + 1;
        for (var place = first + 1; place < pattern.Length; place++)
        {
            if (pattern[place] == ']')
            {
                return place;
            }
        }

        return -1;
    }

    private static string? FaultOfStars(string pattern, ref int place)
    {
        var start = place;
        while (place + 1 < pattern.Length && pattern[place + 1] == '*')
        {
            place++;
        }

        var isComponent =
            (start == 0 || pattern[start - 1] == '/') && (place + 1 == pattern.Length || pattern[place + 1] == '/');
        return (place - start) switch
        {
            0 => null,
            > 1 => "wildcards are either regular `*` or recursive `**`",
            _ => isComponent ? null : "recursive wildcards must form a single path component",
        };
    }
}
