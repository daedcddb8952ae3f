namespace Conformance.MockWebView.Tests;

/// <summary>How frames load, and how the documents around them do.</summary>
public static class FrameLoadTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<TestBench> OpenAsync(string body)
    {
        var bench = await TestBench.OpenAsync();
        bench.Host.Serve(TestBench.Home, $"<body>{body}</body>").Serve("app://localhost/next", "next");
        bench.Host.Answer("app://localhost/never", _ => null);
        bench.Create("main", TestBench.Home);
        await bench.WebView.WhenLoadedAsync("main", Token);
        return bench;
    }

    public sealed class A_document
    {
        [Theory]
        [InlineData("f.remove()")]
        [InlineData("f.src = '/next'")]
        [InlineData("f.srcdoc = 'x'")]
        public async Task Loads_although_a_frame_of_it_never_got_where_it_was_going(string act)
        {
            await using var bench = await OpenAsync(
                $"<iframe id='f' src='/never'></iframe><script>f = document.getElementById('f'); setTimeout(() => {{ {act} }}, 5)</script>"
            );

            var state = await bench.RunAsync("return document.readyState");

            state.ShouldBe("\"complete\"");
        }

        [Theory]
        [InlineData("<iframe src='/next'></iframe><script>frames[0].location.href = '/refused'</script>")]
        [InlineData(
            "<script>f = document.createElement('iframe'); document.body.append(f); f.contentWindow.location.href = '/refused'</script>"
        )]
        public async Task Loads_although_a_frame_of_it_was_sent_where_the_host_lets_nobody(string body)
        {
            await using var bench = await TestBench.OpenAsync();
            bench.Host.Serve(TestBench.Home, $"<body>{body}</body>").Serve("app://localhost/next", "next");
            bench.Host.Allow = navigating => navigating.Url != "app://localhost/refused";
            bench.Create("main", TestBench.Home);

            await bench.WebView.WhenLoadedAsync("main", Token);

            (await bench.RunAsync("return document.readyState")).ShouldBe("\"complete\"");
        }

        [Fact]
        public async Task Has_loaded_once_whatever_frames_come_later()
        {
            await using var bench = await OpenAsync("<script>loads = 0; onload = () => loads++</script>");

            var loads = await bench.RunAsync(
                """
                const frame = document.createElement('iframe');
                frame.src = '/next';
                const loaded = new Promise((r) => { frame.onload = r; });
                document.body.append(frame);
                await loaded;
                await new Promise((r) => setTimeout(r, 20));
                return loads;
                """
            );

            loads.ShouldBe("1");
            bench.Host.Heard.OfType<WebViewPage>().Count(page => page.State == PageState.Finished).ShouldBe(1);
        }
    }

    public sealed class A_navigation
    {
        [Fact]
        public async Task To_what_is_no_URL_fails_with_it()
        {
            await using var bench = await TestBench.WithPageAsync();

            var failure = await Should.ThrowAsync<WebViewException>(() =>
                bench.WebView.ActAsync(new NavigatePage("main", "/two"), Token)
            );

            failure.Message.ShouldBe(
                "The document did not come: the navigation was to '/two', which is no URL that a WebView can show."
            );
        }

        [Fact]
        public async Task That_is_overtaken_is_told_so_at_once()
        {
            await using var bench = await OpenAsync("");

            var first = bench.WebView.ActAsync(new NavigatePage("main", "app://localhost/never"), Token);
            await bench.Host.WhenHeardAsync<WebViewRequest>(request => request.Url == "app://localhost/never");
            await bench.WebView.ActAsync(new NavigatePage("main", "app://localhost/next"), Token);

            (await Should.ThrowAsync<WebViewException>(() => first)).Message.ShouldContain("was overtaken");
        }

        [Fact]
        public async Task That_is_overtaken_by_one_that_goes_nowhere_has_not_come_about()
        {
            await using var bench = await OpenAsync("");
            bench.Host.Allow = navigating => navigating.Url != "app://localhost/refused";

            var first = bench.WebView.ActAsync(new NavigatePage("main", "app://localhost/never"), Token);
            await bench.Host.WhenHeardAsync<WebViewRequest>(request => request.Url == "app://localhost/never");
            await bench.RunAsync("location.href = '/refused'");

            (await Should.ThrowAsync<WebViewException>(() => first)).Message.ShouldContain("was overtaken");
        }

        [Theory]
        [InlineData("<head><script>location.replace('next')</script>", "/next")]
        [InlineData("<head><script>location.replace('hop')</script>", "/next")]
        [InlineData("<body onload=\"location.href = 'hop'\">", "/next")]
        [InlineData("<script>location.replace('refused')</script>", "/start")]
        [InlineData("<body onload=\"location.href = 'refused'\">", "/start")]
        [InlineData("<script>location.replace('nothing')</script>", "/start")]
        [InlineData("<script>location.replace('#part')</script>", "/start")]
        public async Task Ends_with_the_document_that_its_page_goes_on_to(string page, string expected)
        {
            await using var bench = await OpenAsync("");
            bench.Host.Allow = navigating => navigating.Url != "app://localhost/refused";
            bench.Host.Serve("app://localhost/start", page);
            bench.Host.Serve("app://localhost/hop", "<script>location.replace('next')</script>");
            bench.Host.Answer("app://localhost/nothing", _ => new WebViewResponse(204, [], null));

            await bench.WebView.ActAsync(new NavigatePage("main", "app://localhost/start"), Token);

            (await bench.RunAsync("return [location.pathname, document.readyState]")).ShouldBe(
                $"""["{expected}","complete"]"""
            );
        }

        [Fact]
        public async Task Ends_with_the_document_that_the_host_goes_on_to()
        {
            await using var bench = await OpenAsync("");

            var first = bench.WebView.ActAsync(new NavigatePage("main", "app://localhost/never"), Token);
            await bench.Host.WhenHeardAsync<WebViewRequest>(request => request.Url == "app://localhost/never");
            bench.Host.Say(new WebViewNavigate("main", "app://localhost/next"));
            await first;

            (await bench.RunAsync("return location.pathname")).ShouldBe("\"/next\"");
        }

        [Fact]
        public async Task Of_a_frame_is_over_for_its_element_with_the_document_that_comes_last()
        {
            await using var bench = await OpenAsync("");
            bench.Host.Serve("app://localhost/hop", "<script>location.replace('next')</script>");

            var loads = await bench.RunAsync(
                """
                const frame = document.createElement('iframe');
                const seen = [];
                frame.onload = () => seen.push(frame.contentWindow.location.pathname);
                frame.src = '/hop';
                document.body.append(frame);
                while (seen.length === 0) await new Promise((r) => setTimeout(r, 5));
                await new Promise((r) => setTimeout(r, 20));
                return seen;
                """
            );

            loads.ShouldBe("""["/next"]""");
        }
    }

    public sealed class A_frame_without_a_url
    {
        [Fact]
        public async Task Keeps_what_the_page_makes_of_its_empty_document()
        {
            await using var bench = await OpenAsync("");

            var kept = await bench.RunAsync(
                """
                const frame = document.createElement('iframe');
                const loaded = new Promise((r) => { frame.onload = r; });
                document.body.append(frame);
                const { contentWindow, contentDocument } = frame;
                contentWindow.kept = 1;
                contentDocument.body.append('hi');
                await loaded;
                return [contentWindow.kept, frame.contentDocument === contentDocument, frame.contentDocument.body.textContent];
                """
            );

            kept.ShouldBe("""[1,true,"hi"]""");
        }
    }

    public sealed class A_frame_that_is_removed
    {
        [Fact]
        public async Task Says_nothing_to_the_host_any_more()
        {
            await using var bench = await OpenAsync("<iframe id='f' src='/next'></iframe>");
            var before = bench.Host.Heard.Count;

            await bench.RunAsync(
                """
                const frame = document.getElementById('f');
                const { fetch, webkit } = frame.contentWindow;
                frame.remove();
                fetch('ipc://localhost/late', { method: 'POST' });
                webkit.messageHandlers.ipc.postMessage('late');
                await new Promise((r) => setTimeout(r, 20));
                """
            );

            bench.Host.Heard.Count.ShouldBe(before);
        }
    }

    public sealed class A_fragment
    {
        [Fact]
        public async Task Is_where_the_document_is_on_the_next_line_of_its_script()
        {
            await using var bench = await OpenAsync("<iframe id='f' src='/next'></iframe>");

            var said = await bench.RunAsync(
                """
                const heard = [];
                addEventListener('hashchange', (e) => heard.push(e.newURL));
                location.hash = '/a';
                const seen = [location.hash];
                location.hash = '#/a';
                location.hash = '';
                seen.push(location.hash, location.href);
                await new Promise((r) => setTimeout(r, 20));
                return [seen, heard];
                """
            );

            said.ShouldBe("""[["#/a","","app://localhost/#"],["app://localhost/#/a","app://localhost/#"]]""");
        }
    }
}
