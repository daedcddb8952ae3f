namespace Conformance.Protocol;

/// <summary>Counts what is under way between kit and host; safe on all threads.</summary>
public sealed class RequestsInFlight
{
    private readonly Lock _lock = new();
    private readonly Dictionary<long, Waiting> _requests = [];
    private readonly Dictionary<string, int> _evals = [];
    private readonly HashSet<string> _loaded = [];
    private TaskCompletionSource? _quiet;
    private int _busy;

    /// <summary>Tells whether every request of pages is answered, failed, dropped or cancelled, every eval with an id is answered, and no message is being handled.</summary>
    public bool IsQuiet
    {
        get
        {
            lock (_lock)
            {
                return IsQuietNow;
            }
        }
    }

    /// <summary>Tells whether a page waits for something that it cannot load without: a document, a script, leave to navigate. What a page that
    /// has loaded asks for by itself may be left open on purpose, as a call may, and holds no page up.</summary>
    /// <param name="webView">The webview's label; null for any.</param>
    public bool HoldUp(string? webView)
    {
        lock (_lock)
        {
            return _requests.Values.Any(waiting =>
                waiting.HoldsPageUp && (webView is null || waiting.WebView == webView)
            );
        }
    }

    /// <summary>Notes that a request is the kit's own, for which no page waits.</summary>
    public void NoteOwn(long id)
    {
        lock (_lock)
        {
            if (_requests.TryGetValue(id, out var waiting))
            {
                _requests[id] = waiting with { HoldsPageUp = false };
            }
        }
    }

    /// <summary>Whether a request was given up since <see cref="ForgetGivenUp"/>; it may still be answered.</summary>
    public bool HasGivenUp { get; private set; }

    /// <summary>Forgets that requests were given up.</summary>
    public void ForgetGivenUp() => HasGivenUp = false;

    /// <summary>Forgets a request of the kit's own, for whose answer it waits no more.</summary>
    public void GiveUp(long id)
    {
        lock (_lock)
        {
            if (_requests.Remove(id))
            {
                HasGivenUp = true;
            }

            Announce();
        }
    }

    /// <summary>Forgets every request that holds no page up: none of them is waited for any more.</summary>
    public void GiveUpCalls()
    {
        lock (_lock)
        {
            foreach (var (id, waiting) in _requests)
            {
                if (!waiting.HoldsPageUp)
                {
                    _requests.Remove(id);
                    HasGivenUp = true;
                }
            }

            Announce();
        }
    }

    private bool IsQuietNow => _busy == 0 && _requests.Count == 0 && _evals.Count == 0;

    /// <summary>Waits until <see cref="IsQuiet"/> holds; it may hold no more when the caller goes on.</summary>
    public Task WhenQuietAsync(CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            if (IsQuietNow)
            {
                return Task.CompletedTask;
            }

            _quiet ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _quiet.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Gives the ids of the requests that are open now.</summary>
    public IReadOnlySet<long> OpenIds()
    {
        lock (_lock)
        {
            return _requests.Keys.ToHashSet();
        }
    }

    /// <summary>Notes that a message of the kit is about to cross; <see cref="Sent"/> must follow.</summary>
    public void Sending(KitMessage message)
    {
        lock (_lock)
        {
            _busy++;
            switch (message)
            {
                case WebViewRequest request:
                    Open(request.Id, request.WebView, IsNeededToLoad(request));
                    break;
                case WebViewNavigating navigating:
                    Open(navigating.Id, navigating.WebView, holdsPageUp: true);
                    break;
                case WebViewPage { State: PageState.Finished } page:
                    _loaded.Add(page.WebView);
                    break;
                case WebViewPage page:
                    _loaded.Remove(page.WebView);
                    break;
            }
        }
    }

    /// <summary>Notes that a message of the kit has been handed over.</summary>
    public void Sent(KitMessage message)
    {
        lock (_lock)
        {
            switch (message)
            {
                case WebViewCancelled cancelled:
                    _requests.Remove(cancelled.RequestId);
                    break;
                case WebViewClosed closed:
                    CloseAllOf(closed.WebView);
                    break;
                case EvalAnswered answered:
                    CloseEval(answered.Id);
                    break;
                case HostRequestRefused refused:
                    CloseEval(refused.Id);
                    break;
            }

            Rest();
        }
    }

    /// <summary>Notes that a message of the host is about to be heard; <see cref="Heard"/> must follow.</summary>
    public void Hearing(HostMessage message)
    {
        lock (_lock)
        {
            _busy++;
            if (message is WebViewEval { Id: { } id })
            {
                _evals[id] = _evals.GetValueOrDefault(id) + 1;
            }
        }
    }

    /// <summary>Notes that a message of the host has been heard.</summary>
    public void Heard(HostMessage message)
    {
        lock (_lock)
        {
            switch (message)
            {
                case RequestAnswered answered:
                    Close(answered.Id);
                    break;
                case NavigationAnswered answered:
                    Close(answered.Id);
                    break;
                case RequestFailed failed:
                    Close(failed.Id);
                    break;
                case WebViewDropped dropped:
                    Close(dropped.RequestId);
                    break;
            }

            Rest();
        }
    }

    /// <summary>Forgets everything: the host has ended.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _requests.Clear();
            _evals.Clear();
            _loaded.Clear();
            Announce();
        }
    }

    // A document is asked for under its own URL. All else that is loaded after the page has its load event is none that this waited for.
    private bool IsNeededToLoad(WebViewRequest request) =>
        !request.IsCall
        && Header.Find(request.Headers, "sec-fetch-dest") is not "empty"
        && (
            WithoutFragment(request.Url) == WithoutFragment(request.FrameUrl)
            || (request.Method is "GET" && !_loaded.Contains(request.WebView))
        );

    private static string WithoutFragment(string url) => url.Split('#')[0];

    private void Open(long id, string webView, bool holdsPageUp) =>
        _requests[id] = new Waiting(
            webView,
            _requests.TryGetValue(id, out var known) ? known.Answers + 1 : 1,
            holdsPageUp
        );

    private void Close(long id)
    {
        if (!_requests.TryGetValue(id, out var waiting))
        {
            return;
        }

        if (waiting.Answers > 1)
        {
            _requests[id] = waiting with { Answers = waiting.Answers - 1 };
        }
        else
        {
            _requests.Remove(id);
        }
    }

    private void CloseAllOf(string webView)
    {
        _loaded.Remove(webView);
        foreach (var (id, waiting) in _requests)
        {
            if (waiting.WebView == webView)
            {
                _requests.Remove(id);
            }
        }
    }

    private void CloseEval(string id)
    {
        if (_evals.TryGetValue(id, out var count) && count > 1)
        {
            _evals[id] = count - 1;
        }
        else
        {
            _evals.Remove(id);
        }
    }

    private void Rest()
    {
        _busy--;
        Announce();
    }

    private void Announce()
    {
        if (_quiet is not null && IsQuietNow)
        {
            _quiet.SetResult();
            _quiet = null;
        }
    }

    private readonly record struct Waiting(string WebView, int Answers, bool HoldsPageUp);
}
