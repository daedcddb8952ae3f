using Conformance.Hosts;

namespace Conformance.MockWebView.Tests;

/// <summary>The real Core, where it lies beside the project.</summary>
internal static class RealHost
{
    /// <summary>The folder beside the repository that holds it, or null.</summary>
    public static string? Folder { get; } =
        OperatingSystem.IsLinux() && RepositoryFolder.Shared("hosts", "tauri-host") is not null
            ? RepositoryFolder.Shared()
            : null;

    /// <summary>Starts it with a WebView that plays its pages; skips the test where there is none.</summary>
    public static async Task<(IHostSession Session, IWebView WebView, SpyPages Pages)> StartAsync(
        string pattern,
        MockWebViewSettings? settings = null,
        TranscriptRecorder? recorder = null,
        IOriginServer? origins = null
    )
    {
        Assert.SkipWhen(
            Folder is null,
            "The real Tauri Core is not here; it belongs beside the repository, at ../shared/hosts/tauri-host."
        );
        var pages = new SpyPages();
        var options = new WebViewOptions { Pages = pages, Origins = origins ?? new SpyHost() };
        var token = TestContext.Current.CancellationToken;
        var webView = await new MockWebViewPort(settings ?? new MockWebViewSettings()).OpenAsync(options, token);
        IHostPort port = new ProcessHostPort(Path.Combine(Folder!, "hosts", "tauri-host"));
        if (recorder is not null)
        {
            port = new RecordingHostPort(port, recorder);
        }

        var app = new AppSelection(Path.Combine(Folder!, "conformance-app"), pattern);
        var session = await port.StartAsync(webView.Identity, app, webView, token);
        return (session, webView, pages);
    }
}
