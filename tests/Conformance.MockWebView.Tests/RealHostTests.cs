namespace Conformance.MockWebView.Tests;

public static class RealHostTests
{
    private const string Invoke =
        "async (text) => JSON.stringify(await window.__TAURI_INTERNALS__.invoke('echo', { value: JSON.parse(text) }))";

    public sealed class Init_scripts
    {
        [Theory]
        [InlineData("brownfield")]
        [InlineData("isolation")]
        public async Task Run_unchanged_and_a_command_answers(string pattern)
        {
            var (session, webView, pages) = await RealHost.StartAsync(pattern);
            await using var _ = webView;
            await using var __ = session;
            var token = TestContext.Current.CancellationToken;

            await webView.WhenLoadedAsync("main", token);
            var answer = await webView.EvaluateAsync("main", new PageScript("invoke", Invoke), "[1,\"é\"]", token);

            answer.ShouldBe("[1,\"é\"]");
            pages.Lines.ShouldBeEmpty();
        }

        [Theory]
        [InlineData("brownfield")]
        [InlineData("isolation")]
        public async Task Work_over_posted_messages_too(string pattern)
        {
            var (session, webView, _) = await RealHost.StartAsync(pattern);
            await using var __ = webView;
            await using var ___ = session;
            var token = TestContext.Current.CancellationToken;

            await webView.ActAsync(new RefuseIpcScheme(true), token);
            await webView.WhenLoadedAsync("main", token);
            var answer = await webView.EvaluateAsync("main", new PageScript("invoke", Invoke), "{\"a\":[]}", token);

            answer.ShouldBe("{\"a\":[]}");
        }

        [Theory]
        [InlineData("brownfield")]
        [InlineData("isolation")]
        public async Task Run_again_after_a_reload(string pattern)
        {
            var (session, webView, _) = await RealHost.StartAsync(pattern);
            await using var __ = webView;
            await using var ___ = session;
            var token = TestContext.Current.CancellationToken;

            await webView.WhenLoadedAsync("main", token);
            await webView.ActAsync(new ReloadPage("main"), token);
            var answer = await webView.EvaluateAsync("main", new PageScript("invoke", Invoke), "7", token);

            answer.ShouldBe("7");
        }
    }

    public sealed class A_call_in_flight
    {
        [Fact]
        public async Task Is_sent_a_second_time_when_the_page_is_reloaded()
        {
            var recorder = new TranscriptRecorder(TimeProvider.System);
            var (session, webView, _) = await RealHost.StartAsync("brownfield", recorder: recorder);
            await using var __ = webView;
            await using var ___ = session;
            var token = TestContext.Current.CancellationToken;
            var start = new PageScript(
                "start",
                "() => { window.__TAURI_INTERNALS__.invoke('wait_gate', { gate: 'g' }); return 'sent' }"
            );

            await webView.WhenLoadedAsync("main", token);
            await webView.EvaluateAsync("main", start, "", token);
            recorder.Cut();
            await webView.ActAsync(new ReloadPage("main"), token);
            var said = recorder.Cut().Entries.Select(entry => entry.Content).OfType<KitSaid>();

            said.Select(each => each.Message.GetType().Name)
                .ShouldBe([
                    nameof(WebViewCancelled),
                    nameof(WebViewMessage),
                    nameof(WebViewRequest),
                    nameof(WebViewPage),
                    nameof(WebViewPage),
                ]);
        }
    }
}
