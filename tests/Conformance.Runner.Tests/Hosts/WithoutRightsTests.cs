using Conformance.Hosts;
using Conformance.MockWebView;
using Conformance.Protocol;
using Conformance.ReferenceHost;
using Conformance.Scenarios;
using Conformance.Verdicts;

namespace Conformance.Runner.Tests;

/// <summary>A host that lets every page call every command, and says so: it claims no access control.</summary>
public static class WithoutRightsTests
{
    private static readonly string[] s_missing = ["acl", "acl-app-manifest", "acl-scopes", "dynamic-capabilities"];

    [Fact]
    public static async Task No_scenario_of_the_kit_judges_it_by_what_capabilities_refuse()
    {
        var token = TestContext.Current.CancellationToken;
        var webView = new MockWebViewPort(new MockWebViewSettings());
        var read = ScenarioCatalogue.Load(RepositoryFolder.PathOf("specs"), token);
        var played = new CaseSelection { Patterns = ["brownfield"], Transports = ["custom-protocol"] };

        var result = await SuiteRunner.RunAsync(
            new RunPlan
            {
                Cases = new CasePlanner(played, WebViewTraits.Of(webView)).Plan(read.Scenarios),
                Host = Lenient(),
                WebView = webView,
                AppDirectory = Playground.AppDirectory,
                KitVersion = "1.0",
                Profile = Profile.Default with { Enforced = Enum.GetValues<Level>().ToHashSet() },
                IsPartial = true,
                Seed = 1,
            },
            new Progress<RunEvent>(),
            token
        );

        result.Verdicts.Where(verdict => verdict.FailsRun).Select(verdict => verdict.Case.Name).ShouldBeEmpty();
        result.Verdicts.Count(verdict => verdict.Kind is VerdictKind.NotApplicable).ShouldBeGreaterThan(150);
        result.Verdicts.Count(verdict => verdict.Kind is VerdictKind.Pass).ShouldBeGreaterThan(800);
    }

    private static InProcessHostPort Lenient() =>
        new(
            "lenient",
            send =>
                ReferenceCore.Create(
                    new ReferenceHostOptions { Fault = "acl/no-check" },
                    message => send(message is HostStarted started ? Unclaimed(started) : message)
                )
        );

    private static HostStarted Unclaimed(HostStarted started) =>
        started with
        {
            Host = started.Host with { Features = [.. started.Host.Features.Except(s_missing)] },
        };
}
