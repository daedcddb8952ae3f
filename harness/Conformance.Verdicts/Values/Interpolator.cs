using Conformance.Scenarios;

namespace Conformance.Verdicts;

/// <summary>Puts captured values into expectations; a name nobody knows stays as it is written.</summary>
internal sealed class Interpolator(Func<string, SpecValue?> lookup)
{
    public SpecValue Resolve(SpecValue value) => SpecInterpolation.Apply(value, lookup);

    public string Text(string text) => SpecInterpolation.Apply(text, lookup);
}
