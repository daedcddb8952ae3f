using System.Globalization;

namespace Conformance.Verdicts;

/// <summary>Says where two long values part, with the neighbourhood of that place.</summary>
internal static class FirstDifference
{
    private const int Before = 20;
    private const int After = 30;

    /// <summary>Tells whether two texts are short enough to be compared at a glance.</summary>
    public static bool IsShort(string expected, string actual) =>
        Math.Max(expected.Length, actual.Length) <= 2 * Before;

    public static string OfTexts(string expected, string actual)
    {
        var at = expected.AsSpan().CommonPrefixLength(actual);
        if (at > 0 && char.IsHighSurrogate(expected[at - 1]))
        {
            at--;
        }

        var start = Math.Max(0, at - Before);
        var wanted = Window(expected, start, at);
        var found = Window(actual, start, at);
        var marker = new string(' ', "  asked for  ".Length + Column(expected, start, at)) + "^";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"from character {at} on, of {expected.Length} asked for and {actual.Length} observed\n  asked for  {wanted}\n  observed   {found}\n{marker}"
        );
    }

    public static string OfBytes(ReadOnlySpan<byte> expected, ReadOnlySpan<byte> actual)
    {
        var at = expected.CommonPrefixLength(actual);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"from byte {at} on, of {expected.Length} asked for and {actual.Length} observed\n  asked for  {Hex(expected, at)}\n  observed   {Hex(actual, at)}"
        );
    }

    private static string Window(string text, int start, int at)
    {
        var end = Math.Min(text.Length, at + After);
        return (start > 0 ? "…" : "") + ValueText.Quote(text[start..end]) + (end < text.Length ? "…" : "");
    }

    private static int Column(string text, int start, int at) =>
        (start > 0 ? 1 : 0) + ValueText.Quote(text[start..at]).Length - 1;

    private static string Hex(ReadOnlySpan<byte> bytes, int at)
    {
        var end = Math.Min(bytes.Length, at + 16);
        return at == bytes.Length
            ? "the end"
            : Convert.ToHexStringLower(bytes[at..end]) + (end < bytes.Length ? "…" : "");
    }
}
