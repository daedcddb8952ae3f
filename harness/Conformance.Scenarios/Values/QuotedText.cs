using System.Globalization;
using System.Text;

namespace Conformance.Scenarios;

/// <summary>Writes texts in double quotes, so that JSON and YAML both read them; what cannot be seen is escaped.</summary>
internal static class QuotedText
{
    public static string Write(string text)
    {
        var quoted = new StringBuilder(text.Length + 2);
        Write(quoted, text);
        return quoted.ToString();
    }

    public static void Write(StringBuilder quoted, string text)
    {
        quoted.Append('"');
        for (var at = 0; at < text.Length; at++)
        {
            var unit = text[at];
            if (IsPair(text, at))
            {
                quoted.Append(text, at, 2);
                at++;
            }
            else if (unit is '"' or '\\')
            {
                quoted.Append('\\').Append(unit);
            }
            else if (unit is '\n')
            {
                quoted.Append("\\n");
            }
            else if (IsHidden(unit) || char.IsSurrogate(unit))
            {
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
            }
            else
            {
                quoted.Append(unit);
            }
        }

        quoted.Append('"');
    }

    /// <summary>Tells whether a text holds half a surrogate pair, which YAML cannot write.</summary>
    public static bool IsTorn(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (IsPair(text, at))
            {
                at++;
            }
            else if (char.IsSurrogate(text[at]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPair(string text, int at) =>
        at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);

    /// <summary>Tells whether a character cannot be seen, or ends a line in some readers.</summary>
    public static bool IsHidden(char unit) =>
        unit is < ' ' or (>= '\x7f' and < '\xa0') or '\u2028' or '\u2029' or '\ufeff' or >= '\ufffe';
}
