namespace Conformance.Verdicts;

/// <summary>What a proof found on one requirement that every host must meet.</summary>
/// <param name="Id">The requirement.</param>
/// <param name="Sentence">What it demands.</param>
/// <param name="Faults">The faults that were seen to fail a case of it.</param>
public sealed record RequirementProof(string Id, string Sentence, IReadOnlyList<string> Faults)
{
    /// <summary>Whether its cases are known to fail where they should.</summary>
    public bool IsProved => Faults.Count > 0;
}
