namespace Conformance.MockWebView.Tests;

public static class ApiPackageTests
{
    private sealed class Files : IOriginServer
    {
        public WebViewResponse? Answer(string method, string url, IReadOnlyList<Header> headers, MessageBody? body)
        {
            var path = Path.Combine(
                AppContext.BaseDirectory,
                "Fixtures",
                "npm",
                new Uri(url).AbsolutePath.TrimStart('/')
            );
            return File.Exists(path)
                ? new WebViewResponse(
                    200,
                    [new("content-type", "text/javascript"), new("access-control-allow-origin", "*")],
                    MessageBody.FromBytes(File.ReadAllBytes(path))
                )
                : null;
        }
    }

    public sealed class Tauri_api_2_12_5
    {
        [Theory]
        [InlineData("brownfield")]
        [InlineData("isolation")]
        public async Task Works_unchanged_as_modules_against_the_real_Core(string pattern)
        {
            var (session, webView, pages) = await RealHost.StartAsync(pattern, origins: new Files());
            await using var _ = webView;
            await using var __ = session;
            var token = TestContext.Current.CancellationToken;
            var script = new PageScript(
                "api",
                """
                async () => {
                  const [core, event, windows, dpi] = await Promise.all(
                    ['core', 'event', 'window', 'dpi'].map((name) => import(`http://npm.test/api/${name}.js`)));
                  const echoed = await core.invoke('echo', { value: { a: [1] } });
                  const rejected = await core.invoke('fail', { error: 'no' }).catch((e) => e);
                  let hear;
                  const heard = new Promise((r) => { hear = (e) => r(e.payload) });
                  await event.listen('hello', hear);
                  await event.emit('hello', { b: 2 });
                  const got = [];
                  await new Promise((r) => {
                    const channel = new core.Channel((m) => { if (got.push(m) === 3) r(); });
                    core.invoke('stream', { onMessage: channel, count: 3 });
                  });
                  return JSON.stringify([echoed, rejected, await heard, got.length, windows.getCurrentWindow().label, new dpi.LogicalSize(1, 2).width]);
                }
                """
            );

            await webView.WhenLoadedAsync("main", token);
            var said = await webView.EvaluateAsync("main", script, "", token);

            said.ShouldBe("""[{"a":[1]},"no",{"b":2},3,"main",1]""");
            pages.Lines.ShouldBeEmpty();
        }
    }
}
