using Conformance.Protocol;

namespace Conformance.Verdicts;

/// <summary>The calls that pages post without having tried to send them as requests.</summary>
internal sealed class UnsentCalls
{
    private readonly HashSet<(string WebView, string Command)> _sent = [];
    private readonly HashSet<string> _posting = [];
    private bool _isHostGone;

    /// <summary>Hears what pages ask; a preflight counts, as its call may not follow it.</summary>
    public void Hear(KitMessage message)
    {
        if (message is WebViewRequest request)
        {
            _sent.Add((request.WebView, ProtocolCall.CommandOf(request)));
        }
    }

    /// <summary>The host has gone, or is there again: without one nothing that a page asks has to cross.</summary>
    public void HasHost(bool isThere) => _isHostGone = !isThere;

    /// <summary>A webview's document has gone; the next begins anew.</summary>
    public void Forget(string webView)
    {
        _sent.RemoveWhere(each => each.WebView == webView);
        _posting.Remove(webView);
    }

    /// <summary>Gives the command of a posted call whose request has not crossed; of each document the first call alone is looked at, as a page
    /// that has posted one posts all others (ENV-27).</summary>
    public string? Find(WebViewMessage posted) =>
        !_isHostGone
        && IsOfTheApp(posted.FrameUrl)
        && PostedCall.Read(posted.Body) is { } call
        && _posting.Add(posted.WebView)
        && !_sent.Contains((posted.WebView, call.Command))
            ? call.Command
            : null;

    // A page of a remote origin may not be let reach the scheme, by its WebView or its own policy.
    private static bool IsOfTheApp(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var page)
        && (
            page.Scheme is not ("http" or "https")
            || page.Host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        );
}
