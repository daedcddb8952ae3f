using System.Globalization;
using Conformance.Scenarios;

namespace Conformance.Runner;

/// <summary>Reads a generator's options; what is not stated has its default.</summary>
internal sealed class GeneratorOptions(SpecValue? options)
{
    /// <summary>Reads a count.</summary>
    public int Count(string name, int otherwise) => (int)Math.Clamp(Number(name, otherwise), 0, 1 << 24);

    /// <summary>Reads a whole number.</summary>
    public long Number(string name, long otherwise) =>
        options is SpecMapping mapping
        && mapping.Members.FirstOrDefault(member => member.Key == name).Value is SpecNumber number
        && long.TryParse(number.Digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : otherwise;

    /// <summary>Tells whether a whole number is within the options' bounds.</summary>
    public static bool IsWithin(SpecValue? options, SpecValue value)
    {
        var bounds = new GeneratorOptions(options);
        return value is SpecNumber number
            && long.TryParse(number.Digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            && whole >= bounds.Number("min", long.MinValue)
            && whole <= bounds.Number("max", long.MaxValue);
    }
}
