namespace Conformance.MockWebView.Tests;

public static class PageLifeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public sealed class Loading
    {
        [Fact]
        public async Task Runs_init_scripts_before_the_page_and_fires_the_events_in_a_browsers_order()
        {
            const string Note = "globalThis.seen ??= []; seen.push";
            await using var bench = await TestBench.WithPageAsync(
                $"<script>{Note}('inline ' + document.readyState)</script>",
                $$"""
                {{Note}}('init ' + document.readyState + ' ' + (document.documentElement !== null) + ' ' + document.body);
                document.addEventListener('readystatechange', () => seen.push('state ' + document.readyState));
                addEventListener('DOMContentLoaded', () => seen.push('content'));
                addEventListener('load', () => seen.push('load'));
                """
            );

            var seen = await bench.RunAsync("return seen");

            seen.ShouldBe(
                """["init loading true null","inline loading","state interactive","content","state complete","load"]"""
            );
        }

        [Fact]
        public async Task Tells_the_host_of_start_and_end_and_asks_as_an_engine_does()
        {
            await using var bench = await TestBench.WithPageAsync();

            var heard = bench.Host.Heard.Select(message => message.ToString()!.Split(' ')[0]);
            var request = bench.Host.Requests[0];

            heard.ShouldBe([nameof(WebViewRequest), nameof(WebViewPage), nameof(WebViewPage)]);
            (request.Method, request.Url, request.FrameUrl, request.Body).ShouldBe(
                ("GET", TestBench.Home, TestBench.Home, null)
            );
            Header.Find(request.Headers, "accept")!.ShouldStartWith("text/html");
            Header.Find(request.Headers, "origin").ShouldBeNull();
        }

        [Fact]
        public async Task Waits_for_a_label_that_does_not_exist_yet()
        {
            await using var bench = await TestBench.OpenAsync();
            bench.Host.Serve(TestBench.Home, "hello");

            var loaded = bench.WebView.WhenLoadedAsync("late", Token);
            await ((MockWebView)bench.WebView).PingAsync(Token); // the process answers in order
            var wasLoaded = loaded.IsCompleted;
            bench.Create("late", TestBench.Home);
            await loaded.WaitAsync(Token);

            wasLoaded.ShouldBeFalse();
            bench.Host.Requests.ShouldHaveSingleItem().WebView.ShouldBe("late");
        }

        [Fact]
        public async Task Refuses_a_label_that_is_not_there()
        {
            await using var bench = await TestBench.OpenAsync();

            var failure = await Should.ThrowAsync<WebViewException>(() => bench.RunAsync("return 1", "nobody"));

            failure.Message.ShouldBe("There is no webview 'nobody' here. Wait until the host has made it.");
            failure.IsLost.ShouldBeFalse();
        }

        [Fact]
        public async Task Shows_an_empty_document_where_the_host_fails()
        {
            await using var bench = await TestBench.OpenAsync();
            bench.Create("main", "nowhere://localhost/");

            await bench.WebView.WhenLoadedAsync("main", Token);

            bench.Pages.Lines.ShouldBe(["error: Failed to load nowhere://localhost/: Load failed"]);
        }
    }

    public sealed class Evals
    {
        [Fact]
        public async Task Wait_for_the_first_document_and_keep_their_order()
        {
            await using var bench = await TestBench.OpenAsync();
            bench.Host.Serve(TestBench.Home, "<script>list.push('page')</script>");
            bench.Create("main", TestBench.Home, "globalThis.list = ['init']");
            bench.Host.Say(new WebViewEval("main", "list.push(1)", null));
            bench.Host.Say(new WebViewEval("main", "const x = 2; list.push(x)", null));

            await bench.WebView.WhenLoadedAsync("main", Token);
            bench.Host.Say(new WebViewEval("main", "list.push(3)", null));
            var list = await bench.RunAsync("return list.filter((x) => x !== 'page')");

            list.ShouldBe("""["init",1,2,3]""");
        }

        [Theory]
        [InlineData("({ a: [1, null] })", """{"a":[1,null]}""")]
        [InlineData("undefined", null)]
        [InlineData("throw new Error('no')", null)]
        [InlineData("this is no script", null)]
        public async Task Answer_with_the_completion_values_json(string script, string? json)
        {
            await using var bench = await TestBench.WithPageAsync();

            bench.Host.Say(new WebViewEval("main", script, "\"id-1\""));
            var answer = await bench.Host.WhenHeardAsync<EvalAnswered>(_ => true);

            answer.ShouldBe(new EvalAnswered("\"id-1\"", json));
        }

        [Fact]
        public async Task Report_what_they_throw_in_the_page()
        {
            await using var bench = await TestBench.WithPageAsync();

            bench.Host.Say(new WebViewEval("main", "addEventListener('error', (e) => { seen = e.message })", null));
            bench.Host.Say(new WebViewEval("main", "throw new TypeError('bad')", null));
            var seen = await bench.RunAsync("return seen");

            seen.ShouldBe("\"TypeError: bad\"");
            bench.Pages.Lines.ShouldBe(["uncaught: TypeError: bad"]);
        }
    }

    public sealed class Leaving
    {
        [Fact]
        public async Task Lets_the_page_hear_of_its_aborted_fetches_and_then_ends_its_realm()
        {
            await using var bench = await TestBench.WithPageAsync();
            bench.Host.Answer("ipc://localhost/never", _ => null);

            await bench.RunAsync(
                """
                fetch('ipc://localhost/never', { method: 'POST', body: '1' }).catch((e) => ipc.postMessage(String(e)));
                setInterval(() => {}, 1);
                """
            );
            await bench.WebView.ActAsync(new ReloadPage("main"), Token);
            var messages = bench.Host.Heard.OfType<WebViewMessage>().Select(message => message.Body);
            var never = bench.Host.Requests.Single(request => request.Url.EndsWith("never", StringComparison.Ordinal));

            messages.ShouldBe(["TypeError: Load failed"]);
            bench.Host.Heard.OfType<WebViewCancelled>().ShouldBe([new WebViewCancelled("main", never.Id)]);
        }

        [Fact]
        public async Task Fails_what_the_kit_waits_for_and_keeps_the_webview()
        {
            await using var bench = await TestBench.WithPageAsync();

            var pending = bench.RunAsync("await new Promise(() => {})");
            await bench.WebView.ActAsync(new ReloadPage("main"), Token);
            var failure = await Should.ThrowAsync<WebViewException>(() => pending);

            failure.Message.ShouldBe("The document went away before it had answered.");
            failure.IsLost.ShouldBeFalse();
            (await bench.RunAsync("return document.readyState")).ShouldBe("\"complete\"");
        }

        [Fact]
        public async Task By_the_page_is_asked_of_the_host()
        {
            await using var bench = await TestBench.WithPageAsync();
            bench.Host.Serve("app://localhost/next", "<title>next</title>");

            bench.Host.Allow = asked => asked.Url.EndsWith("next", StringComparison.Ordinal);
            await bench.RunAsync("location.href = '/elsewhere'");
            await bench.WebView.WhenLoadedAsync("main", Token);
            var stays = await bench.RunAsync("return location.href");
            await bench.RunAsync("location.assign('next')");
            await bench.WebView.WhenLoadedAsync("main", Token);
            var goes = await bench.RunAsync("return [location.pathname, document.title]");

            stays.ShouldBe($"\"{TestBench.Home}\"");
            goes.ShouldBe("""["/next","next"]""");
            bench
                .Host.Heard.OfType<WebViewNavigating>()
                .Select(asked => (asked.Url, asked.MainFrame))
                .ShouldBe([("app://localhost/elsewhere", true), ("app://localhost/next", true)]);
        }

        [Fact]
        public async Task By_kit_or_host_is_not_asked()
        {
            await using var bench = await TestBench.WithPageAsync();
            bench.Host.Serve("app://localhost/two", "2");

            await bench.WebView.ActAsync(new NavigatePage("main", "app://localhost/two"), Token);
            bench.Host.Say(new WebViewNavigate("main", TestBench.Home));
            await bench.WebView.WhenLoadedAsync("main", Token);

            bench.Host.Heard.OfType<WebViewNavigating>().ShouldBeEmpty();
            (await bench.RunAsync("return location.href")).ShouldBe($"\"{TestBench.Home}\"");
        }

        [Fact]
        public async Task A_fragment_changes_the_url_and_nothing_else()
        {
            await using var bench = await TestBench.WithPageAsync();

            var seen = await bench.RunAsync(
                """
                const heard = new Promise((r) => addEventListener('hashchange', (e) => r(e.newURL)));
                location.hash = 'here';
                return [await heard, location.hash];
                """
            );

            seen.ShouldBe("""["app://localhost/#here","#here"]""");
            bench.Host.Requests.Count.ShouldBe(1);
        }
    }

    public sealed class Closing
    {
        [Theory]
        [InlineData(true)]
        [InlineData(false)]
        public async Task Is_told_to_the_host_exactly_once(bool byHost)
        {
            await using var bench = await TestBench.WithPageAsync();

            if (byHost)
            {
                bench.Host.Say(new WebViewClose("main"));
                bench.Host.Say(new WebViewClose("main"));
            }
            else
            {
                await bench.WebView.ActAsync(new ClosePage("main"), Token);
            }

            await bench.Host.WhenHeardAsync<WebViewClosed>(_ => true);
            bench.Create("main", TestBench.Home);
            await bench.WebView.WhenLoadedAsync("main", Token);

            bench.Host.Heard.OfType<WebViewClosed>().Count().ShouldBe(1);
        }

        [Fact]
        public async Task Ignores_what_the_host_still_says_to_it()
        {
            await using var bench = await TestBench.WithPageAsync();

            bench.Host.Say(new WebViewEval("nobody", "1", null));
            bench.Host.Say(new WebViewReload("nobody"));
            bench.Host.Say(new WebViewNavigate("nobody", TestBench.Home));
            bench.Host.Say(new WebViewClose("nobody"));

            (await bench.RunAsync("return 1")).ShouldBe("1");
        }
    }

    public sealed class Sessions
    {
        [Fact]
        public async Task Take_their_pages_with_them()
        {
            await using var bench = await TestBench.WithPageAsync();
            var another = new SpyHost { Listener = bench.WebView };
            another.Serve(TestBench.Home, "<title>new</title>");

            bench.WebView.Ended(bench.Host, new HostEnd(HostEndReason.Died, "It died."));
            await Should.ThrowAsync<WebViewException>(() => bench.RunAsync("return 1"));
            another.Say(
                new WebViewCreate
                {
                    WebView = "main",
                    Window = "main",
                    Url = TestBench.Home,
                    Schemes = ["app"],
                }
            );
            await bench.WebView.WhenLoadedAsync("main", Token);

            (await bench.RunAsync("return document.title")).ShouldBe("\"new\"");
            bench.Host.Heard.OfType<WebViewClosed>().ShouldBeEmpty();
        }

        [Fact]
        public async Task Are_refused_what_the_kit_does_not_know()
        {
            await using var bench = await TestBench.OpenAsync();

            bench.Host.Say(new UnknownHostRequest("7", "host/dance"));

            bench.Host.Heard.ShouldBe([
                new HostRequestRefused("7", new HostError(-32601, "The kit knows no method 'host/dance'.")),
            ]);
        }
    }
}
