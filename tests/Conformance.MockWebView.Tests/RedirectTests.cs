namespace Conformance.MockWebView.Tests;

/// <summary>Redirects of fetches, as the Fetch standard has them. Chromium was asked, too.</summary>
public static class RedirectTests
{
    private const string Page = "http://near.test/";
    private const string Far = "http://far.test";

    // What a response tells of itself, or the error's name.
    private const string Tell = """
        const tell = async (url, init) => {
          try {
            const r = await fetch(url, init);
            return [r.type, r.status, r.url, r.redirected, [...r.headers.keys()].length > 0, await r.text()];
          } catch (e) { return e.name }
        };
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static WebViewResponse Found(string location, int status = 302) =>
        new(status, [new("location", location), new("access-control-allow-origin", "*")], MessageBody.FromText("away"));

    private static async Task<TestBench> OpenAsync()
    {
        var bench = await TestBench.OpenAsync();
        bench.Host.Serve(Page, "page");
        bench.Host.Answer(Page + "away", _ => Found("/there#place"));
        bench.Host.Answer(Page + "there", TestBench.Echo);
        bench.Host.Answer(Page + "out", _ => Found(Far + "/there"));
        bench.Host.Answer(Far + "/away", _ => Found("/there"));
        bench.Host.Answer(Far + "/shut", _ => new WebViewResponse(302, [new("location", "/there")], null));
        bench.Host.Answer(Far + "/back", _ => Found(Page + "there"));
        bench.Host.Answer(Far + "/there", TestBench.Echo);
        bench.Create("main", Page);
        await bench.WebView.WhenLoadedAsync("main", Token);
        return bench;
    }

    public sealed class A_mode_for_redirects
    {
        [Theory]
        [InlineData("/away", "follow", """["basic",200,"http://near.test/there",true,true,""]""")]
        [InlineData("/away#x", "manual", """["opaqueredirect",0,"http://near.test/away",false,false,""]""")]
        [InlineData("/away", "error", "\"TypeError\"")]
        [InlineData("/there", "error", """["basic",200,"http://near.test/there",false,true,""]""")]
        [InlineData("/there", "manual", """["basic",200,"http://near.test/there",false,true,""]""")]
        [InlineData("http://far.test/away", "follow", """["cors",200,"http://far.test/there",true,true,""]""")]
        [InlineData("http://far.test/away", "manual", """["opaqueredirect",0,"http://far.test/away",false,false,""]""")]
        [InlineData("http://far.test/shut", "follow", "\"TypeError\"")]
        [InlineData("http://far.test/shut", "manual", "\"TypeError\"")]
        [InlineData("/away", "bogus", "\"TypeError\"")]
        public async Task Decides_what_becomes_of_one(string url, string mode, string expected)
        {
            await using var bench = await OpenAsync();

            var said = await bench.RunAsync($"{Tell} return await tell('{url}', {{ redirect: '{mode}' }})");

            said.ShouldBe(expected);
        }

        [Theory]
        [InlineData("http://far.test/away", "manual", "\"TypeError\"")]
        [InlineData("http://far.test/there", "error", "\"TypeError\"")]
        [InlineData("http://far.test/away", "follow", """["opaque",0,"",false,false,""]""")]
        [InlineData("/away", "manual", """["opaqueredirect",0,"http://near.test/away",false,false,""]""")]
        public async Task Is_to_follow_where_an_answer_is_hidden(string url, string mode, string expected)
        {
            await using var bench = await OpenAsync();

            var said = await bench.RunAsync(
                $"{Tell} return await tell('{url}', {{ mode: 'no-cors', redirect: '{mode}' }})"
            );

            said.ShouldBe(expected);
        }

        [Fact]
        public async Task Is_told_by_a_request_and_goes_with_it()
        {
            await using var bench = await OpenAsync();

            var said = await bench.RunAsync(
                """
                const manual = new Request('/away', { redirect: 'manual' });
                const modes = [new Request('/'), manual, manual.clone(), new Request(manual, { redirect: 'error' })].map((r) => r.redirect);
                const answer = await fetch(manual);
                const copy = answer.clone();
                const refused = ['bogus', null].map((redirect) => { try { return new Request('/', { redirect }) } catch (e) { return e.name } });
                return [modes, answer.type, answer.body, copy.type, copy.status, refused];
                """
            );

            said.ShouldBe(
                """[["follow","manual","manual","error"],"opaqueredirect",null,"opaqueredirect",0,["TypeError","TypeError"]]"""
            );
        }
    }

    public sealed class A_request_that_is_redirected
    {
        [Theory]
        [InlineData(301, "POST", "GET")]
        [InlineData(302, "POST", "GET")]
        [InlineData(303, "PUT", "GET")]
        [InlineData(302, "PUT", "PUT")]
        [InlineData(307, "POST", "POST")]
        [InlineData(308, "POST", "POST")]
        public async Task Keeps_its_method_and_body_or_neither(int status, string method, string then)
        {
            await using var bench = await OpenAsync();
            bench.Host.Answer(Page + "away", _ => Found("/there", status));

            await bench.RunAsync(
                $"await fetch('/away', {{ method: '{method}', body: 'x', headers: {{ 'content-type': 'text/x', 'x-own': '1' }} }})"
            );
            var request = bench.Host.OriginRequests[^1];

            request.Method.ShouldBe(then);
            request.Body?.ToString().ShouldBe(then == "GET" ? null : "x");
            Header.Find(request.Headers, "content-type").ShouldBe(then == "GET" ? null : "text/x");
            Header.Find(request.Headers, "x-own").ShouldBe("1");
        }

        [Theory]
        [InlineData("http://far.test/back", Page + "there", "null")]
        [InlineData("http://near.test/out", Far + "/there", "http://near.test")]
        public async Task Hides_its_origin_from_who_comes_after_another(string url, string end, string origin)
        {
            await using var bench = await OpenAsync();

            var said = await bench.RunAsync($"const r = await fetch('{url}'); return [r.type, r.url, r.redirected]");

            said.ShouldBe($"""["cors","{end}",true]""");
            Header.Find(bench.Host.OriginRequests[^1].Headers, "origin").ShouldBe(origin);
        }

        [Theory]
        [InlineData("app://localhost/")]
        [InlineData("data:,x")]
        [InlineData("http://[")]
        [InlineData("http://a:b@far.test/there")]
        [InlineData("/away")]
        public async Task Ends_where_it_may_not_go_on(string location)
        {
            await using var bench = await OpenAsync();
            bench.Host.Answer(Page + "away", _ => Found(location));

            (await bench.RunAsync($"{Tell} return await tell('/away')")).ShouldBe("\"TypeError\"");
            bench
                .Host.OriginRequests.Count(request => request.Url == Page + "away")
                .ShouldBe(location == "/away" ? 21 : 1);
        }

        [Fact]
        public async Task Stays_with_its_origin_where_it_must()
        {
            await using var bench = await OpenAsync();

            var said = await bench.RunAsync(
                $"{Tell} return [await tell('/out', {{ mode: 'same-origin' }}), (await tell('/away', {{ mode: 'same-origin' }}))[2]]"
            );

            said.ShouldBe("""["TypeError","http://near.test/there"]""");
        }

        [Fact]
        public async Task Without_a_place_to_go_to_is_answered()
        {
            await using var bench = await OpenAsync();
            bench.Host.Answer(Page + "away", _ => new WebViewResponse(302, [], MessageBody.FromText("nowhere")));

            var said = await bench.RunAsync(
                $"{Tell} return [await tell('/away'), await tell('/away', {{ redirect: 'error' }})]"
            );

            said.ShouldBe("""[["basic",302,"http://near.test/away",false,false,"nowhere"],"TypeError"]""");
        }

        [Fact]
        public async Task Asks_the_next_origin_first_where_an_engine_does()
        {
            await using var bench = await TestBench.WithPageAsync(
                settings: new MockWebViewSettings { Platform = "windows" }
            );
            bench.Host.Answer("http://near.test/out", request => Allowing(request, Found(Far + "/there", 307)));
            bench.Host.Answer(Far + "/there", request => Allowing(request, TestBench.Echo(request)));

            await bench.RunAsync(
                "await fetch('http://near.test/out', { method: 'POST', body: 'x', headers: { 'x-own': '1' } })"
            );

            bench
                .Host.OriginRequests.Select(request => $"{request.Method} {request.Url}")
                .ShouldBe([
                    "OPTIONS http://near.test/out",
                    "POST http://near.test/out",
                    $"OPTIONS {Far}/there",
                    $"POST {Far}/there",
                ]);
        }

        private static WebViewResponse Allowing(WebViewRequest request, WebViewResponse answer) =>
            request.Method == "OPTIONS"
                ? new WebViewResponse(
                    200,
                    [new("access-control-allow-origin", "*"), new("access-control-allow-headers", "*")],
                    null
                )
                : answer;
    }

    public sealed class A_response_that_redirects
    {
        [Fact]
        public async Task Is_made_by_a_page_too()
        {
            await using var bench = await OpenAsync();

            var said = await bench.RunAsync(
                """
                const r = Response.redirect('there#x', 308);
                const fails = [['/x', 200], ['http://[']].map((all) => { try { return Response.redirect(...all) } catch (e) { return e.name } });
                return [r.status, r.headers.get('location'), r.type, r.body, Response.redirect('/').status, Response.redirect.length, fails];
                """
            );

            said.ShouldBe("""[308,"http://near.test/there#x","default",null,302,1,["RangeError","TypeError"]]""");
        }
    }
}
