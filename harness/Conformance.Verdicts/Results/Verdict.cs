namespace Conformance.Verdicts;

/// <summary>The conclusion on one case.</summary>
public sealed record Verdict
{
    /// <summary>The case.</summary>
    public required CaseIdentity Case { get; init; }

    /// <summary>The conclusion.</summary>
    public required VerdictKind Kind { get; init; }

    /// <summary>Why, in one sentence, where findings do not say it; null for a pass.</summary>
    public string? Reason { get; init; }

    /// <summary>What differs, in the order of the steps.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>For a quirk: whether the host does as Tauri does; null for other levels.</summary>
    public bool? SameAsTauri { get; init; }

    /// <summary>How long the case took.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>The transcript in words, one line an entry; kept for verdicts that are not passes.</summary>
    public IReadOnlyList<string> Transcript { get; init; } = [];

    /// <summary>What the pages wrote to their consoles, the last lines of it; kept for verdicts that are not passes.</summary>
    public IReadOnlyList<string> Console { get; init; } = [];

    /// <summary>Files that show what the pages looked like and did, named from the folder of the reports.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>Why such files could not be written, in sentences; where none was asked for, nothing is missing.</summary>
    public IReadOnlyList<string> LostEvidence { get; init; } = [];

    /// <summary>The last lines of the host's standard error, where they matter.</summary>
    public IReadOnlyList<string> HostErrorLines { get; init; } = [];

    /// <summary>The literal scenario to which a generated failure was shrunk, as YAML; null for none.</summary>
    public string? Shrunk { get; init; }

    /// <summary>The line of a shell that plays the case again; null where nobody needs it.</summary>
    public string? Again { get; init; }

    /// <summary>Whether the host ended, or broke the host protocol, although no step asks for that.</summary>
    public bool BlamesHost { get; init; }

    /// <summary>Whether the case was played and differs in what the profile does not enforce; what is not applicable else was not played.</summary>
    public bool IsExcused => Kind is VerdictKind.NotApplicable && (Findings.Count > 0 || Transcript.Count > 0);

    /// <summary>Whether the verdict fails a run.</summary>
    public bool FailsRun =>
        Kind is VerdictKind.Fixed or VerdictKind.Inconclusive or VerdictKind.Fail or VerdictKind.Error;
}
