using System.Globalization;
using System.Text;

namespace Conformance.Runner;

/// <summary>Makes the prefixes that keep the names of cases apart in a Core that lives through many.</summary>
internal static class CasePrefix
{
    /// <summary>Gives a short text of letters and digits with a hyphen at its end, legal in every kind of name.</summary>
    public static string Of(string caseName, int round, int set = 0)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"c{Hash(caseName) & 0xffffffffff:x10}");
        return (round, set) switch
        {
            (0, 0) => $"{name}-",
            (_, 0) => $"{name}r{round}-",
            _ => $"{name}r{round}s{set}-",
        };
    }

    /// <summary>Gives a number that stands for a name, the same in every run.</summary>
    public static int Digest(string name) => (int)(Hash(name) >> 33);

    // FNV-1a: a stable digest that no run's luck changes, so that findings compare over runs.
    private static ulong Hash(string name)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in Encoding.UTF8.GetBytes(name))
        {
            hash = (hash ^ unit) * 1099511628211UL;
        }

        return hash;
    }
}
