namespace Conformance.Verdicts;

/// <summary>What a proof found on one fault.</summary>
public sealed record FaultProof
{
    /// <summary>The fault.</summary>
    public required ProvedFault Fault { get; init; }

    /// <summary>What caught it; the first one is what stopped the search.</summary>
    public IReadOnlyList<FaultCatch> Catches { get; init; } = [];

    /// <summary>How many cases check a requirement that the fault violates.</summary>
    public required int Candidates { get; init; }

    /// <summary>How many of them were played to their end.</summary>
    public required int Tried { get; init; }

    /// <summary>The tried cases that were inconclusive: something was wrong before what they are about, so they blame nobody.</summary>
    public IReadOnlyList<string> Inconclusive { get; init; } = [];

    /// <summary>Whether it was shown to no case because the paths and filters leave out all that check what it violates: nothing follows for it.</summary>
    public bool IsLeftOut { get; init; }

    /// <summary>How long that took.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Whether anything caught it.</summary>
    public bool IsCaught => Catches.Count > 0;
}
