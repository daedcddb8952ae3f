using System.Globalization;
using System.Numerics;

namespace Conformance.Verdicts;

/// <summary>A decimal number by its own digits, never rounded: <c>1</c>, <c>1.0</c> and <c>1e0</c> are one, <c>0</c> and <c>-0</c> are two.</summary>
public readonly record struct ExactNumber
{
    /// <summary>Beyond this many places a number is not written out for arithmetic.</summary>
    private const int LongestExpansion = 5000;

    private ExactNumber(bool isNegative, string digits, BigInteger exponent, bool isInfinite)
    {
        IsNegative = isNegative;
        Digits = digits;
        Exponent = exponent;
        IsInfinite = isInfinite;
    }

    /// <summary>Whether it carries a minus sign; zero may.</summary>
    public bool IsNegative { get; }

    /// <summary>The significant digits, without zeros at either end; empty for zero.</summary>
    public string Digits { get; }

    /// <summary>The power of ten that the digits, read as an integer, are multiplied by.</summary>
    public BigInteger Exponent { get; }

    /// <summary>Whether it is an infinity.</summary>
    public bool IsInfinite { get; }

    /// <summary>Whether it has no fraction.</summary>
    public bool IsInteger => !IsInfinite && Exponent.Sign >= 0;

    /// <summary>Reads a number's text, or answers null where it is none.</summary>
    public static ExactNumber? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var isNegative = text.StartsWith('-');
        var rest = text.AsSpan(isNegative || text.StartsWith('+') ? 1 : 0);
        if (rest is "Infinity")
        {
            return new ExactNumber(isNegative, "", BigInteger.Zero, isInfinite: true);
        }

        var exponent = BigInteger.Zero;
        var mark = rest.IndexOfAny('e', 'E');
        if (mark >= 0)
        {
            if (!BigInteger.TryParse(rest[(mark + 1)..], NumberStyles.AllowLeadingSign, null, out exponent))
            {
                return null;
            }

            rest = rest[..mark];
        }

        return Normalise(isNegative, rest, exponent);
    }

    /// <summary>Makes the number of an integer.</summary>
    public static ExactNumber Of(int value) => Parse(value.ToString(CultureInfo.InvariantCulture))!.Value;

    /// <summary>Tells whether two numbers are no further apart than a distance.</summary>
    public static bool AreClose(ExactNumber left, ExactNumber right, ExactNumber distance)
    {
        if (left.IsInfinite || right.IsInfinite)
        {
            return left == right;
        }

        if (distance.IsInfinite)
        {
            return true;
        }

        var scale = BigInteger.Min(left.Exponent, BigInteger.Min(right.Exponent, distance.Exponent));
        var expanded = (left.Expand(scale), right.Expand(scale), distance.Expand(scale));
        return expanded is ({ } first, { } second, { } within)
            ? BigInteger.Abs(first - second) <= within
            : left == right;
    }

    private static ExactNumber? Normalise(bool isNegative, ReadOnlySpan<char> text, BigInteger exponent)
    {
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        var fraction = point < 0 ? [] : text[(point + 1)..];
        if (whole.IsEmpty || (point >= 0 && fraction.IsEmpty) || HasOther(whole) || HasOther(fraction))
        {
            return null;
        }

        var digits = string.Concat(whole, fraction).TrimStart('0');
        var shortest = digits.TrimEnd('0');
        return new ExactNumber(
            isNegative,
            shortest,
            shortest.Length == 0 ? BigInteger.Zero : exponent - fraction.Length + (digits.Length - shortest.Length),
            isInfinite: false
        );
    }

    private static bool HasOther(ReadOnlySpan<char> digits) => digits.ContainsAnyExceptInRange('0', '9');

    private BigInteger? Expand(BigInteger scale)
    {
        if (Digits.Length == 0)
        {
            return BigInteger.Zero;
        }

        var places = Exponent - scale;
        if (places > LongestExpansion || Digits.Length > LongestExpansion)
        {
            return null;
        }

        var value = BigInteger.Parse(Digits, CultureInfo.InvariantCulture) * BigInteger.Pow(10, (int)places);
        return IsNegative ? -value : value;
    }
}
