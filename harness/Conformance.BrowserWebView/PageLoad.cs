using Conformance.Protocol;

namespace Conformance.BrowserWebView;

/// <summary>Whether the current document of a page has loaded; told and asked on any thread.</summary>
internal sealed class PageLoad
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _loaded = Fresh();
    private bool _isOver;

    /// <summary>Ends when the load event of the current document has fired.</summary>
    public Task WhenLoaded
    {
        get
        {
            lock (_lock)
            {
                return _loaded.Task;
            }
        }
    }

    /// <summary>Another document is about to come.</summary>
    public void Begin()
    {
        lock (_lock)
        {
            if (!_isOver && _loaded.Task.IsCompleted)
            {
                _loaded = Fresh();
            }
        }
    }

    /// <summary>The load event has fired.</summary>
    public void Finish()
    {
        lock (_lock)
        {
            _loaded.TrySetResult();
        }
    }

    /// <summary>No document will come any more: whoever waits for one, now or later, is told why.</summary>
    public void End(WebViewException why)
    {
        lock (_lock)
        {
            if (_isOver)
            {
                return;
            }

            _isOver = true;
            if (!_loaded.TrySetException(why))
            {
                _loaded = Fresh();
                _loaded.SetException(why);
            }
        }
    }

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
