using System.Globalization;

namespace Conformance.ReferenceHost;

/// <summary>Reads TOML numbers.</summary>
internal static class TomlNumberReader
{
    public static ConfigValue Read(TomlCursor cursor, FilePlace at)
    {
        var text = cursor.TakeWhile(unit => char.IsAsciiLetterOrDigit(unit) || unit is '+' or '-' or '.' or '_' or ':');
        var value = Parse(text);
        return value is null
            ? throw new ConfigSyntaxException(
                at,
                text.Length == 0
                    ? $"Expected a value, found {cursor.Shown}."
                    : $"'{text}' is not a value; put strings in quotes."
            )
            : new ConfigScalar(at, value);
    }

    private static JsonValue? Parse(string text)
    {
        if (text.StartsWith('_') || text.EndsWith('_') || text.Contains("__", StringComparison.Ordinal))
        {
            return null;
        }

        var digits = text.Replace("_", string.Empty, StringComparison.Ordinal);
        return digits.Length > 2 && digits[0] == '0' && char.IsAsciiLetter(digits[1])
            ? ParseWithBase(digits[1], digits[2..])
            : ParseDecimal(digits);
    }

    private static JsonValue? ParseWithBase(char letter, string digits)
    {
        var style = letter == 'x' ? NumberStyles.AllowHexSpecifier : NumberStyles.AllowBinarySpecifier;
        if (letter is 'x' or 'b')
        {
            return long.TryParse(digits, style, CultureInfo.InvariantCulture, out var value)
                ? JsonValue.Of(value)
                : null;
        }

        return letter == 'o' && digits.All(digit => digit is >= '0' and <= '7')
            ? JsonValue.Of(Convert.ToInt64(digits, 8))
            : null;
    }

    private static JsonValue? ParseDecimal(string text)
    {
        var unsigned = text.TrimStart('+', '-');
        if (
            unsigned.Length == 0
            || !char.IsAsciiDigit(unsigned[0])
            || (unsigned.Length > 1 && unsigned[0] == '0' && char.IsAsciiDigit(unsigned[1]))
        )
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            return JsonValue.Of(whole);
        }

        return
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
            ? new JsonFloat(number)
            : null;
    }
}
