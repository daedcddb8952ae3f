namespace Conformance.MockWebView.Tests;

/// <summary>Pages that change JavaScript's own objects so that the WebView says for them what no page may say.</summary>
public static class LyingPageTests
{
    public sealed class A_page
    {
        [Fact]
        public async Task Cannot_tell_the_host_of_another_url_than_its_own()
        {
            await using var bench = await TestBench.WithPageAsync();

            var said = await bench.RunAsync(
                """
                const { split } = String.prototype;
                const lie = ['ipc://liar/', 'app://localhost', ...Array(9).fill('')];
                String.prototype.split = function (by) { return this.includes('lie') ? lie : split.call(this, by) };
                let name = 'none';
                try { history.replaceState(null, '', '/lie') } catch (e) { name = e.name }
                ipc.postMessage('x');
                return [name, location.href];
                """
            );

            said.ShouldBe("""["none","app://localhost/lie"]""");
            bench.Host.Heard.OfType<WebViewMessage>().Single().FrameUrl.ShouldBe("app://localhost/lie");
        }

        [Fact]
        public async Task Cannot_set_the_headers_that_are_the_WebViews()
        {
            await using var bench = await TestBench.WithPageAsync();

            await bench.RunAsync(
                """
                const { next } = Object.getPrototypeOf(new Map().entries());
                Object.getPrototypeOf(new Map().entries()).next = function () {
                  const item = next.call(this);
                  return item.value?.[0] === 'x-mine' ? { value: ['Origin', ['app://liar']], done: false } : item;
                };
                await fetch('ipc://localhost/echo', { method: 'POST', headers: { 'x-mine': '1' } });
                """
            );

            var headers = bench.Host.Requests[^1].Headers;
            headers.Select(header => header.Name.ToLowerInvariant()).Count(name => name == "origin").ShouldBe(1);
            Header.Find(headers, "origin").ShouldBe("app://localhost");
        }

        [Fact]
        public async Task Cannot_read_past_its_own_bytes()
        {
            await using var bench = await TestBench.WithPageAsync();

            var said = await bench.RunAsync(
                """
                const views = Object.getPrototypeOf(Uint8Array.prototype);
                const { get } = Object.getOwnPropertyDescriptor(views, 'byteLength');
                let asked = 0;
                Object.defineProperty(views, 'byteLength', { get() { return ++asked > 2 ? 50000 : get.call(this) }, configurable: true });
                crypto.getRandomValues(new Uint8Array(100));
                Object.defineProperty(views, 'byteLength', { get });
                Object.defineProperty(views, 'length', { get: () => 50000 });
                const answer = await fetch('ipc://localhost/echo', { method: 'POST', body: new Uint8Array(3) });
                return (await answer.arrayBuffer()).byteLength;
                """
            );

            said.ShouldBe("3");
            bench.Host.Requests[^1].Body!.ReadBytes().Length.ShouldBe(3);
        }

        [Theory]
        [InlineData("pushState(null, '', 'data:text/html,other')", "SecurityError")]
        [InlineData("pushState(null, '', 'file:///etc/passwd')", "SecurityError")]
        [InlineData("pushState(null, '', '#here')", "none")]
        public async Task Without_an_origin_stays_where_it_is(string call, string expected)
        {
            await using var bench = await TestBench.OpenAsync();
            bench.Create("main", "data:text/html,page");
            await bench.WebView.WhenLoadedAsync("main", TestContext.Current.CancellationToken);

            var said = await bench.RunAsync($"try {{ history.{call}; return 'none' }} catch (e) {{ return e.name }}");

            said.ShouldBe($"\"{expected}\"");
        }
    }
}
