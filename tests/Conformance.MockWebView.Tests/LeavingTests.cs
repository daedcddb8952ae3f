namespace Conformance.MockWebView.Tests;

/// <summary>What a page hears when it is left. The order was asked of Chromium.</summary>
public static class LeavingTests
{
    // Tells the host of every event: a page that is left can tell nobody else.
    private const string Tell = """
        const tell = (text) => ipc.postMessage(text);
        for (const type of ['beforeunload', 'pagehide', 'visibilitychange', 'unload']) {
          addEventListener(type, (e) => tell([type, document.visibilityState, e.target === document, e.cancelable, e.isTrusted].join(' ')));
        }
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<TestBench> OpenAsync(string script, string platform = "linux")
    {
        var bench = await TestBench.WithPageAsync(
            $"<script>{script}</script>",
            settings: new MockWebViewSettings { Platform = platform }
        );
        bench.Host.Serve("app://localhost/next", "next");
        bench.Host.Answer("app://localhost/nothing", _ => new WebViewResponse(204, [], null));
        return bench;
    }

    private static IEnumerable<string> Told(TestBench bench) =>
        bench.Host.Heard.OfType<WebViewMessage>().Select(message => message.Body);

    public sealed class A_page
    {
        [Theory]
        [InlineData("page")]
        [InlineData("reload by page")]
        [InlineData("kit")]
        [InlineData("reload by kit")]
        [InlineData("host")]
        public async Task Hears_first_that_it_may_be_left_and_then_that_it_is(string who)
        {
            await using var bench = await OpenAsync(Tell);

            switch (who)
            {
                case "page":
                    await bench.RunAsync("location.href = '/next'");
                    break;
                case "reload by page":
                    await bench.RunAsync("location.reload()");
                    break;
                case "kit":
                    await bench.WebView.ActAsync(new NavigatePage("main", "app://localhost/next"), Token);
                    break;
                case "reload by kit":
                    await bench.WebView.ActAsync(new ReloadPage("main"), Token);
                    break;
                default:
                    bench.Host.Say(new WebViewNavigate("main", "app://localhost/next"));
                    break;
            }

            await bench.WebView.WhenLoadedAsync("main", Token);
            Told(bench)
                .ShouldBe([
                    "beforeunload visible true true true",
                    "pagehide visible true true true",
                    "visibilitychange hidden true false true",
                    "unload hidden true false true",
                ]);
        }

        [Theory]
        [InlineData("location.hash = 'x'", 0)]
        [InlineData("history.pushState(1, '', '?x')", 0)]
        [InlineData("location.href = 'nothing'", 1)]
        public async Task That_stays_hears_at_most_that_it_might_be_left(string script, int times)
        {
            await using var bench = await OpenAsync(Tell);

            await bench.RunAsync(script);
            await bench.WebView.WhenLoadedAsync("main", Token);

            Told(bench).ShouldBe(Enumerable.Repeat("beforeunload visible true true true", times));
            (await bench.RunAsync("return document.hidden")).ShouldBe("false");
        }

        [Fact]
        public async Task That_is_closed_hears_that_it_is_left()
        {
            await using var bench = await OpenAsync(Tell);

            await bench.WebView.ActAsync(new ClosePage("main"), Token);

            Told(bench).Select(text => text.Split(' ')[0]).ShouldBe(["pagehide", "visibilitychange", "unload"]);
        }

        [Fact]
        public async Task Hears_of_it_before_its_frames_do()
        {
            await using var bench = await TestBench.OpenAsync();
            const string Note =
                "for (const t of ['beforeunload', 'pagehide', 'unload']) addEventListener(t, () => top.ipc.postMessage(name + t))";
            bench.Host.Serve("app://localhost/inner", $"<script>name = 'inner '; {Note}</script>");
            bench.Host.Serve(TestBench.Home, $"<iframe src='inner'></iframe><script>name = 'outer '; {Note}</script>");
            bench.Create("main", TestBench.Home);
            await bench.WebView.WhenLoadedAsync("main", Token);

            await bench.WebView.ActAsync(new NavigatePage("main", "app://localhost/next"), Token);

            Told(bench)
                .ShouldBe([
                    "outer beforeunload",
                    "inner beforeunload",
                    "outer pagehide",
                    "outer unload",
                    "inner pagehide",
                    "inner unload",
                ]);
        }

        [Fact]
        public async Task Hears_of_it_once_although_it_takes_its_frame_away()
        {
            await using var bench = await TestBench.OpenAsync();
            bench.Host.Serve(
                "app://localhost/inner",
                "<script>addEventListener('unload', () => { top.ipc.postMessage('left'); frameElement.remove() })</script>"
            );
            bench.Host.Serve(TestBench.Home, "<iframe src='inner'></iframe>");
            bench.Create("main", TestBench.Home);
            await bench.WebView.WhenLoadedAsync("main", Token);

            await bench.WebView.ActAsync(new ReloadPage("main"), Token);

            Told(bench).ShouldBe(["left"]);
        }

        [Theory]
        [InlineData("location.href = '/elsewhere'")]
        [InlineData("location.reload()")]
        [InlineData("location.hash = 'x'; ipc.postMessage(location.hash)")]
        public async Task Goes_nowhere_else_while_it_hears_of_it(string script)
        {
            await using var bench = await OpenAsync(
                $"for (const t of ['beforeunload', 'unload']) addEventListener(t, () => {{ {script} }})"
            );

            await bench.RunAsync("location.href = '/next'");
            await bench.WebView.WhenLoadedAsync("main", Token);

            (await bench.RunAsync("return location.href")).ShouldBe("\"app://localhost/next\"");
            bench.Host.Heard.OfType<WebViewNavigating>().Count().ShouldBe(1);
            Told(bench).ShouldAllBe(text => text.Length == 0);
        }
    }

    public sealed class A_frame
    {
        [Theory]
        [InlineData("linux")]
        [InlineData("windows")]
        public async Task Sends_its_page_nowhere_else_while_it_hears_of_it(string platform)
        {
            await using var bench = await TestBench.OpenAsync(new MockWebViewSettings { Platform = platform });
            bench.Host.Serve(
                "app://localhost/inner",
                "<script>addEventListener('beforeunload', () => { top.location.href = '/elsewhere' })</script>"
            );
            bench.Host.Serve(TestBench.Home, "<iframe src='inner'></iframe>");
            bench.Host.Serve("app://localhost/next", "next");
            bench.Create("main", TestBench.Home);
            await bench.WebView.WhenLoadedAsync("main", Token);

            await bench.WebView.ActAsync(new NavigatePage("main", "app://localhost/next"), Token);

            (await bench.RunAsync("return location.href")).ShouldBe("\"app://localhost/next\"");
            bench.Host.Heard.OfType<WebViewNavigating>().ShouldAllBe(asked => !asked.Url.Contains("elsewhere"));
        }
    }

    public sealed class A_host
    {
        [Theory]
        [InlineData("linux", false)]
        [InlineData("macos", false)]
        [InlineData("windows", true)]
        [InlineData("android", true)]
        public async Task Is_asked_before_the_page_hears_or_after(string platform, bool pageFirst)
        {
            await using var bench = await OpenAsync(
                "addEventListener('beforeunload', () => ipc.postMessage('heard'))",
                platform
            );

            await bench.RunAsync("location.href = '/next'");
            await bench.WebView.WhenLoadedAsync("main", Token);

            bench
                .Host.Heard.Where(message => message is WebViewMessage or WebViewNavigating)
                .Select(message => message is WebViewMessage)
                .ShouldBe([pageFirst, !pageFirst]);
        }

        [Theory]
        [InlineData("linux", 0)]
        [InlineData("windows", 1)]
        public async Task That_refuses_keeps_the_page(string platform, int heard)
        {
            await using var bench = await OpenAsync(Tell, platform);
            bench.Host.Allow = _ => false;

            await bench.RunAsync("location.href = '/next'");
            await bench.WebView.WhenLoadedAsync("main", Token);

            Told(bench).Count().ShouldBe(heard);
            (await bench.RunAsync("return location.pathname")).ShouldBe("\"/\"");
        }
    }

    public sealed class An_answer
    {
        [Theory]
        [InlineData("() => 'stay'", "true stay")]
        [InlineData("() => false", "true false")]
        [InlineData("() => undefined", "false ")]
        [InlineData("() => null", "false ")]
        [InlineData("(e) => { e.returnValue = 'mine'; return 'stay' }", "true mine")]
        [InlineData("(e) => e.preventDefault()", "true ")]
        public async Task Is_taken_as_a_browser_takes_it_and_keeps_nobody(string handler, string expected)
        {
            await using var bench = await OpenAsync(
                $"onbeforeunload = {handler}; addEventListener('beforeunload', (e) => ipc.postMessage(`${{e.defaultPrevented}} ${{e.returnValue}}`))"
            );

            await bench.RunAsync("location.href = '/next'");
            await bench.WebView.WhenLoadedAsync("main", Token);

            Told(bench).ShouldBe([expected]);
            (await bench.RunAsync("return location.pathname")).ShouldBe("\"/next\"");
        }

        [Theory]
        [InlineData("'stay'")]
        [InlineData("false")]
        public async Task To_an_event_of_a_pages_own_is_none(string result)
        {
            await using var bench = await OpenAsync("");

            var said = await bench.RunAsync(
                $"onbeforeunload = () => {result}; const e = new Event('beforeunload', {{ cancelable: true }}); dispatchEvent(e); return [e.defaultPrevented, e.returnValue]"
            );

            said.ShouldBe("[false,true]");
        }

        [Fact]
        public async Task Is_of_a_kind_that_pages_cannot_make()
        {
            await using var bench = await OpenAsync("");

            var said = await bench.RunAsync(
                "try { new BeforeUnloadEvent('beforeunload') } catch (e) { return [e.name, BeforeUnloadEvent.prototype instanceof Event] }"
            );

            said.ShouldBe("""["TypeError",true]""");
        }
    }

    public sealed class A_page_that_comes
    {
        [Fact]
        public async Task Hears_of_itself_as_the_target()
        {
            await using var bench = await OpenAsync(
                "seen = []; for (const t of ['load', 'pageshow']) addEventListener(t, (e) => seen.push(t, e.target === document, e.currentTarget === window, e.eventPhase, e.bubbles))"
            );

            (await bench.RunAsync("return seen")).ShouldBe(
                """["load",true,true,2,false,"pageshow",true,true,2,true]"""
            );
        }
    }
}
