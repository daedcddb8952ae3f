using System.Globalization;

namespace Conformance.ReferenceHost;

/// <summary>A number that a page counts callbacks and data by: 32 bits, decimal, a plus sign allowed (ENV-18).</summary>
internal static class PageNumber
{
    public static bool TryRead(string text, out uint number)
    {
        var digits = text.StartsWith('+') ? text[1..] : text;
        number = 0;
        return digits.Length > 0
            && !digits.AsSpan().ContainsAnyExceptInRange('0', '9')
            && uint.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
