using System.Text.RegularExpressions;

namespace Conformance.Scenarios;

/// <summary>Says what to do about texts that are not YAML: of what people write wrongly, the commonest.</summary>
internal static partial class SyntaxAdvice
{
    /// <summary>Makes a hint, or null where nothing common is the matter.</summary>
    /// <param name="words">The parser's words.</param>
    /// <param name="line">The line it complains about.</param>
    /// <param name="column">The column in it, from 1.</param>
    /// <param name="above">The line above.</param>
    public static string? For(string words, string line, int column, string above)
    {
        var before = line[..Math.Clamp(column - 1, 0, line.Length)];
        if (words.Contains("invalid mapping", StringComparison.Ordinal))
        {
            return OfColon(before, above);
        }

        if (words.Contains("cannot start any token", StringComparison.Ordinal) && before.Length < line.Length)
        {
            return $"put a text in quotes that begins with '{line[before.Length]}'";
        }

        if (words.Contains("did not find expected ',' or", StringComparison.Ordinal))
        {
            return before.EndsWith('\'') ? "inside single quotes a quote is written twice: 'it\'\'s'" : null;
        }

        return words.Contains("did not find expected", StringComparison.Ordinal) ? OfIndent(line, before, above) : null;
    }

    /// <summary>Makes a hint for a mapping where a key belongs, which two braces without quotes make.</summary>
    /// <param name="line">The line.</param>
    /// <param name="column">The column of the first brace where a key belongs, of the second where a value does; from 1.</param>
    public static string? ForKey(string line, int column)
    {
        var reference = ReferenceAt(line, column - 2) ?? ReferenceAt(line, column - 1);
        return reference is null ? null
            : reference.EndsWith('}') ? $"put it in quotes: \"{reference}\""
            : $"put the whole text in quotes that begins with '{reference[..(reference.LastIndexOf('}') + 1)]}'";
    }

    // The letter behind it tells whether the text goes on.
    private static string? ReferenceAt(string line, int at) =>
        at >= 0 && at <= line.Length && Reference().Match(line, at) is { Success: true, Value: var reference }
            ? reference
            : null;

    private static string OfColon(string before, string above) =>
        Key().IsMatch(before) ? "a text with ': ' in it is put in quotes, or written in lines of its own below '|'"
        : Undashed().IsMatch(above) ? "put a space behind the '-' in the line above"
        : Unspaced().IsMatch(above) ? "put a space behind the colon in the line above"
        : "indent it like the keys that it stands with";

    private static string? OfIndent(string line, string before, string above)
    {
        if (before.Trim().Length > 0)
        {
            return before.Contains('"', StringComparison.Ordinal)
                ? "inside double quotes a quote is written \\\"; or put single quotes around the text"
                : null;
        }

        return above.TrimEnd().EndsWith('|') || above.TrimEnd().EndsWith('>')
                ? "indent the text further than the key that it belongs to"
            : Key().IsMatch(line + " ") ? "indent it like the keys that it stands with"
            : null;
    }

    [GeneratedRegex(@"^\s*(- +)*[\w$""'-]+:\s", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Key();

    [GeneratedRegex(@"^\s*(- +)*[\w-]+:[^\s/]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unspaced();

    [GeneratedRegex(@"^\s*(- +)*-\w", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Undashed();

    [GeneratedRegex(@"\G\{\{[A-Za-z0-9_-]+\}\}( *[^\s,:#\]}])?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Reference();
}
