using Conformance.MockWebView;
using Conformance.Protocol;
using Conformance.Verdicts;

namespace Conformance.Runner.Tests;

/// <summary>What breaks in the kit itself is told, and no host is blamed for it.</summary>
public sealed class KitFailureTests
{
    [Fact]
    public async Task A_kit_that_fails_between_cases_is_told()
    {
        var hasFailed = false;
        var webView = new SpyWebViewPort(new MockWebViewPort(new MockWebViewSettings()), _ => null);
        webView.Hears = message =>
        {
            if (!hasFailed && message is RequestAnswered && webView.Actions.Count > 0)
            {
                hasFailed = true;
                throw new InvalidOperationException("It is broken.");
            }
        };
        using var playground = new Playground { WebView = webView };

        var result = await playground.RunAsync(
            "# first\nsteps:\n- script: return 1\n  returns: 1\n# second\nsteps:\n- script: return 2\n  returns: 2"
        );

        result.Verdicts.Select(verdict => verdict.Kind).ShouldBe([VerdictKind.Pass, VerdictKind.Pass]);
        result.Strays.ShouldHaveSingleItem().ShouldContain("The kit failed while it heard the host");
    }
}
