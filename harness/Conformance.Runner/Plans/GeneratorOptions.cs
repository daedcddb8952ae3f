using System.Globalization;
using Conformance.Scenarios;

namespace Conformance.Runner;

/// <summary>Reads a generator's options; what is not stated has its default.</summary>
internal sealed class GeneratorOptions(SpecValue? options)
{
    private const int UsualBytes = 2048;

    /// <summary>Reads a count.</summary>
    public int Count(string name, int otherwise) => (int)Math.Clamp(Number(name, otherwise), 0, 1 << 24);

    /// <summary>Reads a whole number.</summary>
    public long Number(string name, long otherwise) =>
        options is SpecMapping mapping
        && mapping.Members.FirstOrDefault(member => member.Key == name).Value is SpecNumber number
        && long.TryParse(number.Digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : otherwise;

    /// <summary>The least length of bytes.</summary>
    public int LeastBytes => Count("min", 0);

    /// <summary>The greatest length of bytes; a lone least one above it moves it.</summary>
    public int MostBytes => Count("max", LeastBytes <= UsualBytes ? UsualBytes : LeastBytes + UsualBytes);

    /// <summary>Tells whether a whole number is within the bounds.</summary>
    public bool IsWithin(SpecValue value) =>
        value is SpecNumber number
        && long.TryParse(number.Digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
        && whole >= Number("min", long.MinValue)
        && whole <= Number("max", long.MaxValue);
}
