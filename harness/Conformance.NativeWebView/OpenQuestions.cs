using System.Collections.Concurrent;
using Conformance.Protocol;

namespace Conformance.NativeWebView;

/// <summary>The navigations that wait for the host's word.</summary>
/// <param name="gtk">The thread of GTK, on which they are decided.</param>
/// <param name="failed">Hears on that thread of what could not be decided, and throws nothing itself.</param>
internal sealed class OpenQuestions(GtkThread gtk, Action<Exception> failed)
{
    private readonly ConcurrentDictionary<long, Action<bool>> _open = [];

    /// <summary>Asks the host.</summary>
    public void Ask(IHostSession session, string webView, string url, Action<bool> decide)
    {
        var id = session.NextRequestId();
        _open[id] = decide;

        // WebKitGTK 4.1 does not tell whose navigation it is, as it does not tell an application.
        session.Send(new WebViewNavigating(id, webView, url, MainFrame: true));
    }

    /// <summary>Takes the host's word.</summary>
    public void Settle(long id, bool allow)
    {
        if (_open.TryRemove(id, out var decide))
        {
            gtk.Post(() => decide(allow), failed);
        }
    }

    /// <summary>Forgets them all: the host has gone.</summary>
    public void Clear() => _open.Clear();
}
