using System.Text;
using System.Text.RegularExpressions;

namespace Conformance.ReferenceHost;

/// <summary>Turns one part of a URL pattern into a regular expression.</summary>
internal static class UrlPatternPart
{
    /// <summary>Compiles a part.</summary>
    /// <param name="pattern">The part.</param>
    /// <param name="separator">What a named group does not pass; empty for nothing.</param>
    /// <exception cref="ArgumentException">The part is not well-formed.</exception>
    public static Regex Compile(string pattern, string separator)
    {
        var segment = separator.Length == 0 ? ".+?" : $"[^{Regex.Escape(separator)}]+?";
        var expression = new StringBuilder("^");
        for (var place = 0; place < pattern.Length; place++)
        {
            place = Append(expression, pattern, place, segment);
        }

        return new Regex(
            expression.Append('$').ToString(),
            RegexOptions.CultureInvariant | RegexOptions.Singleline,
            TimeSpan.FromSeconds(1)
        );
    }

    private static int Append(StringBuilder expression, string pattern, int place, string segment)
    {
        switch (pattern[place])
        {
            case '*':
                expression.Append("(?:.*)");
                return AppendModifier(expression, pattern, place);
            case '\\' when place + 1 < pattern.Length:
                expression.Append(Regex.Escape(pattern[place + 1].ToString()));
                return place + 1;
            case '{':
                return AppendGroup(expression, pattern, place, segment);
            case '(':
                return AppendExpression(expression, pattern, place);
            case ':' when place + 1 < pattern.Length && IsNamePart(pattern[place + 1]):
                return AppendNamed(expression, pattern, place, segment);
            default:
                expression.Append(Regex.Escape(pattern[place].ToString()));
                return place;
        }
    }

    private static int AppendGroup(StringBuilder expression, string pattern, int place, string segment)
    {
        var end = pattern.IndexOf('}', place);
        if (end < 0)
        {
            throw new ArgumentException("a group is not closed");
        }

        expression.Append("(?:");
        for (var inner = place + 1; inner < end; inner++)
        {
            inner = Append(expression, pattern[..end], inner, segment);
        }

        expression.Append(')');
        return AppendModifier(expression, pattern, end);
    }

    private static int AppendExpression(StringBuilder expression, string pattern, int place)
    {
        var end = pattern.IndexOf(')', place);
        if (end < 0)
        {
            throw new ArgumentException("an expression is not closed");
        }

        expression.Append("(?:").Append(pattern, place + 1, end - place);
        return AppendModifier(expression, pattern, end);
    }

    private static int AppendNamed(StringBuilder expression, string pattern, int place, string segment)
    {
        var end = place + 1;
        while (end < pattern.Length && IsNamePart(pattern[end]))
        {
            end++;
        }

        if (end < pattern.Length && pattern[end] == '(')
        {
            return AppendExpression(expression, pattern, end);
        }

        expression.Append("(?:").Append(segment).Append(')');
        return AppendModifier(expression, pattern, end - 1);
    }

    private static int AppendModifier(StringBuilder expression, string pattern, int place)
    {
        if (place + 1 >= pattern.Length || pattern[place + 1] is not ('?' or '*' or '+'))
        {
            return place;
        }

        expression.Append(pattern[place + 1]);
        return place + 1;
    }

    private static bool IsNamePart(char unit) => char.IsAsciiLetterOrDigit(unit) || unit == '_';
}
