using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Conformance.Scenarios;

/// <summary>The regular expressions of specs: .NET's, but that <c>$</c> is the very end of a text, as in a page, and that <c>\d</c>, <c>\w</c> and
/// <c>\b</c> know the letters and digits of ASCII alone.</summary>
public static class SpecExpression
{
    private const int MostKept = 200;

    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(1);
    private static readonly ConcurrentDictionary<string, Regex> s_kept = new(StringComparer.Ordinal);

    /// <summary>Reads one; a search by it is given a second.</summary>
    /// <exception cref="RegexParseException">It is none.</exception>
    public static Regex Read(string expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        if (s_kept.TryGetValue(expression, out var kept))
        {
            return kept;
        }

        // What is wrong with it is told of what the author has written; and the rewriting may rest on its being right.
        _ = new Regex(expression, RegexOptions.CultureInvariant, s_limit);
        var read = new Regex(new ExpressionRewriter(expression).Rewrite(), RegexOptions.CultureInvariant, s_limit);
        if (s_kept.Count >= MostKept)
        {
            s_kept.Clear();
        }

        return s_kept[expression] = read;
    }
}
