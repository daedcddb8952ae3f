using Conformance.Protocol;
using Conformance.Scenarios;
using Conformance.Verdicts;

namespace Conformance.Runner;

/// <summary>Everything a proof needs to know.</summary>
public sealed record ProofPlan
{
    /// <summary>The faults to catch, in the order in which they are reported.</summary>
    public required IReadOnlyList<ProvedFault> Faults { get; init; }

    /// <summary>The cases that may catch them.</summary>
    public required IReadOnlyList<Case> Cases { get; init; }

    /// <summary>The requirements that some fault must fail.</summary>
    public required IReadOnlyList<Requirement> Requirements { get; init; }

    /// <summary>Gives the way to a host with the fault of a name; with none for null.</summary>
    public required Func<string?, IHostPort> Hosts { get; init; }

    /// <summary>The kind of WebView to play in.</summary>
    public required IWebViewPort WebView { get; init; }

    /// <summary>The folder of the conformance app.</summary>
    public required string AppDirectory { get; init; }

    /// <summary>The kit's version, for the report.</summary>
    public required string KitVersion { get; init; }

    /// <summary>The scenarios that are tried first, by their ids.</summary>
    public IReadOnlySet<string> First { get; init; } = new HashSet<string>();

    /// <summary>How many faults are tried at once, each in a WebView of its own.</summary>
    /// <value>The default is the number of processors; at least 1.</value>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>The bound for one settlement where a scenario sets none; what fails by it alone is played again with the whole bound.</summary>
    public TimeSpan Within { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>How many defects of the wire are derived and shown, at most; 0 for none.</summary>
    public int WireFaults { get; init; }

    /// <summary>How long a page may take to load, and an act on a webview to come about.</summary>
    public TimeSpan StageLimit { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The seed of generated values, and of the choice of defects of the wire.</summary>
    public int Seed { get; init; }

    /// <summary>Whether faults or scenarios were left out, so that nothing can be said about requirements.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Whether cases were left out, so that a fault that no case is about has not survived.</summary>
    public bool LeavesCasesOut { get; init; }

    /// <summary>The filters that match nothing, for the report.</summary>
    public IReadOnlyList<string> IdleFilters { get; init; } = [];

    /// <summary>The time.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>What is known of a fault before it is shown to any case.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="candidates">How many cases check what it violates.</param>
    internal FaultProof Untried(ProvedFault fault, int candidates) =>
        new()
        {
            Fault = fault,
            Candidates = candidates,
            Tried = 0,
            IsLeftOut = LeavesCasesOut && candidates == 0,
        };

    /// <summary>Who must fail for whom: every level counts, as a fault may be one of a quirk or of a wording.</summary>
    internal RunPlan RunOf(IReadOnlyList<Case> cases) =>
        new()
        {
            Cases = cases,
            Host = Hosts(null),
            WebView = WebView,
            AppDirectory = AppDirectory,
            KitVersion = KitVersion,
            Profile = new Profile("prove", "Enforces every level.", Enum.GetValues<Level>().ToHashSet()),
            Jobs = Jobs,
            Seed = Seed,
            IsPartial = true,
            Shrinks = false,
            StageLimit = StageLimit,
            Time = Time,
        };
}
