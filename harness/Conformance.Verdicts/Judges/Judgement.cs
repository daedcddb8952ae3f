namespace Conformance.Verdicts;

/// <summary>Why an observation does not do what its step states, before it is tied to the step.</summary>
/// <param name="Word">The outcome's key in a spec, for the fingerprint.</param>
/// <param name="Relation">What should have been, such as <c>should reject with</c>.</param>
/// <param name="Expected">What was asked for.</param>
/// <param name="Outcome">What happened instead, such as <c>but resolved with</c>.</param>
/// <param name="Actual">What was observed.</param>
internal sealed record Judgement(string Word, string Relation, string Expected, string Outcome, string Actual)
{
    /// <summary>How the values differ; null where the whole differs.</summary>
    public Difference? Difference { get; init; }
}
