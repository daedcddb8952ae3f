namespace Conformance.MockWebView.Tests;

public static class FetchTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public sealed class Requests
    {
        [Fact]
        public async Task Carry_what_an_engine_would_send()
        {
            await using var bench = await TestBench.WithPageAsync();

            await bench.RunAsync(
                """
                await fetch('ipc://localhost/echo', {
                  method: 'POST', body: 'x', headers: { 'X-Mine': ' yes ', Origin: 'http://liar.test', Cookie: 'a=b' },
                })
                """
            );
            var request = bench.Host.Requests[^1];

            (request.WebView, request.FrameUrl, request.Method).ShouldBe(("main", TestBench.Home, "POST"));
            request
                .Headers.Select(header => header.Name)
                .ShouldBe(["x-mine", "content-type", "accept", "origin", "referer", "user-agent"]);
            Header.Find(request.Headers, "x-mine").ShouldBe("yes");
            Header.Find(request.Headers, "origin").ShouldBe("app://localhost");
            Header.Find(request.Headers, "content-type").ShouldBe("text/plain;charset=UTF-8");
        }

        [Theory]
        [InlineData("app://localhost/x", "GET", null)]
        [InlineData("app://localhost/x", "POST", "app://localhost")]
        [InlineData("far://localhost/x", "GET", "app://localhost")]
        public async Task Tell_their_origin_unless_a_read_of_their_own(string url, string method, string? origin)
        {
            await using var bench = await TestBench.WithPageAsync();

            await bench.RunAsync($"await fetch('{url}', {{ method: '{method}' }}).catch(() => 0)");

            Header.Find(bench.Host.Requests[^1].Headers, "origin").ShouldBe(origin);
        }

        [Theory]
        [InlineData("new Uint8Array([0, 255, 1])")]
        [InlineData("new Uint8Array([9, 0, 255, 1]).subarray(1)")]
        [InlineData("new Uint8Array([0, 255, 1]).buffer")]
        [InlineData("new Blob([new Uint8Array([0, 255]), new Uint8Array([1])])")]
        [InlineData("new ReadableStream({ start(c) { c.enqueue(new Uint8Array([0, 255, 1])); c.close(); } })")]
        public async Task Carry_bytes_as_they_are(string body)
        {
            await using var bench = await TestBench.WithPageAsync();

            var back = await bench.RunAsync(
                $"const r = await fetch('ipc://localhost/echo', {{ method: 'POST', body: {body} }}); return [...new Uint8Array(await r.arrayBuffer())]"
            );

            back.ShouldBe("[0,255,1]");
            bench.Host.Requests[^1].Body!.ReadBytes().ToArray().ShouldBe([0, 255, 1]);
        }

        [Fact]
        public async Task Carry_64_MiB_there_and_back()
        {
            await using var bench = await TestBench.WithPageAsync();

            var back = await bench.RunAsync(
                """
                const bytes = new Uint8Array(64 << 20).fill(7);
                bytes[bytes.length - 1] = 9;
                const r = new Uint8Array(await (await fetch('ipc://localhost/echo', { method: 'POST', body: bytes })).arrayBuffer());
                return [r.length, r[0], r.at(-1)];
                """
            );

            back.ShouldBe("[67108864,7,9]");
        }

        [Fact]
        public async Task Turn_lone_surrogates_into_replacement_characters()
        {
            await using var bench = await TestBench.WithPageAsync();

            await bench.RunAsync(
                """
                ipc.postMessage('a\ud800b');
                await fetch('ipc://localhost/echo', { method: 'POST', body: 'a\udc00b' });
                """
            );

            bench.Host.Heard.OfType<WebViewMessage>().Single().Body.ShouldBe("a\ufffdb");
            bench.Host.Requests[^1].Body!.ReadText().ShouldBe("a\ufffdb");
        }

        [Fact]
        public async Task Fail_where_nothing_serves_and_where_the_host_fails()
        {
            await using var bench = await TestBench.WithPageAsync();
            bench.Host.Answer(
                "ipc://localhost/broken",
                request =>
                {
                    bench.Host.Say(new RequestFailed(request.Id, new HostError(HostError.InvalidParameters, "no")));
                    return null;
                }
            );

            var said = await bench.RunAsync(
                """
                const tell = (url) => fetch(url).then(() => 'ok', (e) => [e instanceof TypeError, e.message]);
                return [await tell('nope://x/'), await tell('http://nowhere.test/'), await tell('ipc://localhost/broken')];
                """
            );

            said.ShouldBe("""[[true,"Load failed"],[true,"Load failed"],[true,"Load failed (no)"]]""");
        }

        [Fact]
        public async Task Stay_open_for_ever_where_the_host_dropped_them()
        {
            await using var bench = await TestBench.WithPageAsync();
            bench.Host.Answer(
                "ipc://localhost/dropped",
                request =>
                {
                    bench.Host.Say(new WebViewDropped(request.Id));
                    return null;
                }
            );

            var first = await bench.RunAsync(
                """
                const call = fetch('ipc://localhost/dropped', { method: 'POST' }).then(() => 'settled', () => 'settled');
                return Promise.race([call, new Promise((r) => setTimeout(() => r('pending'), 5000))]);
                """
            );

            first.ShouldBe("\"pending\"");
        }

        [Fact]
        public async Task Are_taken_back_by_an_abort()
        {
            await using var bench = await TestBench.WithPageAsync();
            bench.Host.Answer("ipc://localhost/never", _ => null);

            var said = await bench.RunAsync(
                """
                const aborter = new AbortController();
                const call = fetch('ipc://localhost/never', { signal: aborter.signal }).catch((e) => [e.name, e instanceof DOMException]);
                aborter.abort();
                return call;
                """
            );

            said.ShouldBe("""["AbortError",true]""");
            bench.Host.Heard.OfType<WebViewCancelled>().Count().ShouldBe(1);
        }

        [Fact]
        public async Task Of_the_ipc_scheme_fail_unsent_while_the_kit_refuses_them()
        {
            await using var bench = await TestBench.WithPageAsync();
            const string Tell =
                "return fetch('ipc://localhost/echo', { method: 'POST' }).then((r) => r.status, (e) => e.name)";

            await bench.WebView.ActAsync(new RefuseIpcScheme(true), Token);
            var refused = await bench.RunAsync(Tell);
            var sent = bench.Host.Requests.Count;
            await bench.WebView.ActAsync(new RefuseIpcScheme(false), Token);
            var allowed = await bench.RunAsync(Tell);

            (refused, sent, allowed).ShouldBe(("\"TypeError\"", 1, "200"));
        }
    }

    public sealed class Answers
    {
        [Fact]
        public async Task Of_another_origin_are_read_only_where_it_permits()
        {
            await using var bench = await TestBench.WithPageAsync();
            bench.Host.Serve("far://localhost/shut", "secret", "text/plain");
            Header[] open =
            [
                new("access-control-allow-origin", "app://localhost"),
                new("access-control-expose-headers", "X-Open"),
                new("X-Open", "1"),
                new("x-shut", "2"),
            ];
            bench.Host.Serve("far://localhost/open", "shared", "text/plain", open);

            var said = await bench.RunAsync(
                """
                const shut = await fetch('far://localhost/shut').then(() => 'read', (e) => e.name);
                const opaque = await fetch('far://localhost/shut', { mode: 'no-cors' });
                const open = await fetch('far://localhost/open');
                return [shut, opaque.type, opaque.status, open.type, await open.text(), open.headers.get('x-open'), open.headers.get('x-shut')];
                """
            );

            said.ShouldBe("""["TypeError","opaque",0,"cors","shared","1",null]""");
            bench.Host.Requests.Count(request => request.Url == "far://localhost/shut").ShouldBe(2);
        }

        [Fact]
        public async Task Are_read_once_in_the_form_the_page_wants()
        {
            await using var bench = await TestBench.WithPageAsync();
            bench.Host.Serve("app://localhost/data", "\ufeff{\"__proto__\":{\"a\":1}}", "application/json");

            var said = await bench.RunAsync(
                """
                const get = () => fetch('/data');
                const json = await (await get()).json();
                const response = await get();
                const text = await response.text();
                const again = await response.text().catch((e) => e.name);
                const bytes = (await (await get()).bytes()).length;
                const reader = (await get()).body.getReader();
                const { value, done } = await reader.read();
                return [Object.keys(json), text.length, response.bodyUsed, again, bytes, value.length, done, (await reader.read()).done, json instanceof Object];
                """
            );

            said.ShouldBe("""[["__proto__"],21,true,"TypeError",24,24,false,true,true]""");
        }

        [Fact]
        public async Task Come_from_the_kits_origin_server_for_http_and_follow_redirects()
        {
            await using var bench = await TestBench.WithPageAsync();
            bench.Host.Answer(
                "http://remote.test/a",
                _ => new WebViewResponse(302, [new("location", "/b"), new("access-control-allow-origin", "*")], null)
            );
            bench.Host.Answer("http://remote.test/b", TestBench.Echo);

            var said = await bench.RunAsync("const r = await fetch('http://remote.test/a'); return [r.status, r.url]");

            said.ShouldBe("""[200,"http://remote.test/b"]""");
        }

        [Fact]
        public async Task Reach_an_XMLHttpRequest_too()
        {
            await using var bench = await TestBench.WithPageAsync();

            var said = await bench.RunAsync(
                """
                const request = new XMLHttpRequest();
                const states = [];
                request.onreadystatechange = () => states.push(request.readyState);
                const done = new Promise((r) => { request.onload = r; });
                request.open('POST', 'ipc://localhost/echo');
                request.setRequestHeader('content-type', 'application/json');
                request.responseType = 'json';
                request.send('{"a":1}');
                await done;
                return [states, request.status, request.response, request.getResponseHeader('content-type')];
                """
            );

            said.ShouldBe("""[[1,2,3,4],200,{"a":1},"application/json"]""");
        }
    }
}
