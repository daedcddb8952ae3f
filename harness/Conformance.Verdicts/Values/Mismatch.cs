using Conformance.Scenarios;

namespace Conformance.Verdicts;

/// <summary>A difference before it is put into words: alternatives that fail cost no text.</summary>
internal sealed class Mismatch(ValuePath path, DifferenceKind kind, SpecValue? expected, SpecValue? actual)
{
    private const int LongestValue = 120;

    public ValuePath Path { get; } = path;

    public DifferenceKind Kind { get; } = kind;

    /// <summary>Makes the words that the kind alone does not say.</summary>
    public Func<string>? Detail { get; init; }

    public Difference Tell() =>
        new(
            Path.ToString(),
            Kind,
            expected is null ? "nothing" : ValueText.Of(expected, LongestValue),
            actual is null ? "nothing" : ValueText.Of(actual, LongestValue),
            Detail?.Invoke()
        );
}
