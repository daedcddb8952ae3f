namespace Conformance.MockWebView.Tests;

public static class ProfileTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public sealed class Schemes
    {
        [Theory]
        [InlineData("linux", "http://ipc.localhost/echo", false)]
        [InlineData("windows", "http://ipc.localhost/echo", true)]
        [InlineData("windows", "https://ipc.localhost/echo", true)]
        [InlineData("windows", "ipc://localhost/echo", true)]
        [InlineData("android", "http://ipc.localhost/echo", true)]
        public async Task Are_reached_in_the_platforms_form(string platform, string url, bool reaches)
        {
            await using var bench = await TestBench.WithPageAsync(
                settings: new MockWebViewSettings { Platform = platform }
            );
            bench.Host.Answer(url, TestBench.Echo);

            await bench.RunAsync($"await fetch('{url}', {{ method: 'POST', body: 'x' }}).catch(() => 0)");

            bench.Host.Requests.Any(request => request.Url == url).ShouldBe(reaches);
        }
    }

    public sealed class Bodies
    {
        [Theory]
        [InlineData("linux", "x")]
        [InlineData("ios", "x")]
        [InlineData("android", null)]
        public async Task Are_lost_on_android(string platform, string? body)
        {
            await using var bench = await TestBench.WithPageAsync(
                settings: new MockWebViewSettings { Platform = platform }
            );

            await bench.RunAsync("await fetch('ipc://localhost/echo', { method: 'POST', body: 'x' })");

            bench.Host.Requests[^1].Body?.ReadText().ShouldBe(body);
        }
    }

    public sealed class Preflights
    {
        [Theory]
        [InlineData("linux", "POST")]
        [InlineData("macos", "POST")]
        [InlineData("windows", "OPTIONS POST POST")]
        [InlineData("android", "OPTIONS POST POST")]
        public async Task Are_sent_by_chromium_alone_and_once(string platform, string methods)
        {
            await using var bench = await TestBench.WithPageAsync(
                settings: new MockWebViewSettings { Platform = platform }
            );
            bench.Host.Answer(
                "ipc://localhost/cmd",
                _ => new WebViewResponse(
                    200,
                    [new("access-control-allow-origin", "*"), new("access-control-allow-headers", "*")],
                    null
                )
            );
            const string Call =
                "await fetch('ipc://localhost/cmd', { method: 'POST', headers: { 'tauri-callback': '1' } });";

            await bench.RunAsync(methods.Contains(' ') ? Call + Call : Call);

            string.Join(' ', bench.Host.Requests.Skip(1).Select(request => request.Method)).ShouldBe(methods);
        }

        [Fact]
        public async Task That_are_refused_keep_the_request_home()
        {
            await using var bench = await TestBench.WithPageAsync(
                settings: new MockWebViewSettings { Platform = "windows" }
            );

            var said = await bench.RunAsync(
                "return fetch('ipc://localhost/echo', { method: 'POST', headers: { 'x-a': '1' } }).catch((e) => e.name)"
            );

            said.ShouldBe("\"TypeError\"");
            bench.Host.Requests[^1].Method.ShouldBe("OPTIONS");
        }
    }

    public sealed class Preflights_that_were_allowed
    {
        private const string Call =
            "await fetch('ipc://localhost/cmd', { method: 'POST', headers: { 'tauri-callback': '1' } });";

        private static readonly Header[] s_leave =
        [
            new("access-control-allow-origin", "*"),
            new("access-control-allow-headers", "*"),
        ];

        private static async Task<TestBench> OpenAsync(params Header[] headers)
        {
            var bench = await TestBench.WithPageAsync(settings: new MockWebViewSettings { Platform = "windows" });
            Answer(bench.Host, headers);
            return bench;
        }

        private static void Answer(SpyHost host, params Header[] headers) =>
            host.Answer("ipc://localhost/cmd", _ => new WebViewResponse(200, [.. s_leave, .. headers], null));

        private static string Methods(SpyHost host) =>
            string.Join(
                ' ',
                host.Requests.Where(request => request.Url.EndsWith("cmd", StringComparison.Ordinal))
                    .Select(request => request.Method)
            );

        [Theory]
        [InlineData(null, 4, "OPTIONS POST POST")]
        [InlineData(null, 6, "OPTIONS POST OPTIONS POST")]
        [InlineData("7", 6, "OPTIONS POST POST")]
        [InlineData("7", 8, "OPTIONS POST OPTIONS POST")]
        [InlineData("0", 0, "OPTIONS POST OPTIONS POST")]
        public async Task Hold_by_the_pages_clock_for_as_long_as_the_host_said(string? age, int seconds, string methods)
        {
            await using var bench = await OpenAsync(age is null ? [] : [new("access-control-max-age", age)]);

            await bench.RunAsync($"{Call} await new Promise((r) => setTimeout(r, {seconds * 1000})); {Call}");

            Methods(bench.Host).ShouldBe(methods);
        }

        [Fact]
        public async Task Hold_for_what_they_allow_alone()
        {
            await using var bench = await OpenAsync();
            bench.Host.Answer(
                "ipc://localhost/cmd",
                _ => new WebViewResponse(
                    200,
                    [s_leave[0], new("access-control-allow-headers", "tauri-callback, X-B")],
                    null
                )
            );

            await bench.RunAsync(
                $$"""
                {{Call}}
                await fetch('ipc://localhost/cmd', { method: 'POST', headers: { 'x-b': '1' } });
                await fetch('ipc://localhost/cmd', { method: 'POST', headers: { 'x-c': '1' } }).catch(() => {});
                """
            );

            Methods(bench.Host).ShouldBe("OPTIONS POST POST OPTIONS");
        }

        [Fact]
        public async Task End_with_their_session()
        {
            await using var bench = await OpenAsync(new Header("access-control-max-age", "600"));
            await bench.RunAsync(Call);
            var another = new SpyHost { Listener = bench.WebView };
            another.Serve(TestBench.Home, "new");
            Answer(another);

            bench.WebView.Ended(bench.Host, new HostEnd(HostEndReason.Died, "It died."));
            another.Say(
                new WebViewCreate
                {
                    WebView = "main",
                    Window = "main",
                    Url = TestBench.Home,
                    Schemes = ["app", "ipc"],
                }
            );
            await bench.WebView.WhenLoadedAsync("main", Token);
            await bench.RunAsync(Call);

            Methods(another).ShouldBe("OPTIONS POST");
        }
    }

    public sealed class Posted_messages
    {
        [Theory]
        [InlineData("linux", "window.webkit.messageHandlers.ipc", "app://localhost/")]
        [InlineData("macos", "window.webkit.messageHandlers.ipc", "about:srcdoc")]
        [InlineData("windows", "window.chrome.webview", "about:srcdoc")]
        public async Task Come_from_any_frame_through_the_raw_handler(string platform, string handler, string caller)
        {
            var settings = new MockWebViewSettings { Platform = platform };
            await using var bench = await TestBench.OpenAsync(settings);
            bench.Host.Serve(
                TestBench.Home,
                $"<body><iframe sandbox=\"allow-scripts\" srcdoc=\"<script>{handler}.postMessage(typeof window.ipc)</script>\"></iframe>"
            );
            bench.Create("main", TestBench.Home);

            var heard = await bench.Host.WhenHeardAsync<WebViewMessage>(_ => true);

            heard.ShouldBe(new WebViewMessage("main", caller, TestBench.Home, "undefined"));
        }

        [Fact]
        public async Task Come_from_the_main_frame_through_a_frozen_object()
        {
            await using var bench = await TestBench.WithPageAsync(initScript: "window.ipc.postMessage('early')");

            var said = await bench.RunAsync(
                "ipc.postMessage = null; window.ipc = null; delete window.ipc; return [Object.isFrozen(ipc), Object.keys(ipc), typeof ipc.postMessage]"
            );

            said.ShouldBe("""[true,["postMessage"],"function"]""");
            bench.Host.Heard.OfType<WebViewMessage>().Single().Body.ShouldBe("early");
        }
    }
}
