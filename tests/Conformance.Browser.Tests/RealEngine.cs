using System.Collections.Concurrent;
using Conformance.Hosts;
using Conformance.MockWebView;
using Conformance.Protocol;
using Conformance.ReferenceHost;
using Conformance.Runner;
using Conformance.Scenarios;
using Conformance.Verdicts;

// Two engines beside each other use two cores as well as can be; more of them would only wait for each other.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]

namespace Conformance.Browser.Tests;

/// <summary>Plays scenarios in a real engine against the reference host, whole or with faults.</summary>
internal static class RealEngine
{
    // A whole engine on a busy machine: bounds, never sleeps.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan s_stagePatience = TimeSpan.FromSeconds(60);
    private static readonly string s_specs = Path.Combine(AppContext.BaseDirectory, "specs");
    private static readonly ConcurrentDictionary<string, string?> s_missing = [];
    private static readonly ConcurrentDictionary<string, Lazy<Task<RunResult>>> s_mock = [];

    /// <summary>Hears pages and serves nobody.</summary>
    public static Silence Silent { get; } = new();

    /// <summary>The folder of the conformance app.</summary>
    public static string App { get; } = Path.Combine(s_specs, "app");

    public static IWebViewPort Mock { get; } = new MockWebViewPort(new MockWebViewSettings());

    public static async Task SkipUnlessOpensAsync(IWebViewPort port)
    {
        if (!s_missing.TryGetValue(port.Name, out var missing))
        {
            missing = await TryAsync(port);
            s_missing[port.Name] = missing;
        }

        Assert.SkipWhen(missing is not null, missing ?? "");
    }

    /// <summary>What came of the files of specs in the mock: all engines are compared with the same.</summary>
    public static Task<RunResult> MockOfAsync(params string[] files) =>
        s_mock
            .GetOrAdd(
                string.Join(' ', files),
                // Whoever gives up waiting must not cut it short for others.
                _ => new(() => PlayAsync(Mock, PlanFiles(Mock, files), null, CancellationToken.None))
            )
            .Value.WaitAsync(TestContext.Current.CancellationToken);

    public static Task<RunResult> PlayFilesAsync(IWebViewPort port, params string[] files) =>
        PlayFilesAsync(port, s_patience, files);

    /// <summary>Plays files of specs with a bound of one's own: what never settles takes a whole one.</summary>
    public static Task<RunResult> PlayFilesAsync(IWebViewPort port, TimeSpan within, params string[] files) =>
        PlayAsync(
            port,
            [.. PlanFiles(port, files).Select(each => each with { Scenario = each.Scenario with { Within = within } })],
            null,
            TestContext.Current.CancellationToken
        );

    public static Task<RunResult> PlayAsync(IWebViewPort port, string path, EvidencePlaces? evidence = null) =>
        PlayAsync(port, Plan(port, path), evidence, TestContext.Current.CancellationToken);

    private static Task<RunResult> PlayAsync(
        IWebViewPort port,
        IReadOnlyList<Runner.Case> cases,
        EvidencePlaces? evidence,
        CancellationToken cancellationToken
    )
    {
        var plan = new RunPlan
        {
            Cases = cases,
            Host = port is IApplicationPort attached ? attached.Application : Host(null),
            WebView = port,
            AppDirectory = App,
            KitVersion = "test",
            Jobs = 1,
            Seed = 1,
            StageLimit = s_stagePatience,
            Evidence = evidence,
            IsPartial = true,
        };
        return SuiteRunner.RunAsync(plan, cancellationToken: cancellationToken);
    }

    /// <summary>Shows faults to cases, and tells for each fault which case caught it and how.</summary>
    public static async Task<IReadOnlyList<string>> CatchAsync(
        IWebViewPort port,
        IReadOnlyDictionary<string, string> cases,
        CancellationToken cancellationToken
    )
    {
        var wanted = cases.Values.ToHashSet();
        var plan = new ProofPlan
        {
            Faults =
            [
                .. FaultCatalogue
                    .All.Where(fault => cases.ContainsKey(fault.Name))
                    .Select(fault => new ProvedFault(fault.Name, fault.Sentence, fault.Requirements)),
            ],
            Cases = [.. Plan(port, s_specs).Where(each => wanted.Contains(each.Identity.Name))],
            Requirements = [],
            Hosts = Host,
            WebView = port,
            AppDirectory = App,
            KitVersion = "test",
            Within = s_patience,
            StageLimit = s_stagePatience,
            Jobs = 1,
            IsPartial = true,
        };
        var result = await FaultProver.ProveAsync(plan, null, cancellationToken);
        return [.. result.Faults.Select(proof => $"{proof.Fault.Name}: {Tell(proof)}")];
    }

    public static IEnumerable<string> Complaints(this RunResult result) =>
        result.Verdicts.Where(verdict => verdict.FailsRun).Select(FindingExplainer.Explain);

    private static string Tell(FaultProof proof) =>
        proof.Catches is [var first, ..]
            ? $"{first.Verdict.Kind} {first.Verdict.Case.Name} {first.Verdict.Findings[0].Fingerprint}"
            : "nothing caught it";

    /// <summary>The cases of a file of specs.</summary>
    public static IReadOnlyList<Runner.Case> PlanFiles(IWebViewPort port, params string[] files) =>
        [.. files.SelectMany(file => Plan(port, Path.Combine(s_specs, file)))];

    private static IReadOnlyList<Runner.Case> Plan(IWebViewPort port, string path)
    {
        var read = ScenarioCatalogue.Load(path, TestContext.Current.CancellationToken);
        read.Scenarios.ShouldNotBeEmpty(SpecDiagnosticRenderer.Render(read.Diagnostics));
        var requirements = read.Requirements.ToDictionary(requirement => requirement.Id);
        var cases = new CasePlanner(new CaseSelection(), WebViewTraits.Of(port)).Plan(read.Scenarios, requirements);
        return [.. cases.Select(each => each with { Scenario = each.Scenario with { Within = s_patience } })];
    }

    private static InProcessHostPort Host(string? fault) =>
        new("reference", send => ReferenceCore.Create(new ReferenceHostOptions { Fault = fault }, send));

    private static async Task<string?> TryAsync(IWebViewPort port)
    {
        try
        {
            await using var view = await port.OpenAsync(
                new WebViewOptions { Pages = Silent, Origins = Silent },
                TestContext.Current.CancellationToken
            );
            return null;
        }
        catch (WebViewException missing)
        {
            return missing.Message;
        }
    }
}
