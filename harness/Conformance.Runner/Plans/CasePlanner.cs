using Conformance.Scenarios;
using Conformance.Verdicts;

namespace Conformance.Runner;

/// <summary>Makes the cases of a run: each scenario in each cell of its matrix, in the order of the catalogue.</summary>
public sealed class CasePlanner
{
    /// <summary>How many plays a run may have: each is kept with what came of it, and no run has had more.</summary>
    private const int MostPlays = 10_000_000;

    private readonly CaseSelection _selection;
    private readonly WebViewTraits _webView;
    private readonly double _patience;

    /// <summary>Makes a planner.</summary>
    /// <param name="selection">Which cases to take.</param>
    /// <param name="webView">What they are played in.</param>
    /// <param name="patience">By how much the bounds of scenarios are multiplied; more than zero.</param>
    public CasePlanner(CaseSelection selection, WebViewTraits webView, double patience = 1)
    {
        ArgumentNullException.ThrowIfNull(selection);
        ArgumentNullException.ThrowIfNull(webView);
        selection.Validate();
        _selection = selection;
        _webView = webView;
        _patience = patience;
    }

    /// <summary>Plans the cases.</summary>
    /// <param name="scenarios">The scenarios.</param>
    /// <param name="requirements">The requirements by id, for the platforms they hold on and for what they say.</param>
    /// <exception cref="ArgumentException">They are more than a run may have.</exception>
    public IReadOnlyList<Case> Plan(
        IEnumerable<Scenario> scenarios,
        IReadOnlyDictionary<string, Requirement>? requirements = null
    )
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        var cases = new List<Case>();
        foreach (var scenario in scenarios)
        {
            foreach (var cell in Cell.Of(scenario).Where(cell => _selection.Takes(scenario, cell)))
            {
                cases.Add(MakeCase(scenario, cell, requirements));
            }
        }

        var shard = cases.Where((_, index) => index % _selection.Shards == _selection.Shard - 1).ToList();
        if ((long)shard.Count * _selection.Repeat > MostPlays)
        {
            throw new ArgumentException(
                $"'{_selection.Repeat}' times {shard.Count} cases are more than the {MostPlays} that one run may play; repeat {MostPlays / shard.Count} times at most, or run again."
            );
        }

        return
        [
            .. Enumerable
                .Range(0, _selection.Repeat)
                .SelectMany(round => shard.Select(each => each with { Round = round })),
        ];
    }

    private Case MakeCase(Scenario scenario, Cell cell, IReadOnlyDictionary<string, Requirement>? requirements)
    {
        var bound = StepBinder.Bind(NamePrefixer.Prefixed(scenario), new ValueBinder(name => Value(cell, name)));
        var needs = NeedsFinder.Find(bound, cell.Pattern, cell.Transport);
        return new Case
        {
            Identity = Identify(scenario, cell, requirements),
            Scenario = Patience.Stretch(bound, _patience),
            Source = scenario,
            Pattern = cell.Pattern,
            Transport = cell.Transport,
            LeavesDocuments = DocumentUse.LeavesAsFound(bound),
            NamedWebViews = NamedWebViews.Of(bound.Steps),
            Features = needs.Where(need => !WebViewAbilities.All.Contains(need) || need is "reload").ToHashSet(),
            NotApplicable = Obstacle(scenario, needs, requirements) ?? TransportObstacle(cell),
        };
    }

    private SpecValue? Value(Cell cell, string name) =>
        cell.Values.FirstOrDefault(pair => pair.Key == name).Value is { } value
            ? SpecInterpolation.Apply(value, inner => BuiltIn(cell, inner))
            : BuiltIn(cell, name);

    private SpecText? BuiltIn(Cell cell, string name) =>
        name switch
        {
            "pattern" => new SpecText(cell.Pattern),
            "transport" => new SpecText(cell.Transport),
            "platform" => new SpecText(_webView.Platform),
            _ => null,
        };

    private CaseIdentity Identify(
        Scenario scenario,
        Cell cell,
        IReadOnlyDictionary<string, Requirement>? requirements
    ) =>
        new()
        {
            Scenario = scenario.Id,
            Name = cell.Name,
            Title = scenario.Title,
            Suite = scenario.Suite,
            Requirements = scenario.Requirements,
            Sentences =
            [
                .. scenario
                    .Requirements.Select(id => requirements?.GetValueOrDefault(id))
                    .OfType<Requirement>()
                    .Select(requirement => KeyValuePair.Create(requirement.Id, requirement.Sentence)),
            ],
            Level = scenario.Level.ToString().ToLowerInvariant(),
            Cell = cell.Words,
            Location = scenario.Location.ToString(),
            WebView = _webView.Name,
        };

    private string? Obstacle(
        Scenario scenario,
        IReadOnlySet<string> needs,
        IReadOnlyDictionary<string, Requirement>? requirements
    )
    {
        foreach (var need in needs.Where(WebViewAbilities.All.Contains))
        {
            if (!_webView.Abilities.Contains(need))
            {
                return WebViewAbilities.Explain(need, _webView.Name);
            }
        }

        foreach (var id in scenario.Requirements)
        {
            if (
                requirements?.GetValueOrDefault(id) is { Platforms: { Count: > 0 } platforms }
                && !platforms.Contains(_webView.Platform)
            )
            {
                return $"Requirement {id} holds on {string.Join(", ", platforms)}, not on '{_webView.Platform}'.";
            }
        }

        return null;
    }

    // The page scripts of a host know that Android loses the bodies of requests, and post every call.
    private string? TransportObstacle(Cell cell) =>
        _webView.Platform == "android" && cell.Transport == "custom-protocol"
            ? $"Pages on '{_webView.Platform}' send no call over the custom protocol."
            : null;
}
