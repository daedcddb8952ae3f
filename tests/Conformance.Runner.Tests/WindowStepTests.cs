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

    public sealed class A_window_that_the_host_makes_later_than_it_answers
    {
        private static async Task<Verdict> PlayAsync(TimeSpan late)
        {
            using var playground = new Playground
            {
                Host = SlowHost.Of(
                    (message, _) => message is WebViewCreate { WebView: "second" } ? late : TimeSpan.Zero
                ),
            };
            var plan = playground.Plan("# late\nsteps:\n- invoke: nothing\n  in: second\n  resolves: null");
            var result = await SuiteRunner.RunAsync(
                plan with
                {
                    StageLimit = TimeSpan.FromSeconds(1),
                },
                cancellationToken: TestContext.Current.CancellationToken
            );
            return result.Verdicts.ShouldHaveSingleItem();
        }

        [Fact]
        public async Task Is_waited_for()
        {
            var verdict = await PlayAsync(TimeSpan.FromMilliseconds(150));

            verdict.Kind.ShouldBe(VerdictKind.Pass, verdict.Reason);
        }

        [Fact]
        public async Task Is_told_of_where_it_never_comes()
        {
            var verdict = await PlayAsync(TimeSpan.FromHours(1));

            verdict.Kind.ShouldNotBe(VerdictKind.Pass);
            verdict
                .Findings.ShouldHaveSingleItem()
                .Actual.ShouldContain("the host answered that it is open, and made no webview 'second'");
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
