using System.Text;

namespace Conformance.ReferenceHost;

/// <summary>A pattern of labels: <c>*</c>, <c>?</c>, <c>[…]</c>, by whole characters and with case, and a star passes slashes too (ACL-12).</summary>
internal sealed class GlobPattern(string pattern)
{
    private readonly Rune[] _pattern = [.. pattern.EnumerateRunes()];

    /// <summary>Says why a text is no pattern, or null.</summary>
    public static string? Fault(string pattern)
    {
        for (var place = 0; place < pattern.Length; place++)
        {
            if (pattern[place] == '[')
            {
                var end = EndOfRange<char>(pattern, place, '!', ']');
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

    public bool Matches(string label) => Matches(_pattern, [.. label.EnumerateRunes()]);

    private static bool Matches(ReadOnlySpan<Rune> pattern, ReadOnlySpan<Rune> label)
    {
        while (pattern.Length > 0)
        {
            if (pattern[0].Value == '*')
            {
                var rest = pattern.TrimStart(new Rune('*'));
                return pattern.Length - rest.Length > 1
                    ? MatchesComponents(rest.Length > 0 ? rest[1..] : rest, label)
                    : MatchesStar(rest, label);
            }

            if (label.Length == 0)
            {
                return false;
            }

            var length = pattern[0].Value == '[' ? EndOfRange(pattern, 0, new Rune('!'), new Rune(']')) + 1 : 1;
            if (!MatchesOne(pattern[..length], label[0]))
            {
                return false;
            }

            pattern = pattern[length..];
            label = label[1..];
        }

        return label.Length == 0;
    }

    private static bool MatchesStar(ReadOnlySpan<Rune> rest, ReadOnlySpan<Rune> label)
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

    /// <summary>Matches what stands behind two stars and their slash, at the beginning or behind any slash of a label.</summary>
    private static bool MatchesComponents(ReadOnlySpan<Rune> rest, ReadOnlySpan<Rune> label)
    {
        for (var skipped = 0; skipped < label.Length; skipped++)
        {
            if ((skipped == 0 || label[skipped - 1].Value == '/') && Matches(rest, label[skipped..]))
            {
                return true;
            }
        }

        return Matches(rest, []);
    }

    private static bool MatchesOne(ReadOnlySpan<Rune> one, Rune sign)
    {
        if (one[0].Value != '[')
        {
            return one[0].Value == '?' || one[0] == sign;
        }

        var negated = one[1].Value == '!';
        var set = one[(negated ? 2 : 1)..^1];
        return IsIn(set, sign) != negated;
    }

    private static bool IsIn(ReadOnlySpan<Rune> set, Rune sign)
    {
        while (set.Length > 0)
        {
            var isRange = set.Length >= 3 && set[1].Value == '-';
            if (isRange ? sign >= set[0] && sign <= set[2] : sign == set[0])
            {
                return true;
            }

            set = set[(isRange ? 3 : 1)..];
        }

        return false;
    }

    /// <summary>Finds the bracket that closes a set; a first member may be a bracket itself.</summary>
    private static int EndOfRange<T>(ReadOnlySpan<T> pattern, int start, T negation, T bracket)
        where T : IEquatable<T>
    {
        var first = start + 1 < pattern.Length && pattern[start + 1].Equals(negation) ? start + 2 : start + 1;
        for (var place = first + 1; place < pattern.Length; place++)
        {
            if (pattern[place].Equals(bracket))
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
