namespace Conformance.Runner;

/// <summary>Knows the windows that were opened because a step names them. One that still shows its own page can be used again, with a fresh
/// document, which costs less than another window.</summary>
internal sealed class KeptWindows
{
    private readonly Dictionary<string, WatchedWebView> _opened = [];

    /// <summary>Notes that a window was opened for a step that names it.</summary>
    public void Opened(string label, WatchedWebView? window)
    {
        if (window is not null)
        {
            _opened[label] = window;
        }
    }

    /// <summary>Tells whether an open window is one of them, at the page it was opened with.</summary>
    public bool Has(string label, WatchedWebView window) =>
        ReferenceEquals(_opened.GetValueOrDefault(label), window) && window.ShowsItsFirstPage;

    /// <summary>Forgets one: it may be about to go.</summary>
    public void Forget(string label) => _opened.Remove(label);

    /// <summary>Forgets them all: their host has ended.</summary>
    public void Clear() => _opened.Clear();
}
