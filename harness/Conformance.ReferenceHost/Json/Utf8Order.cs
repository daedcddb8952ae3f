namespace Conformance.ReferenceHost;

/// <summary>Compares strings as their UTF-8 bytes would compare, which for surrogates is not the order of UTF-16.</summary>
internal sealed class Utf8Order : IComparer<string>
{
    private Utf8Order() { }

    public static Utf8Order Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var left = x.AsSpan();
        var right = y.AsSpan();
        var common = left.CommonPrefixLength(right);
        if (common == left.Length || common == right.Length)
        {
            return left.Length.CompareTo(right.Length);
        }

        return Weight(left[common]).CompareTo(Weight(right[common]));
    }

    private static int Weight(char unit) => char.IsSurrogate(unit) ? unit + 0x10000 : unit;
}
