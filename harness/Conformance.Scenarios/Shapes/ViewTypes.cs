using System.Globalization;
using System.Numerics;

namespace Conformance.Scenarios;

/// <summary>The views of bytes that JavaScript has, and what their items can be.</summary>
internal static class ViewTypes
{
    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "Uint8Array",
        "Uint8ClampedArray",
        "Int8Array",
        "Uint16Array",
        "Int16Array",
        "Uint32Array",
        "Int32Array",
        "Float16Array",
        "Float32Array",
        "Float64Array",
        "BigUint64Array",
        "BigInt64Array",
        "DataView",
    ];

    /// <summary>How many bytes an item has.</summary>
    public static int SizeOf(string type) => BitsOf(type) / 8;

    /// <summary>Whether its items are BigInts.</summary>
    public static bool IsBig(string type) => type.StartsWith("Big", StringComparison.Ordinal);

    /// <summary>Whether its items may have fractions.</summary>
    public static bool IsFloat(string type) => type.StartsWith("Float", StringComparison.Ordinal);

    /// <summary>The least and the greatest item of a view of whole numbers; null where any is taken, and clamped.</summary>
    public static (BigInteger Least, BigInteger Most)? BoundsOf(string type) =>
        type is "Uint8ClampedArray" ? null
        : type.Contains("Uint", StringComparison.Ordinal) ? (0, BigInteger.Pow(2, BitsOf(type)) - 1)
        : (-BigInteger.Pow(2, BitsOf(type) - 1), BigInteger.Pow(2, BitsOf(type) - 1) - 1);

    /// <summary>Gives the number that a view of fractions keeps of digits.</summary>
    public static double Round(string digits, string type)
    {
        var number = double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
        return type switch
        {
            "Float16Array" => (double)(Half)number,
            "Float32Array" => (float)number,
            _ => number,
        };
    }

    private static int BitsOf(string type) =>
        int.Parse(string.Concat(type.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);
}
