using BenchmarkDotNet.Attributes;
using Conformance.Runner;
using Conformance.Scenarios;
using Conformance.Verdicts;

namespace Conformance.Benchmarks;

/// <summary>All suites in real engines against all suites in the mock, as a user runs them. The goal: five times at most.</summary>
[Config(typeof(Once))]
public class WholeSuites
{
    private readonly string _specs = ReferenceApp.Specs;

    [Benchmark(Baseline = true)]
    public Task<int> Mock() => PlayAsync("mock");

    [Benchmark]
    public Task<int> WebKitGtk() => PlayAsync("webkitgtk");

    [Benchmark]
    public Task<int> Chromium() => PlayAsync("chromium");

    private async Task<int> PlayAsync(string webView)
    {
        var port = Engines.Port(webView);
        var read = ScenarioCatalogue.Load(_specs);
        var result = await SuiteRunner.RunAsync(
            new RunPlan
            {
                Cases = new CasePlanner(new CaseSelection(), WebViewTraits.Of(port)).Plan(
                    read.Scenarios,
                    read.Requirements.ToDictionary(requirement => requirement.Id)
                ),
                Host = ReferenceApp.Host(),
                WebView = port,
                AppDirectory = ReferenceApp.Folder,
                KitVersion = "benchmark",
                Seed = 1,
            },
            new Progress<RunEvent>()
        );
        var failed = result.Verdicts.Count(verdict => verdict.FailsRun);
        return failed == 0
            ? result.Verdicts.Count
            : throw new InvalidOperationException(
                $"In {webView} {failed} cases did not pass, so its time says nothing."
            );
    }
}
