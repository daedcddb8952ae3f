using System.CommandLine;
using Conformance.Protocol;
using Conformance.Reporting;
using Conformance.Runner;
using Conformance.Scenarios;
using Conformance.Verdicts;

namespace Conformance.Cli;

/// <summary>What a command line selects: the place of the specs, the WebView, the cases.</summary>
/// <param name="Place">Where the specs are.</param>
/// <param name="WebView">What holds the pages.</param>
/// <param name="Cases">The cases.</param>
/// <param name="IsPartial">Whether cases were left out.</param>
/// <param name="IsWholeButForShards">Whether all parts together leave no case out.</param>
/// <param name="Part">Which part of a run it is, such as <c>2/5</c>; null where it is no part.</param>
/// <param name="Digest">What all parts of that run share; null where it is no part.</param>
/// <param name="Notes">What is worth a word: filters that match nothing.</param>
/// <param name="IdleFilters">The filters that match nothing.</param>
/// <param name="Scenarios">All scenarios of the suites at hand, whatever was selected.</param>
/// <param name="HasAllSuites">Whether these suites are all that there are.</param>
internal sealed record CasePlan(
    SpecPlace Place,
    IWebViewPort WebView,
    IReadOnlyList<Case> Cases,
    bool IsPartial,
    bool IsWholeButForShards,
    string? Part,
    string? Digest,
    IReadOnlyList<string> Notes,
    IReadOnlyList<string> IdleFilters,
    IReadOnlyList<Scenario> Scenarios,
    bool HasAllSuites
)
{
    /// <summary>Plans what a command line selects, once for each WebView.</summary>
    /// <param name="options">The options of the command.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="time">The time.</param>
    /// <param name="patience">By how much the bounds of scenarios are multiplied.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="CliException">An option cannot be used, or the specs hold mistakes.</exception>
    public static IReadOnlyList<CasePlan> Of(
        RunOptions options,
        ParseResult parsed,
        TimeProvider time,
        double patience = 1,
        CancellationToken cancellationToken = default
    )
    {
        var webViews = WebViewChoice.ParseAll(
            parsed.GetValue(options.WebView)!,
            parsed.GetValue(options.Node),
            time,
            RemoteBrowser.Parse(parsed.GetValue(options.Connect), parsed.GetValue(options.Gateway))
        );
        var paths = parsed.GetValue(options.Paths) ?? [];
        var selection = Selection(options, parsed);
        var place = SpecPlace.Find(paths);
        var read = place.Read(cancellationToken);
        var requirements = read.Requirements.ToDictionary(requirement => requirement.Id);
        IReadOnlyList<Scenario> scenarios = [.. read.Scenarios];
        var idle = selection.IdleFilters(scenarios);
        // A part is named in one way, however it was written.
        var part = parsed.GetValue(options.Shard) is null ? null : $"{selection.Shard}/{selection.Shards}";
        var digest = part is null ? null : selection.Digest(scenarios);
        IReadOnlyList<string> notes =
        [
            .. Tell(idle, (selection with { Patterns = [], Transports = [] }).IdleFilters(scenarios)),
            .. Emptied(selection, scenarios, WebViewTraits.Of(webViews[0]), part),
        ];
        return
        [
            .. webViews.Select(webView => new CasePlan(
                place,
                webView,
                Plan(new CasePlanner(selection, WebViewTraits.Of(webView), patience), read.Scenarios, requirements),
                selection.IsPartial || paths.Length > 0,
                !(selection with { Shard = 1, Shards = 1 }).IsPartial && paths.Length == 0,
                part,
                digest,
                notes,
                idle,
                scenarios,
                paths.Length == 0
            )),
        ];
    }

    /// <summary>Tells of filters that match nothing, whatever else is selected.</summary>
    public static IEnumerable<string> NotesOnIdle(IReadOnlyList<string> idle) => Tell(idle, idle);

    private static IEnumerable<string> Tell(IEnumerable<string> idle, IReadOnlyList<string> everywhere) =>
        idle.Select(filter =>
            everywhere.Contains(filter)
                ? $"The filter '{filter}' matches no scenario, no case, no suite and no requirement; 'conformance list' has them all."
                : $"The filter '{filter}' matches nothing that '--pattern' and '--transport' leave."
        );

    // Of a selection that takes nothing: which options take what the others leave.
    private static IEnumerable<string> Emptied(
        CaseSelection selection,
        IReadOnlyList<Scenario> scenarios,
        WebViewTraits webView,
        string? shard
    )
    {
        int Count(CaseSelection taken) => new CasePlanner(taken with { Repeat = 1 }, webView).Plan(scenarios).Count;
        (string Option, CaseSelection Without)[] ways =
        [
            ($"--shard {shard}", selection with { Shard = 1, Shards = 1 }),
            ("--pattern", selection with { Patterns = [] }),
            ("--transport", selection with { Transports = [] }),
            ("--filter", selection with { Filters = [] }),
        ];
        return !selection.IsPartial || Count(selection) > 0
            ? []
            : ways.Where(way => way.Without != selection)
                .Select(way => (way.Option, Count: Count(way.Without)))
                .Where(way => way.Count > 0)
                .Select(way => $"Without '{way.Option}' there would be {VerdictWords.Cases(way.Count)}.");
    }

    /// <summary>Tells of known failures that name no case of the suites at hand, which needs no verdict: parts of a run tell it too.</summary>
    public IReadOnlyList<string> UnusedEntries(KnownFailures list)
    {
        if (list.IsEmpty)
        {
            return [];
        }

        var names = Scenarios.SelectMany(CaseNames.Of).ToHashSet();
        var suites = Scenarios.Select(scenario => scenario.Id.Split('/')[0]).ToHashSet();
        return
        [
            .. list.Unused(names, HasAllSuites ? null : suites)
                .Select(entry => entry.Case)
                .Distinct()
                .Select(name => $"The known failure '{name}' names no case; mend its name, or remove the entry."),
        ];
    }

    /// <summary>Plans what a planner takes.</summary>
    /// <exception cref="CliException">They are more than a run may have.</exception>
    private static IReadOnlyList<Case> Plan(
        CasePlanner planner,
        IEnumerable<Scenario> scenarios,
        IReadOnlyDictionary<string, Requirement> requirements
    )
    {
        try
        {
            return Rounds(planner.Plan(scenarios, requirements));
        }
        catch (ArgumentException exception)
        {
            throw new CliException(exception.Message, RunConclusion.Usage);
        }
    }

    // Programs that know cases by their names would else take the last round for all of them.
    private static IReadOnlyList<Case> Rounds(IReadOnlyList<Case> cases) =>
        cases.All(each => each.Round == 0)
            ? cases
            : [.. cases.Select(each => each with { Identity = each.Identity with { Round = each.Round + 1 } })];

    private static CaseSelection Selection(RunOptions options, ParseResult parsed)
    {
        var shard = ShardChoice.Parse(parsed.GetValue(options.Shard));
        var selection = new CaseSelection
        {
            Filters = parsed.GetValue(options.Filter) ?? [],
            ShownName = VerdictText.OneLine,
            Patterns = parsed.GetValue(options.Pattern) ?? [],
            Transports = parsed.GetValue(options.Transport) ?? [],
            Shard = shard.Number,
            Shards = shard.Of,
            Repeat = parsed.GetValue(options.Repeat),
        };
        try
        {
            selection.Validate();
            return selection;
        }
        catch (ArgumentException exception)
        {
            throw new CliException(exception.Message, RunConclusion.Usage);
        }
    }
}
