using Conformance.MockWebView;
using Conformance.Protocol;
using Conformance.Verdicts;

namespace Conformance.Runner.Tests;

/// <summary>What a webview does not do in time is told in words.</summary>
public sealed class StageWordsTests
{
    [Fact]
    public async Task An_act_that_does_not_come_about_is_told()
    {
        var inner = new MockWebViewPort(new MockWebViewSettings());
        using var playground = new Playground
        {
            WebView = new SpyWebViewPort(inner, _ => null) { NeverActs = action => action is ReloadPage },
        };
        var plan = playground.Plan("# stuck\nsteps:\n- reload: main\n- invoke: nothing\n  resolves: null");

        var run = await SuiteRunner.RunAsync(
            plan with
            {
                StageLimit = TimeSpan.FromSeconds(3),
            },
            playground,
            TestContext.Current.CancellationToken
        );

        FindingExplainer
            .Explain(run.Verdicts.ShouldHaveSingleItem())
            .ShouldContain("After 3 s the reload of 'main' has not come about");
    }
}
