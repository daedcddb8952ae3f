namespace Conformance.Verdicts;

/// <summary>The outcome of a proof: which faults were caught, and which requirements were seen to fail.</summary>
public sealed record ProofResult
{
    /// <summary>The kit's version.</summary>
    public required string KitVersion { get; init; }

    /// <summary>The WebView, such as <c>mock</c>.</summary>
    public required string WebView { get; init; }

    /// <summary>How many faults were to be proved.</summary>
    public required int Planned { get; init; }

    /// <summary>What was found on each fault that was come to, in the order of the catalogue.</summary>
    public required IReadOnlyList<FaultProof> Faults { get; init; }

    /// <summary>What was found on each requirement; empty where only some faults were asked for, of which nothing follows.</summary>
    public required IReadOnlyList<RequirementProof> Requirements { get; init; }

    /// <summary>Cases that caught a fault, and fail without any fault too, so that they prove nothing.</summary>
    public IReadOnlyList<string> Worthless { get; init; } = [];

    /// <summary>What was found on each derived defect of the wire; empty where none was asked for.</summary>
    public IReadOnlyList<WireProof> Wire { get; init; } = [];

    /// <summary>The seed that chose the defects of the wire.</summary>
    public int Seed { get; init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset Started { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Whether it was cut short.</summary>
    public bool Cancelled { get; init; }

    /// <summary>Whether faults or scenarios were left out.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Filters that match nothing, so that a proof of less than what was asked for is not taken for the whole.</summary>
    public IReadOnlyList<string> IdleFilters { get; init; } = [];

    /// <summary>The defects of the wire that no case noticed and nothing explains, or at which the kit failed; must be empty.</summary>
    public IReadOnlyList<WireProof> OpenWire => [.. Wire.Where(proof => proof.IsOpen)];

    /// <summary>The faults that were shown to cases and that nothing caught; must be empty.</summary>
    public IReadOnlyList<FaultProof> Survivors =>
        [.. Faults.Where(fault => fault is { IsCaught: false, IsLeftOut: false })];

    /// <summary>The faults that were shown to no case of the selection, so that nothing is known of them.</summary>
    public IReadOnlyList<FaultProof> LeftOut => [.. Faults.Where(fault => fault.IsLeftOut)];

    /// <summary>The requirements that no fault ever failed; must be empty.</summary>
    public IReadOnlyList<RequirementProof> Unproved => [.. Requirements.Where(requirement => !requirement.IsProved)];
}
