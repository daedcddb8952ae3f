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

    /// <summary>What came of each WebView, in their order; empty where there was one alone.</summary>
    public IReadOnlyList<RunPart> Parts { get; init; } = [];

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

    /// <summary>The profile that says which levels are enforced.</summary>
    public string Profile { get; init; } = Conformance.Verdicts.Profile.Default.Name;

    /// <summary>Why no host could be had; null where one was.</summary>
    public string? HostFailure { get; init; }

    /// <summary>What broke between cases, each with the case before it: a host that died there, or did not stop.</summary>
    public IReadOnlyList<string> Strays { get; init; } = [];

    /// <summary>Whether the run was cut short.</summary>
    public bool Cancelled { get; init; }

    /// <summary>Whether the first case that did not pass ended the run, as it was asked to.</summary>
    public bool StoppedAtFailure { get; init; }

    /// <summary>Features the host declares although no scenario that needs them passed.</summary>
    public IReadOnlyList<string> UnprovedFeatures { get; init; } = [];

    /// <summary>Features that a pass has shown, whatever else was left out of the run.</summary>
    public IReadOnlyCollection<string> ShownFeatures { get; init; } = [];

    /// <summary>What is worth a word and fails nothing: a feature that nobody knows, an entry or a filter that matches no case.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Which part of a run it is, such as <c>2/5</c>; null where it is no part.</summary>
    public string? Shard { get; init; }

    /// <summary>What the parts of one run have in common, as all of its cases are the same; null where it is no part.</summary>
    public string? Selection { get; init; }

    /// <summary>The parts that are not there, of a run that was put together from its parts.</summary>
    public IReadOnlyList<string> MissingShards { get; init; } = [];

    /// <summary>Features that the host declares and this part asked for in vain: another part may have shown them.</summary>
    public IReadOnlyList<string> OpenFeatures { get; init; } = [];

    /// <summary>Filters that match nothing: less was played than was asked for.</summary>
    public IReadOnlyList<string> IdleFilters { get; init; } = [];

    /// <summary>Whether there was nothing to judge, as no host and no WebView could be had.</summary>
    public bool CouldNotBePlayed => HostFailure is not null && Verdicts.Count == 0 && !Cancelled;

    /// <summary>Counts the verdicts of a kind.</summary>
    public int Count(VerdictKind kind) => Verdicts.Count(verdict => verdict.Kind == kind);

    /// <summary>Makes one run of runs of the same cases in several WebViews.</summary>
    /// <param name="runs">One for each WebView, in order; at least one.</param>
    public static RunResult Together(IReadOnlyList<RunResult> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        var played = runs.Where(run => run.Verdicts.Count > 0).ToList();
        return runs[0] with
        {
            Host = runs.FirstOrDefault(run => run.Host.Length > 0)?.Host ?? string.Empty,
            WebViews = [.. runs.SelectMany(run => run.WebViews)],
            Parts = [.. runs.Select(run => run.AsPart())],
            Verdicts = [.. runs.SelectMany(run => run.Verdicts)],
            Planned = runs.Sum(run => run.Planned),
            Duration = runs.Aggregate(TimeSpan.Zero, (sum, run) => sum + run.Duration),
            HostFailure =
                played.Count == 0 ? runs.Select(run => run.HostFailure).FirstOrDefault(why => why is not null) : null,
            Cancelled = runs.Any(run => run.Cancelled),
            Strays = [.. runs.SelectMany(run => run.Strays.Select(stray => $"{Place(run.WebViews[0])}{stray}"))],

            Notes = [.. runs.SelectMany(run => run.Notes).Distinct()],
            UnprovedFeatures = [.. played.GroupBy(run => run.HostName).SelectMany(Unproved).Distinct()],
            OpenFeatures = [.. runs.SelectMany(run => run.OpenFeatures).Distinct()],
            ShownFeatures = [.. runs.SelectMany(run => run.ShownFeatures).Distinct()],
        };
    }

    // What a pass in one WebView shows of a host is shown; an application that is its own host shows nothing of another.
    private static IEnumerable<string> Unproved(IEnumerable<RunResult> ofOneHost)
    {
        var runs = ofOneHost.ToList();
        return runs.SelectMany(run => run.UnprovedFeatures).Except(runs.SelectMany(run => run.ShownFeatures));
    }

    /// <summary>The run in one of its WebViews alone.</summary>
    public RunResult In(RunPart part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return this with
        {
            WebViews = [part.WebView],
            Parts = [],
            Verdicts = [.. Verdicts.Where(verdict => verdict.Case.WebView == part.WebView)],
            Planned = part.Planned,
            Duration = part.Duration,
            HostFailure = part.HostFailure,
            Strays = [.. Strays.Where(stray => stray.StartsWith(Place(part.WebView), StringComparison.Ordinal))],
            Notes = [],
            UnprovedFeatures = [],
        };
    }

    private RunPart AsPart() =>
        new()
        {
            WebView = WebViews[0],
            Planned = Planned,
            Duration = Duration,
            HostFailure = HostFailure,
        };

    private static string Place(string webView) => $"In {webView}: ";
}
