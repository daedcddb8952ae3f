using System.Text.Json;
using Conformance.Protocol;

namespace Conformance.Runner;

/// <summary>One open webview, as the wire showed it.</summary>
internal sealed class WatchedWebView(WebViewCreate create)
{
    private volatile WebViewRequest? _asked;
    private volatile WebViewMessage? _posted;
    private volatile string? _url;
    private volatile string? _firstUrl;
    private volatile bool _hasPosted;
    private long _calls;

    /// <summary>How the host made it.</summary>
    public WebViewCreate Create => create;

    /// <summary>The URL of its document.</summary>
    public string Url => _url ?? create.Url;

    /// <summary>The URL of its first document, as the WebView writes it.</summary>
    public string FirstUrl => _firstUrl ?? create.Url;

    /// <summary>Whether it shows the page it was opened with.</summary>
    public bool ShowsItsFirstPage => SchemeUrls.WithoutFragment(Url) == SchemeUrls.WithoutFragment(FirstUrl);

    /// <summary>Whether its document has posted a message; one whose calls have failed once on the ipc scheme posts all later ones.</summary>
    public bool HasPosted => _hasPosted;

    /// <summary>How many calls of its pages have crossed.</summary>
    public long Calls => Interlocked.Read(ref _calls);

    /// <summary>A call of its pages over the ipc scheme, for its headers; null where there was none.</summary>
    public WebViewRequest? Call => _asked;

    /// <summary>Finds the invoke key that its pages' calls carried; null where there was no call.</summary>
    public string? FindInvokeKey() =>
        _asked is { } asked ? Header.Find(asked.Headers, "tauri-invoke-key")
        : _posted is { } posted ? KeyOf(posted.Body)
        : null;

    internal void Asked(WebViewRequest request)
    {
        Interlocked.Increment(ref _calls);
        _asked = request;
    }

    internal void Posted(WebViewMessage posted)
    {
        Interlocked.Increment(ref _calls);
        _hasPosted = true;
        _posted = KeyOf(posted.Body) is null ? _posted : posted;
    }

    internal void Shows(WebViewPage page)
    {
        _hasPosted &= page.State is not PageState.Started;
        _url = page.Url;
        _firstUrl ??= page.Url;
    }

    private static string? KeyOf(string body)
    {
        if (!body.Contains("__TAURI_INVOKE_KEY__", StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 10_000 });
            return
                document.RootElement.ValueKind is JsonValueKind.Object
                && document.RootElement.TryGetProperty("__TAURI_INVOKE_KEY__", out var key)
                && key.ValueKind is JsonValueKind.String
                ? key.GetString()
                : null;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // A scenario posts what it likes; only a page's own messages carry a key.
            return null;
        }
    }
}
