using Conformance.Verdicts;

namespace Conformance.Reporting;

/// <summary>One fault of a proof, as JSON has it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sentence">What goes wrong.</param>
/// <param name="Requirements">What it violates.</param>
/// <param name="CaughtBy">The cases that caught it; the first one ended the search.</param>
/// <param name="Finding">What the first of them found; null where nothing caught it.</param>
/// <param name="Candidates">How many cases check what it violates.</param>
/// <param name="Tried">How many of them were played.</param>
/// <param name="Inconclusive">Those of them that were inconclusive.</param>
/// <param name="Seconds">How long that took.</param>
public sealed record ProofFault(
    string Name,
    string Sentence,
    IReadOnlyList<string> Requirements,
    IReadOnlyList<string> CaughtBy,
    string? Finding,
    int Candidates,
    int Tried,
    IReadOnlyList<string> Inconclusive,
    double Seconds
)
{
    /// <summary>Makes it of what was found.</summary>
    internal static ProofFault Of(FaultProof proof) =>
        new(
            proof.Fault.Name,
            proof.Fault.Sentence,
            proof.Fault.Requirements,
            [.. proof.Catches.Select(caught => caught.Verdict.Case.Name)],
            proof.Catches is [var first, ..] ? VerdictText.Headline(first.Verdict) : null,
            proof.Candidates,
            proof.Tried,
            proof.Inconclusive,
            Math.Round(proof.Duration.TotalSeconds, 3)
        );
}
