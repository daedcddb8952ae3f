namespace Conformance.MockWebView.Tests;

public static class PolicyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public sealed class Policies
    {
        [Theory]
        [InlineData("default-src 'none'", "TypeError")]
        [InlineData("default-src 'none'; connect-src ipc:", "200")]
        [InlineData("connect-src ipc://localhost", "200")]
        [InlineData("connect-src 'self'", "TypeError")]
        [InlineData("img-src 'none'", "200")]
        public async Task Of_the_document_decide_where_it_connects(string policy, string outcome)
        {
            await using var bench = await TestBench.OpenAsync();
            bench.Host.Serve(TestBench.Home, "x", "text/html", new Header("content-security-policy", policy));
            bench.Host.Answer("ipc://localhost/echo", TestBench.Echo);
            bench.Create("main", TestBench.Home);
            await bench.WebView.WhenLoadedAsync("main", Token);

            var said = await bench.RunAsync(
                "return fetch('ipc://localhost/echo', { method: 'POST' }).then((r) => String(r.status), (e) => e.name)"
            );

            said.ShouldBe($"\"{outcome}\"");
        }

        [Fact]
        public async Task Of_where_it_connects_decide_nothing_about_its_scripts()
        {
            await using var bench = await TestBench.OpenAsync();
            Header policy = new("content-security-policy", "default-src 'self'; connect-src ipc:");
            bench.Host.Serve("app://localhost/a.js", "window.ran = 1", "text/javascript");
            bench.Host.Serve("app://localhost/b.js", "window.ran++", "text/javascript");
            const string Scripts = "<script src='/a.js'></script><script type='module' src='/b.js'></script>";
            bench.Host.Serve(TestBench.Home, Scripts, "text/html", policy);
            bench.Create("main", TestBench.Home);
            await bench.WebView.WhenLoadedAsync("main", Token);

            (await bench.RunAsync("return window.ran")).ShouldBe("2");
        }
    }
}
