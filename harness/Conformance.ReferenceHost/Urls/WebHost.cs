using System.Buffers;
using System.Globalization;
using System.Text;

namespace Conformance.ReferenceHost;

/// <summary>Writes the host of a URL of the web as browsers do: decoded, in ASCII, in lower case, and a number as an address.</summary>
internal static class WebHost
{
    private static readonly int[] s_shifts = [24, 16, 8, 0];

    private static readonly IdnMapping s_names = new() { AllowUnassigned = true };

    private static readonly SearchValues<char> s_forbidden = SearchValues.Create([
        .. Enumerable.Range(0, 0x21).Select(code => (char)code),
        .. "#%/:<>?@[\\]^|\x7f",
    ]);

    /// <summary>Gives the host, or null where the text is none.</summary>
    public static string? Read(string text)
    {
        if (text.StartsWith('['))
        {
            return System.Net.IPAddress.TryParse(text, out _) ? text.ToLowerInvariant() : null;
        }

        if (
            ToAscii(Uri.UnescapeDataString(text).ToLowerInvariant()) is not { } name
            || name.AsSpan().ContainsAny(s_forbidden)
        )
        {
            return null;
        }

        var labels = name.Split('.');
        labels = labels.Length > 1 && labels[^1].Length == 0 ? labels[..^1] : labels;
        return IsNumber(labels[^1]) ? ReadAddress(labels) : name;
    }

    private static string? ToAscii(string name)
    {
        try
        {
            return string.Join(
                '.',
                name.Split('.').Select(label => Ascii.IsValid(label) ? label : s_names.GetAscii(label))
            );
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsNumber(string label) =>
        label.Length > 0
        && (
            label.All(char.IsAsciiDigit)
            || (label.StartsWith("0x", StringComparison.Ordinal) && ReadNumber(label) is not null)
        );

    // The last number fills all places that are left.
    private static string? ReadAddress(string[] labels)
    {
        var numbers = labels.Select(ReadNumber).ToList();
        if (numbers.Count > 4 || numbers.Contains(null) || numbers.SkipLast(1).Any(number => number > byte.MaxValue))
        {
            return null;
        }

        var left = 8 * (5 - numbers.Count);
        if (numbers[^1] >= 1L << left)
        {
            return null;
        }

        var address = numbers.SkipLast(1).Aggregate(0L, (sum, number) => (sum << 8) + number!.Value);
        address = (address << left) + numbers[^1]!.Value;
        return string.Join('.', s_shifts.Select(shift => (address >> shift) & byte.MaxValue));
    }

    private static long? ReadNumber(string label)
    {
        var (digits, radix) =
            label.StartsWith("0x", StringComparison.Ordinal) ? (label[2..], 16)
            : label.Length > 1 && label[0] == '0' ? (label[1..], 8)
            : (label, 10);
        if (label.Length == 0)
        {
            return null;
        }

        var number = 0L;
        foreach (var digit in digits)
        {
            var value = char.IsAsciiHexDigit(digit) ? Convert.ToInt32(digit.ToString(), 16) : radix;
            if (value >= radix)
            {
                return null;
            }

            number = Math.Min((number * radix) + value, uint.MaxValue + 1L);
        }

        return number;
    }
}
