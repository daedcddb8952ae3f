namespace Conformance.MockWebView.Tests;

/// <summary>A mock WebView with a spy host.</summary>
internal sealed class TestBench : IAsyncDisposable
{
    public const string Home = "app://localhost/";
    private int _script;

    private TestBench(IWebView webView, SpyHost host, SpyPages pages)
    {
        WebView = webView;
        Host = host;
        Pages = pages;
    }

    public IWebView WebView { get; }

    public SpyHost Host { get; }

    public SpyPages Pages { get; }

    /// <summary>Opens a WebView, without pages.</summary>
    public static async Task<TestBench> OpenAsync(
        MockWebViewSettings? settings = null,
        TimeSpan? turnLimit = null,
        int memoryLimit = 512
    )
    {
        var host = new SpyHost();
        var pages = new SpyPages();
        var options = new WebViewOptions
        {
            Pages = pages,
            Origins = host,
            TurnLimit = turnLimit ?? TimeSpan.FromSeconds(20),
            MemoryLimit = memoryLimit,
        };
        var port = new MockWebViewPort(settings ?? new MockWebViewSettings());
        var webView = await port.OpenAsync(options, TestContext.Current.CancellationToken);
        host.Listener = webView;
        return new TestBench(webView, host, pages);
    }

    /// <summary>Opens a WebView with one page, whose host lets every page of its scheme <c>ipc</c> reach what it echoes.</summary>
    public static async Task<TestBench> WithPageAsync(
        string body = "",
        string initScript = "",
        MockWebViewSettings? settings = null
    )
    {
        var bench = await OpenAsync(settings);
        bench.Host.Serve(Home, $"<!doctype html><html><head></head><body>{body}</body></html>");
        bench.Host.Answer("ipc://localhost/echo", Echo);
        bench.Create("main", Home, initScript);
        await bench.WebView.WhenLoadedAsync("main", TestContext.Current.CancellationToken);
        return bench;
    }

    /// <summary>Answers with the request's own body and type.</summary>
    public static WebViewResponse Echo(WebViewRequest request) =>
        new(
            200,
            [
                new("access-control-allow-origin", "*"),
                new("content-type", Header.Find(request.Headers, "content-type") ?? "application/octet-stream"),
            ],
            request.Body
        );

    /// <summary>Makes a webview.</summary>
    public void Create(string label, string url, string initScript = "", params string[] schemes) =>
        Host.Say(
            new WebViewCreate
            {
                WebView = label,
                Window = label,
                Url = url,
                Schemes = ["app", "ipc", "far", .. schemes],
                InitScripts = initScript.Length == 0 ? [] : [new InitScript(initScript, false)],
            }
        );

    /// <summary>Runs the body of an asynchronous function in the page and gives its result's JSON text.</summary>
    public Task<string> RunAsync(string body, string webView = "main") =>
        WebView.EvaluateAsync(
            webView,
            new PageScript(
                $"test-{++_script}",
                $"async () => {{ const r = await (async () => {{ {body} }})(); return JSON.stringify(r) ?? 'undefined'; }}"
            ),
            "",
            TestContext.Current.CancellationToken
        );

    public ValueTask DisposeAsync() => WebView.DisposeAsync();
}
