using Conformance.Hosts;
using Conformance.Protocol;
using Conformance.ReferenceHost;
using Conformance.Runner;
using Conformance.Scenarios;
using Conformance.Verdicts;

// Engines share two cores badly: one after the other, each is as fast as it is for a user.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Conformance.Browser.Tests;

/// <summary>Plays a suite file in a real engine against the reference host, whole or with one fault.</summary>
internal static class RealEngine
{
    // A whole engine on a busy machine: a bound, never a sleep.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);
    private static readonly string s_specs = Path.Combine(AppContext.BaseDirectory, "specs");

    public static async Task SkipUnlessOpensAsync(IWebViewPort port)
    {
        var silence = new Silence();
        try
        {
            await using var view = await port.OpenAsync(
                new WebViewOptions { Pages = silence, Origins = silence },
                TestContext.Current.CancellationToken
            );
        }
        catch (WebViewException missing)
        {
            Assert.Skip(missing.Message);
        }
    }

    public static Task<RunResult> PlayAsync(IWebViewPort port, string file, string? fault = null)
    {
        var read = ScenarioCatalogue.Load(Path.Combine(s_specs, file), TestContext.Current.CancellationToken);
        var requirements = read.Requirements.ToDictionary(requirement => requirement.Id);
        var cases = new CasePlanner(new CaseSelection(), WebViewTraits.Of(port)).Plan(
            [.. read.Scenarios],
            requirements
        );
        var options = new ReferenceHostOptions { Fault = fault };
        var plan = new RunPlan
        {
            Cases = [.. cases.Select(each => each with { Scenario = each.Scenario with { Within = s_patience } })],
            Host = new InProcessHostPort("reference", send => ReferenceCore.Create(options, send)),
            WebView = port,
            AppDirectory = Path.Combine(s_specs, "app"),
            KitVersion = "test",
            Jobs = 1,
            IsPartial = true,
        };
        return SuiteRunner.RunAsync(plan, cancellationToken: TestContext.Current.CancellationToken);
    }

    public static IEnumerable<string> Complaints(this RunResult result) =>
        result.Verdicts.Where(verdict => verdict.FailsRun).Select(FindingExplainer.Explain);

    private sealed class Silence : IPageListener, IOriginServer
    {
        public void Heard(string webView, string frameUrl, string level, string text) { }

        public WebViewResponse? Answer(string method, string url, IReadOnlyList<Header> headers, MessageBody? body) =>
            null;
    }
}
