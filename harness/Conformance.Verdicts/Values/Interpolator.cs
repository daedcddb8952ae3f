using Conformance.Scenarios;

namespace Conformance.Verdicts;

/// <summary>Puts captured values into expectations, and remembers the names that nobody knows, as an expectation with one says nothing.</summary>
internal sealed class Interpolator(Func<string, SpecValue?> lookup)
{
    /// <summary>A name that was asked for and that nobody knows; null for none.</summary>
    public string? Unknown { get; private set; }

    public SpecValue Resolve(SpecValue value) => SpecInterpolation.Apply(value, Find);

    public string Text(string text) => SpecInterpolation.Apply(text, lookup);

    /// <summary>Begins with the next expectation.</summary>
    public void Forget() => Unknown = null;

    private SpecValue? Find(string name)
    {
        var value = lookup(name);
        Unknown ??= value is null ? name : null;
        return value;
    }
}
