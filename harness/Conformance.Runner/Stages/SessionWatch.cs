using System.Collections.Concurrent;
using Conformance.Protocol;

namespace Conformance.Runner;

/// <summary>Stands between a host session and its WebView: knows the open webviews, keeps what requests of pages looked like, and takes the
/// answers to the kit's own requests.</summary>
/// <param name="webView">The WebView.</param>
/// <param name="unknown">Hears of each message that the protocol does not know.</param>
internal sealed class SessionWatch(IWebView webView, Action<HostMessage>? unknown = null)
    : IHostListener,
        IHostSessionObserver
{
    private readonly Lock _lock = new();
    private readonly Dictionary<long, TaskCompletionSource<HostMessage?>> _own = [];
    private readonly ConcurrentDictionary<string, WatchedWebView> _webViews = new();
    private readonly ConcurrentDictionary<string, int> _leaving = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _awaited = new();
    private WatchedSession? _session;
    private bool _hasEnded;
    private volatile bool _hadMain;

    /// <summary>Whether there was a webview <c>main</c> when the host greeted.</summary>
    public bool HadMainAtGreeting => _hadMain;

    /// <summary>What the first document of <c>main</c> was answered with.</summary>
    public FirstDocument Document { get; } = new();

    /// <summary>The webviews that are open, by label.</summary>
    public IReadOnlyDictionary<string, WatchedWebView> WebViews => _webViews;

    /// <inheritdoc />
    public void KitSaid(KitMessage message)
    {
        // What the session says for itself is about no webview.
    }

    /// <inheritdoc />
    public void HostSaid(HostMessage message)
    {
        _hadMain |= message is HostStarted && _webViews.ContainsKey("main");
        if (message is UnknownHostRequest or UnknownHostNotification)
        {
            unknown?.Invoke(message);
        }
    }

    /// <inheritdoc />
    public void HostWroteError(string line)
    {
        // The record has it.
    }

    /// <inheritdoc />
    public void Receive(IHostSession session, HostMessage message)
    {
        Note(message);
        switch (message)
        {
            case WebViewCreate create:
                _webViews[create.WebView] = new WatchedWebView(create);
                break;
            case WebViewClose close when _webViews.TryRemove(close.WebView, out _):
                _leaving.AddOrUpdate(close.WebView, 1, (_, count) => count + 1);
                break;
            case RequestAnswered answered when Take(answered.Id, message):
            case RequestFailed failed when Take(failed.Id, message):
            case WebViewDropped dropped when Take(dropped.RequestId, message):
                return;
        }

        webView.Receive(Wrap(session), message);
        // Who waits for it asks the WebView next, which must know of it by then.
        if (message is WebViewCreate made && _awaited.TryRemove(made.WebView, out var waiting))
        {
            waiting.SetResult();
        }
    }

    /// <inheritdoc />
    public void Ended(IHostSession session, HostEnd end)
    {
        lock (_lock)
        {
            _hasEnded = true;
            foreach (var (_, waiting) in _own)
            {
                waiting.TrySetResult(null);
            }

            _own.Clear();
        }

        webView.Ended(Wrap(session), end);
    }

    /// <summary>Sends a request of the kit's own; the answer is null where the host ended.</summary>
    public Task<HostMessage?> AskAsync(IHostSession session, WebViewRequest request)
    {
        var waiting = new TaskCompletionSource<HostMessage?>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            // Who asks a host that has just ended would wait for nothing.
            if (_hasEnded)
            {
                waiting.SetResult(null);
            }
            else
            {
                _own[request.Id] = waiting;
            }
        }

        session.Send(request);
        return waiting.Task;
    }

    /// <summary>Waits until the host has made a webview of a label; one that is open has been made.</summary>
    public Task WhenMadeAsync(string label)
    {
        var made = _awaited.GetOrAdd(label, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        return _webViews.ContainsKey(label) ? Task.CompletedTask : made.Task;
    }

    /// <summary>Notes that a webview was closed from outside.</summary>
    public void Closed(string label) => _webViews.TryRemove(label, out _);

    internal void Crossed(KitMessage message)
    {
        if (message is WebViewRequest asked)
        {
            Document.Asked(asked);
        }

        switch (message)
        {
            case WebViewRequest { IsCall: true } request:
                Find(request.WebView)?.Asked(request);
                break;
            case WebViewMessage posted:
                Find(posted.WebView)?.Posted(posted);
                break;
            case WebViewPage page:
                Find(page.WebView)?.Shows(page);
                break;
            case WebViewClosed closed when !Leave(closed.WebView):
                Closed(closed.WebView);
                break;
        }
    }

    private void Note(HostMessage message)
    {
        switch (message)
        {
            case RequestAnswered answered:
                Document.Answered(answered.Id, answered);
                break;
            case RequestFailed failed:
                Document.Answered(failed.Id, failed);
                break;
        }
    }

    // What the host has closed may be gone later than it makes another of that label.
    private bool Leave(string label)
    {
        while (_leaving.TryGetValue(label, out var count) && count > 0)
        {
            if (_leaving.TryUpdate(label, count - 1, count))
            {
                return true;
            }
        }

        return false;
    }

    private WatchedWebView? Find(string label) => _webViews.GetValueOrDefault(label);

    private WatchedSession Wrap(IHostSession session) => _session ??= new WatchedSession(session, this);

    private bool Take(long id, HostMessage message)
    {
        lock (_lock)
        {
            return _own.Remove(id, out var waiting) && waiting.TrySetResult(message);
        }
    }
}
