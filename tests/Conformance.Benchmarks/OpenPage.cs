using Conformance.MockWebView;
using Conformance.Protocol;
using View = Conformance.MockWebView.MockWebView;

namespace Conformance.Benchmarks;

/// <summary>The conformance app's main page in a WebView, served by the reference host in this process.</summary>
internal sealed class OpenPage(IWebView view, IHostSession session) : IAsyncDisposable
{
    private static readonly PageScript Nothing = new("nothing", "async () => ''");

    private static readonly PageScript Invokes = new(
        "invokes",
        "async (count) => { for (let n = 0; n < Number(count); n++) await window.__TAURI_INTERNALS__.invoke('echo', { value: n }); return '' }"
    );

    private static readonly PageScript Concurrent = new(
        "concurrent",
        "async (count) => { await Promise.allSettled(Array.from({ length: Number(count) }, (_, n) => window.__TAURI_INTERNALS__.invoke('echo', { value: n }))); return '' }"
    );

    public static async Task<OpenPage> OpenAsync(string pattern, IWebViewPort? port = null)
    {
        port ??= new MockWebViewPort(new MockWebViewSettings());
        var view = await port.OpenAsync(new WebViewOptions { Pages = new Silence(), Origins = new Silence() });
        var app = new AppSelection(ReferenceApp.Folder, pattern);
        var session = await ReferenceApp.Host().StartAsync(view.Identity, app, view);
        await view.WhenLoadedAsync("main");
        return new OpenPage(view, session);
    }

    /// <summary>Goes to the mock's process and back, past any page.</summary>
    public Task PingAsync() => ((View)view).PingAsync();

    public Task EvaluateAsync() => view.EvaluateAsync("main", Nothing, "");

    public Task InvokeAsync(int count) => view.EvaluateAsync("main", Invokes, $"{count}");

    public Task InvokeTogetherAsync(int count) => view.EvaluateAsync("main", Concurrent, $"{count}");

    /// <summary>Has the host run so many scripts, each with a text of its own, as one with a callback's number is.</summary>
    public async Task RunScriptsAsync(int count)
    {
        for (var number = 0; number < count; number++)
        {
            var script = $"(() => {{ const own = {{ id: {number}, of: () => own.id }}; return own.of() }})()";
            view.Receive(session, new WebViewEval("main", script, null));
        }

        await EvaluateAsync();
    }

    public Task ReloadAsync() => view.ActAsync(new ReloadPage("main"));

    public async ValueTask DisposeAsync()
    {
        await session.StopAsync();
        await view.DisposeAsync();
    }
}
