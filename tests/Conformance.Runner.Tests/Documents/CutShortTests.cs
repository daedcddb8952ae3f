using Conformance.MockWebView;
using Conformance.Verdicts;

namespace Conformance.Runner.Tests;

/// <summary>What becomes of a host whose case is not played to the end.</summary>
public sealed class CutShortTests
{
    [Fact]
    public async Task An_end_that_a_step_asked_for_is_no_stray_where_another_failure_ends_the_run()
    {
        var hasCrashed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var webView = new SpyWebViewPort(new MockWebViewPort(new MockWebViewSettings()), _ => null)
        {
            Before = async (_, argument) =>
            {
                if (argument.Contains("afterwards", StringComparison.Ordinal))
                {
                    hasCrashed.TrySetResult();
                }
                else if (argument.Contains("\"failing\"", StringComparison.Ordinal))
                {
                    await hasCrashed.Task;
                }
            },
        };
        using var playground = new Playground
        {
            WebView = webView,
            FailFast = true,
            Jobs = 2,
        };

        var result = await playground.RunAsync(
            """
            # ending
            steps:
            - invoke: crash
              host-ends: true
            - invoke: wait_gate
              with: { gate: afterwards }
              resolves: never
            # wrong
            steps:
            - invoke: echo
              with: { value: failing }
              resolves: passing
            """
        );

        var verdict = result.Verdicts.ShouldHaveSingleItem();
        (verdict.Case.Name, verdict.Kind).ShouldBe(("try/wrong", VerdictKind.Fail));
        result.Strays.ShouldBeEmpty();
    }
}
