using Conformance.BrowserWebView;
using Conformance.Hosts;
using Conformance.Protocol;
using Conformance.ReferenceHost;

namespace Conformance.Browser.Tests;

/// <summary>An application as WebView2 shows one: pages at <c>http://tauri.localhost/</c> in a Chromium that listens for DevTools, and a Core
/// behind them, which nobody who attaches can reach. It has the pattern brownfield: the scripts with which the browser WebView plays Linux
/// also rename the origins that the frame of the other pattern checks.</summary>
internal sealed class BrowserApplication : IAsyncDisposable
{
    private readonly IWebView _webView;
    private readonly IHostSession _session;

    private BrowserApplication(IWebView webView, IHostSession session)
    {
        _webView = webView;
        _session = session;
    }

    /// <summary>Starts the application in a Chromium.</summary>
    public static async Task<BrowserApplication> StartAsync(ChromiumProcess chromium, string? fault = null)
    {
        var settings = new BrowserSettings { Engine = "chromium", Connect = chromium.DevTools.AbsoluteUri };
        var webView = await new BrowserWebViewPort(settings, TimeProvider.System).OpenAsync(
            new WebViewOptions { Pages = RealEngine.Silent, Origins = RealEngine.Silent },
            TestContext.Current.CancellationToken
        );
        var options = new ReferenceHostOptions { Fault = fault };
        var host = new InProcessHostPort("reference", send => ReferenceCore.Create(options, send));
        var session = await host.StartAsync(
            webView.Identity with
            {
                Platform = "windows",
            },
            new AppSelection(RealEngine.App, "brownfield"),
            new WindowsEdge(webView),
            TestContext.Current.CancellationToken
        );
        return new BrowserApplication(webView, session);
    }

    public async ValueTask DisposeAsync()
    {
        await _session.DisposeAsync();
        await _webView.DisposeAsync();
    }
}
