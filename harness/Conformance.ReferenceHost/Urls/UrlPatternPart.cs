using System.Text;
using System.Text.RegularExpressions;

namespace Conformance.ReferenceHost;

/// <summary>Turns one part of a URL pattern into a regular expression.</summary>
internal sealed class UrlPatternPart
{
    private readonly string _segment;
    private readonly Func<string, string> _write;
    private readonly StringBuilder _expression = new("^");
    private readonly StringBuilder _plain = new();

    private UrlPatternPart(string separator, Func<string, string> write)
    {
        _segment = separator.Length == 0 ? ".+?" : $"[^{Regex.Escape(separator)}]+?";
        _write = write;
    }

    /// <summary>Compiles a part.</summary>
    /// <param name="pattern">The part.</param>
    /// <param name="separator">What a named group does not pass; empty for nothing.</param>
    /// <param name="write">Writes what stands between two wildcards or groups as URLs have it: each such text by itself.</param>
    /// <exception cref="ArgumentException">The part is not well-formed.</exception>
    public static Regex Compile(string pattern, string separator, Func<string, string>? write = null)
    {
        var part = new UrlPatternPart(separator, write ?? (text => text));
        for (var place = 0; place < pattern.Length; place++)
        {
            place = part.Append(pattern, place);
        }

        return new Regex(
            part.Written().Append('$').ToString(),
            RegexOptions.CultureInvariant | RegexOptions.Singleline,
            TimeSpan.FromSeconds(1)
        );
    }

    /// <summary>Whether the name of a group may begin with a sign.</summary>
    public static bool IsNameStart(char unit) => char.IsLetter(unit) || unit is '_' or '$';

    /// <summary>The expression, with the plain text that was met since in it.</summary>
    private StringBuilder Written()
    {
        if (_plain.Length > 0)
        {
            _expression.Append(Regex.Escape(_write(_plain.ToString())));
            _plain.Clear();
        }

        return _expression;
    }

    private int Append(string pattern, int place)
    {
        switch (pattern[place])
        {
            case '*':
                Written().Append("(?:.*)");
                return AppendModifier(pattern, place);
            case '\\' when place + 1 < pattern.Length:
                _plain.Append(pattern[place + 1]);
                return place + 1;
            case '{':
                return AppendGroup(pattern, place);
            case '(':
                return AppendExpression(pattern, place);
            case ':' when place + 1 < pattern.Length && IsNameStart(pattern[place + 1]):
                return AppendNamed(pattern, place);
            case ':' or '}' or '+' or '?' or '\\':
                throw new ArgumentException($"'{pattern[place]}' means nothing where it stands");
            default:
                _plain.Append(pattern[place]);
                return place;
        }
    }

    private int AppendGroup(string pattern, int place)
    {
        var end = pattern.IndexOf('}', place);
        if (end < 0)
        {
            throw new ArgumentException("a group is not closed");
        }

        Written().Append("(?:");
        for (var inner = place + 1; inner < end; inner++)
        {
            inner = Append(pattern[..end], inner);
        }

        Written().Append(')');
        return AppendModifier(pattern, end);
    }

    private int AppendExpression(string pattern, int place)
    {
        var end = pattern.IndexOf(')', place);
        if (end < 0)
        {
            throw new ArgumentException("an expression is not closed");
        }

        Written().Append("(?:").Append(pattern, place + 1, end - place);
        return AppendModifier(pattern, end);
    }

    private int AppendNamed(string pattern, int place)
    {
        var end = place + 1;
        while (end < pattern.Length && (IsNameStart(pattern[end]) || char.IsDigit(pattern[end])))
        {
            end++;
        }

        if (end < pattern.Length && pattern[end] == '(')
        {
            return AppendExpression(pattern, end);
        }

        Written().Append("(?:").Append(_segment).Append(')');
        return AppendModifier(pattern, end - 1);
    }

    private int AppendModifier(string pattern, int place)
    {
        if (place + 1 >= pattern.Length || pattern[place + 1] is not ('?' or '*' or '+'))
        {
            return place;
        }

        _expression.Append(pattern[place + 1]);
        return place + 1;
    }
}
