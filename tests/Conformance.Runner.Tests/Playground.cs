using Conformance.Hosts;
using Conformance.MockWebView;
using Conformance.Protocol;
using Conformance.ReferenceHost;
using Conformance.Scenarios;
using Conformance.Verdicts;

namespace Conformance.Runner.Tests;

/// <summary>Plays suites written in a test in the mock WebView against the reference host.</summary>
internal sealed class Playground : IProgress<RunEvent>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public List<RunEvent> Events { get; } = [];

    public IHostPort Host { get; init; } = Reference();

    public IWebViewPort WebView { get; init; } = new MockWebViewPort(new MockWebViewSettings());

    public bool FailFast { get; init; }

    public int Jobs { get; init; } = 1;

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public bool SharesDocuments { get; init; } = true;

    public static InProcessHostPort Reference(string? fault = null) =>
        new("reference", send => ReferenceCore.Create(new ReferenceHostOptions { Fault = fault }, send));

    public CancellationToken Token { get; init; } = TestContext.Current.CancellationToken;

    public Task<RunResult> RunAsync(string scenarios) => SuiteRunner.RunAsync(Plan(scenarios), this, Token);

    public async Task<Verdict> PlayAsync(string scenario) => (await RunAsync(scenario)).Verdicts.ShouldHaveSingleItem();

    public RunPlan Plan(string scenarios)
    {
        var suite = _folder.WriteSuite(Indented(scenarios));
        var read = ScenarioCatalogue.Load(suite, TestContext.Current.CancellationToken);
        read.Scenarios.ShouldNotBeEmpty(SpecDiagnosticRenderer.Render(read.Diagnostics));
        return new RunPlan
        {
            Cases = new CasePlanner(new CaseSelection(), WebViewTraits.Of(WebView)).Plan(read.Scenarios),
            Host = Host,
            WebView = WebView,
            AppDirectory = AppDirectory,
            KitVersion = "1.0",
            FailFast = FailFast,
            Jobs = Jobs,
            SharesDocuments = SharesDocuments,
            Seed = 5,
            Time = Time,
        };
    }

    public static string AppDirectory => RepositoryFolder.PathOf("specs", "app");

    void IProgress<RunEvent>.Report(RunEvent value)
    {
        lock (Events)
        {
            Events.Add(value);
        }
    }

    public void Dispose() => _folder.Dispose();

    // Each scenario is written as its steps alone, after a line with its name.
    private static string Indented(string scenarios)
    {
        var lines = scenarios.Split('\n').Where(line => line.Trim().Length > 0);
        return string.Join(
            '\n',
            lines.Select(line =>
                line.StartsWith('#')
                    ? $"  - id: try/{line[1..].Trim()}\n    title: It holds\n    requirement: TRY-01"
                    : "    " + line
            )
        );
    }
}
