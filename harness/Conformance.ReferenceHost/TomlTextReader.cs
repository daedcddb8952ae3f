using System.Globalization;
using System.Text;

namespace Conformance.ReferenceHost;

/// <summary>Reads the four forms of TOML strings.</summary>
internal static class TomlTextReader
{
    public static string Read(TomlCursor cursor)
    {
        if (cursor.TryTake("\"\"\""))
        {
            return ReadLong(cursor, '"');
        }

        if (cursor.TryTake("'''"))
        {
            return ReadLong(cursor, '\'');
        }

        var quote = cursor.Next();
        var text = new StringBuilder();
        while (!cursor.TryTake(quote))
        {
            if (cursor.IsAtEnd || cursor.IsAtLineEnd)
            {
                throw cursor.Error($"The string is not closed; add {quote} before the end of the line.");
            }

            Take(cursor, quote, text);
        }

        return text.ToString();
    }

    private static string ReadLong(TomlCursor cursor, char quote)
    {
        var fence = new string(quote, 3);
        var text = new StringBuilder();
        SkipLineEnd(cursor);
        while (!cursor.TryTake(fence))
        {
            if (cursor.IsAtEnd)
            {
                throw cursor.Error($"The string is not closed; add {fence}.");
            }

            Take(cursor, quote, text);
        }

        while (cursor.TryTake(quote))
        {
            text.Append(quote);
        }

        return text.ToString();
    }

    private static void SkipLineEnd(TomlCursor cursor)
    {
        if (cursor.IsAtLineEnd)
        {
            cursor.TryTake('\r');
            cursor.Next();
        }
    }

    private static void Take(TomlCursor cursor, char quote, StringBuilder text)
    {
        var at = cursor.At;
        var unit = cursor.Next();
        if (unit != '\\' || quote == '\'')
        {
            if (unit is < ' ' and not ('\t' or '\n' or '\r') or '\u007f')
            {
                throw new ConfigSyntaxException(at, $"The character U+{(int)unit:X4} must be escaped.");
            }

            text.Append(unit);
            return;
        }

        if (cursor.Peek is ' ' or '\t' or '\n' or '\r')
        {
            cursor.TakeWhile(blank => blank is ' ' or '\t');
            while (cursor.IsAtLineEnd || cursor.Peek is ' ' or '\t')
            {
                cursor.Next();
            }

            return;
        }

        text.Append(ReadEscape(cursor, at));
    }

    private static string ReadEscape(TomlCursor cursor, FilePlace at) =>
        cursor.Next() switch
        {
            'b' => "\b",
            't' => "\t",
            'n' => "\n",
            'f' => "\f",
            'r' => "\r",
            'e' => "\u001b",
            '"' => "\"",
            '\\' => "\\",
            'u' => ReadCode(cursor, at, 4),
            'U' => ReadCode(cursor, at, 8),
            var unit => throw new ConfigSyntaxException(
                at,
                $"'\\{unit}' is no escape of TOML; write '\\\\' for a backslash."
            ),
        };

    private static string ReadCode(TomlCursor cursor, FilePlace at, int length)
    {
        var digits = new StringBuilder();
        while (digits.Length < length)
        {
            digits.Append(cursor.Next());
        }

        return
            int.TryParse(digits.ToString(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && Rune.TryCreate(code, out var rune)
            ? rune.ToString()
            : throw new ConfigSyntaxException(at, $"'{digits}' is no character's number.");
    }
}
