using System.Globalization;

namespace Conformance.ReferenceHost;

/// <summary>Writes floats as Tauri's Core does: the shortest digits, always with a point or an exponent.</summary>
internal static class JsonDouble
{
    public static string Write(double value)
    {
        if (!double.IsFinite(value))
        {
            return "null";
        }

        if (value == 0)
        {
            return double.IsNegative(value) ? "-0.0" : "0.0";
        }

        var shortest = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        return (value < 0 ? "-" : string.Empty) + Layout(Digits(shortest), PointAt(shortest));
    }

    /// <summary>How many digits stand before the point; less than 1 where zeros follow it first.</summary>
    private static int PointAt(string shortest)
    {
        var mark = shortest.IndexOf('E');
        if (mark >= 0)
        {
            return int.Parse(shortest.AsSpan(mark + 1), CultureInfo.InvariantCulture) + 1;
        }

        var point = shortest.IndexOf('.');
        var whole = point < 0 ? shortest : shortest[..point];
        if (whole != "0")
        {
            return whole.Length;
        }

        return -shortest.AsSpan(point + 1).IndexOfAnyExcept('0');
    }

    private static string Digits(string shortest)
    {
        var mark = shortest.IndexOf('E');
        var mantissa = mark < 0 ? shortest : shortest[..mark];
        return mantissa.Replace(".", string.Empty, StringComparison.Ordinal).Trim('0');
    }

    private static string Layout(string digits, int pointAt)
    {
        if (pointAt is > 0 and <= 16)
        {
            return digits.Length <= pointAt
                ? digits.PadRight(pointAt, '0') + ".0"
                : $"{digits[..pointAt]}.{digits[pointAt..]}";
        }

        if (pointAt is > -5 and <= 0)
        {
            return "0." + new string('0', -pointAt) + digits;
        }

        var exponent = pointAt - 1;
        var sign = exponent < 0 ? '-' : '+';
        var fraction = digits.Length > 1 ? "." + digits[1..] : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{digits[0]}{fraction}e{sign}{Math.Abs(exponent)}");
    }
}
