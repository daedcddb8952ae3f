using Conformance.MockWebView;
using Conformance.Protocol;
using Conformance.Verdicts;

namespace Conformance.Runner.Tests;

public static class WindowStepTests
{
    public sealed class A_navigation_to_what_no_WebView_can_show
    {
        [Theory]
        [InlineData("/second.html")]
        [InlineData("second.html")]
        [InlineData("//second.html")]
        [InlineData("?a:b")]
        [InlineData("http://")]
        [InlineData("javascript:void 0")]
        public async Task Is_the_scenarios_mistake(string url)
        {
            using var playground = new Playground();

            var result = await playground.RunAsync(
                $"# lost\nsteps:\n- navigate: main\n  url: \"{url}\"\n- invoke: nothing\n  resolves: null\n"
                    + "# next\nsteps:\n- invoke: nothing\n  resolves: null"
            );

            result.Verdicts.Select(verdict => verdict.Kind).ShouldBe([VerdictKind.Inconclusive, VerdictKind.Pass]);
            result
                .Verdicts[0]
                .Findings.ShouldHaveSingleItem()
                .Actual.ShouldBe(
                    $"'{url}' is no URL that a WebView can show; write an absolute one, such as '{{{{origin}}}}/second.html'"
                );
        }

        [Theory]
        [InlineData("data:text/html,<p>hello</p>")]
        [InlineData("about:blank")]
        [InlineData("http://stranger.conformance.test/?a=/second.html")]
        [InlineData("{{origin}}/second.html")]
        public async Task Is_none_to_what_one_can_show(string url)
        {
            var port = new SpyWebViewPort(new MockWebViewPort(new MockWebViewSettings()), _ => null);
            using var playground = new Playground { WebView = port };

            var verdict = await playground.PlayAsync(
                $"# found\nsteps:\n- navigate: second\n  url: \"{url}\"\n- invoke: nothing\n  resolves: null"
            );

            verdict.Kind.ShouldBe(VerdictKind.Pass, verdict.Reason);
            port.Actions.OfType<NavigatePage>().ShouldHaveSingleItem();
        }
    }

    public sealed class A_second_webview_in_a_window_that_is_not_open
    {
        [Fact]
        public async Task Opens_that_window_first()
        {
            using var playground = new Playground();

            var verdict = await playground.PlayAsync(
                "# inside\nsteps:\n- open: kid\n  window: second\n- in: kid\n  invoke: caller\n  resolves: { $contains: { webview: kid, window: second } }"
            );

            verdict.Findings.ShouldBeEmpty();
            verdict.Kind.ShouldBe(VerdictKind.Pass, verdict.Reason);
        }
    }
}
