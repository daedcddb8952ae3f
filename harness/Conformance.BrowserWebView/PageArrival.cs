namespace Conformance.BrowserWebView;

/// <summary>Whether a document has been handed to a browser that does not show it yet. A Chromium that is to close a page then forgets it.</summary>
internal sealed class PageArrival
{
    private readonly Lock _lock = new();
    private TaskCompletionSource? _coming;
    private bool _isClosed;

    /// <summary>A document is about to be handed over; false where none may come any more.</summary>
    public bool Begin()
    {
        lock (_lock)
        {
            if (!_isClosed)
            {
                _coming ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            return !_isClosed;
        }
    }

    /// <summary>The document is there, or the browser does not take it.</summary>
    public void Finish()
    {
        lock (_lock)
        {
            _coming?.TrySetResult();
            _coming = null;
        }
    }

    /// <summary>None may come any more; ends when the last one is there.</summary>
    public Task CloseAsync()
    {
        lock (_lock)
        {
            _isClosed = true;
            return _coming?.Task ?? Task.CompletedTask;
        }
    }
}
