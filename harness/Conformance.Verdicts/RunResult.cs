namespace Conformance.Verdicts;

/// <summary>Everything a report needs to know about a run.</summary>
public sealed record RunResult
{
    /// <summary>The kit's version.</summary>
    public required string KitVersion { get; init; }

    /// <summary>The host as the command line names it.</summary>
    public required string HostName { get; init; }

    /// <summary>The host as it named itself, with its version; empty where it never greeted.</summary>
    public required string Host { get; init; }

    /// <summary>The WebViews the cases were played in.</summary>
    public required IReadOnlyList<string> WebViews { get; init; }

    /// <summary>The verdicts, in the order of the plan.</summary>
    public required IReadOnlyList<Verdict> Verdicts { get; init; }

    /// <summary>How many cases were planned.</summary>
    public required int Planned { get; init; }

    /// <summary>When the run began.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>The seed of generated values.</summary>
    public required int Seed { get; init; }

    /// <summary>Why no host could be had; null where one was.</summary>
    public string? HostFailure { get; init; }

    /// <summary>Whether the run was cut short.</summary>
    public bool Cancelled { get; init; }

    /// <summary>Features the host declares although no scenario that needs them passed.</summary>
    public IReadOnlyList<string> UnprovedFeatures { get; init; } = [];

    /// <summary>Counts the verdicts of a kind.</summary>
    public int Count(VerdictKind kind) => Verdicts.Count(verdict => verdict.Kind == kind);
}
