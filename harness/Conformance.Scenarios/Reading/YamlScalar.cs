using System.Globalization;
using System.Numerics;

namespace Conformance.Scenarios;

/// <summary>Types plain scalars as the core schema of YAML 1.2 does; digits are kept.</summary>
internal static class YamlScalar
{
    public static SpecValue Read(SpecScalarNode node) =>
        node.IsPlain ? ReadPlain(node.Text) ?? new SpecText(node.Text) : new SpecText(node.Text);

    /// <summary>Tells whether a text would be read as something else if it stood without quotes.</summary>
    public static bool IsTyped(string text) => ReadPlain(text) is not null;

    /// <summary>Reads what a text stands for without quotes; null where it is a text there, too.</summary>
    public static SpecValue? ReadPlain(string text) =>
        text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => SpecNull.Instance,
            "true" or "True" or "TRUE" => new SpecBoolean(true),
            "false" or "False" or "FALSE" => new SpecBoolean(false),
            ".nan" or ".NaN" or ".NAN" => new SpecSpecial("nan", new SpecBoolean(true)),
            _ when text[0] is '+' or '-' or '.' or (>= '0' and <= '9') => ReadNumber(text),
            _ => null,
        };

    private static SpecValue? ReadNumber(string text)
    {
        var sign = text[0] is '-' ? "-" : "";
        var magnitude = text[0] is '-' or '+' ? text[1..] : text;
        return magnitude switch
        {
            ".inf" or ".Inf" or ".INF" => new SpecSpecial("number", new SpecText(sign + "Infinity")),
            ['0', 'x', .. var hex] when text == magnitude => ReadDigits(hex, 16),
            ['0', 'o', .. var octal] when text == magnitude => ReadDigits(octal, 8),
            _ => ReadLoose(sign, magnitude),
        };
    }

    /// <summary>Numbers that YAML allows and JSON does not: a plus, leading zeros, a point at either end.</summary>
    private static SpecNumber? ReadLoose(string sign, string magnitude)
    {
        var exponentAt = magnitude.IndexOfAny(['e', 'E']);
        var exponent = exponentAt < 0 ? "" : magnitude[exponentAt..];
        var parts = (exponentAt < 0 ? magnitude : magnitude[..exponentAt]).Split('.');
        if (parts.Length > 2 || string.Concat(parts) is not { Length: > 0 } digits || digits.Any(NotDigit))
        {
            return null;
        }

        var whole = parts[0].TrimStart('0') is { Length: > 0 } trimmed ? trimmed : "0";
        var fraction = parts.Length == 2 && parts[1].Length > 0 ? '.' + parts[1] : "";
        var number = sign + whole + fraction + exponent;
        return JsonNumber.IsOne(number) ? new SpecNumber(number) : null;
    }

    private static SpecNumber? ReadDigits(string digits, int radix)
    {
        if (digits.Length == 0)
        {
            return null;
        }

        var value = BigInteger.Zero;
        foreach (var digit in digits)
        {
            var worth = char.IsAsciiHexDigit(digit) ? Convert.ToInt32(digit.ToString(), 16) : radix;
            if (worth >= radix)
            {
                return null;
            }

            value = value * radix + worth;
        }

        return new SpecNumber(value.ToString(CultureInfo.InvariantCulture));
    }

    private static bool NotDigit(char letter) => !char.IsAsciiDigit(letter);
}
