using System.Text.Json;
using Conformance.Protocol;

namespace Conformance.Runner;

/// <summary>One open webview, as the wire showed it.</summary>
internal sealed class WatchedWebView(WebViewCreate create)
{
    private const string FallenBack = "\"customProtocolIpcBlocked\":true";

    private volatile WebViewRequest? _asked;
    private volatile WebViewMessage? _posted;
    private volatile string? _fencedKey;
    private volatile string? _url;
    private volatile string? _firstUrl;
    private volatile bool _hasPosted;
    private volatile bool _hasPostedAside;
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

    /// <summary>Whether it has posted messages of its own since they were last given time: such as a scenario posts by hand, which nobody waits for.</summary>
    public bool HasPostedAside => _hasPostedAside;

    /// <summary>How many calls of its pages have crossed.</summary>
    public long Calls => Interlocked.Read(ref _calls);

    /// <summary>A call of its pages over the ipc scheme, for its headers; null where there was none.</summary>
    public WebViewRequest? Call => _asked;

    /// <summary>The invoke key that the kit's own call carried, which no scenario writes; null where none has crossed.</summary>
    public string? FencedInvokeKey => _fencedKey;

    /// <summary>Finds the invoke key that its pages' calls carried; null where there was no call. Of the kit's own call first: a scenario sends
    /// keys that are wrong.</summary>
    public string? FindInvokeKey() =>
        _fencedKey
        ?? (
            _asked is { } asked ? KeyOf(asked)
            : _posted is { } posted ? KeyOf(posted.Body)
            : null
        );

    /// <summary>What was posted until now has had its time.</summary>
    public void HaveTimeForPosted() => _hasPostedAside = false;

    internal void Asked(WebViewRequest request)
    {
        Interlocked.Increment(ref _calls);
        _asked = request;
        if (request.Url.EndsWith('/' + PlayerScript.Fence, StringComparison.Ordinal))
        {
            _fencedKey = KeyOf(request) ?? _fencedKey;
        }
    }

    internal void Posted(WebViewMessage posted)
    {
        Interlocked.Increment(ref _calls);
        _hasPosted = true;
        var key = KeyOf(posted.Body);
        _posted = key is null ? _posted : posted;
        if (posted.Body.Contains($"\"{PlayerScript.Fence}\"", StringComparison.Ordinal))
        {
            _fencedKey = key ?? _fencedKey;
        }
        else
        {
            // A page that falls back says so in each of its calls, and waits for their answers.
            _hasPostedAside |= !posted.Body.Contains(FallenBack, StringComparison.Ordinal);
        }
    }

    internal void Shows(WebViewPage page)
    {
        _hasPosted &= page.State is not PageState.Started;
        _url = page.Url;
        _firstUrl ??= page.Url;
    }

    private static string? KeyOf(WebViewRequest request) => Header.Find(request.Headers, "tauri-invoke-key");

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
