namespace Conformance.MockWebView.Tests;

/// <summary>What Request and Response are to a page.</summary>
public static class RequestTests
{
    public sealed class A_request_that_asks_nobody
    {
        [Theory]
        [InlineData("linux")]
        [InlineData("windows")]
        public async Task Carries_no_header_that_would_have_to_be_asked_for(string platform)
        {
            await using var bench = await TestBench.WithPageAsync(
                settings: new MockWebViewSettings { Platform = platform }
            );

            var said = await bench.RunAsync(
                """
                const options = { mode: 'no-cors', method: 'POST', body: '{}', headers: { 'x-key': '1', 'content-type': 'application/json' } };
                const answer = await fetch('ipc://localhost/echo', options);
                const names = [...new Request('ipc://localhost/echo', options).headers.keys()];
                const put = await fetch('ipc://localhost/echo', { ...options, method: 'PUT' }).catch((e) => e.name);
                return [answer.type, names, put];
                """
            );

            said.ShouldBe("""["opaque",["content-type"],"TypeError"]""");
            var headers = bench.Host.Requests[^1].Headers;
            Header.Find(headers, "x-key").ShouldBeNull();
            Header.Find(headers, "content-type").ShouldBe("text/plain;charset=UTF-8");
        }

        [Fact]
        public async Task Is_of_a_mode_that_there_is()
        {
            await using var bench = await TestBench.WithPageAsync();

            var said = await bench.RunAsync(
                "return ['bogus', 'navigate'].map((mode) => { try { return new Request('/x', { mode }).mode } catch (e) { return e.name } })"
            );

            said.ShouldBe("""["TypeError","TypeError"]""");
        }
    }

    public sealed class A_body
    {
        [Fact]
        public async Task Goes_with_the_first_who_takes_it()
        {
            await using var bench = await TestBench.WithPageAsync();

            var said = await bench.RunAsync(
                """
                const make = () => new Request('ipc://localhost/echo', { method: 'POST', body: 'x' });
                const sent = make();
                const copy = sent.clone();
                await fetch(sent);
                const read = make();
                await read.text();
                const tell = (request) => fetch(request).then(() => 'sent', (e) => e.name);
                return [sent.bodyUsed, copy.bodyUsed, await tell(sent), await tell(read), await tell(copy)];
                """
            );

            said.ShouldBe("""[true,false,"TypeError","TypeError","sent"]""");
        }

        [Fact]
        public async Task That_streams_is_cloned()
        {
            await using var bench = await TestBench.WithPageAsync();

            var said = await bench.RunAsync(
                """
                let count = 0;
                const stream = new ReadableStream({ pull(c) { if (++count > 3) c.close(); else c.enqueue(new Uint8Array([64 + count])); } });
                const response = new Response(stream);
                const copy = response.clone();
                return [await copy.text(), await response.text()];
                """
            );

            said.ShouldBe("""["ABC","ABC"]""");
        }

        [Fact]
        public async Task Of_an_answer_without_bytes_is_empty_and_not_absent()
        {
            await using var bench = await TestBench.WithPageAsync();
            bench.Host.Answer("app://localhost/empty", _ => new WebViewResponse(200, [], null));
            bench.Host.Answer("app://localhost/none", _ => new WebViewResponse(204, [], null));

            var said = await bench.RunAsync(
                """
                const empty = await fetch('/empty#there');
                const { done } = await empty.body.getReader().read();
                return [done, empty.bodyUsed, empty.url, (await fetch('/none')).body];
                """
            );

            said.ShouldBe("""[true,true,"app://localhost/empty",null]""");
        }

        [Fact]
        public async Task Comes_without_the_cookies_of_its_answer()
        {
            await using var bench = await TestBench.WithPageAsync();
            Header[] headers =
            [
                new("set-cookie", "a=b"),
                new("x-open", "1"),
                new("access-control-allow-origin", "*"),
                new("access-control-expose-headers", "*"),
            ];
            bench.Host.Serve("app://localhost/near", "x", "text/plain", headers);
            bench.Host.Serve("far://localhost/far", "x", "text/plain", headers);

            var said = await bench.RunAsync(
                "const ask = async (url) => { const { headers } = await fetch(url); return [headers.get('set-cookie'), headers.get('x-open')] }; return [await ask('/near'), await ask('far://localhost/far')]"
            );

            said.ShouldBe("""[[null,"1"],[null,"1"]]""");
        }

        [Fact]
        public async Task That_came_from_elsewhere_says_so()
        {
            await using var bench = await TestBench.WithPageAsync();
            Header[] away = [new("location", "/b"), new("access-control-allow-origin", "*")];
            bench.Host.Answer("http://remote.test/a", _ => new WebViewResponse(302, away, null));
            bench.Host.Answer("http://remote.test/b", TestBench.Echo);

            var said = await bench.RunAsync(
                "return [(await fetch('http://remote.test/a')).redirected, (await fetch('http://remote.test/b')).redirected]"
            );

            said.ShouldBe("[true,false]");
        }
    }
}
