namespace Conformance.BrowserWebView;

/// <summary>Thrown where a page of a browser does not do what it is asked for.</summary>
internal sealed class TabException(string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>Whether the page itself is no more; a script also ends with its document.</summary>
    public bool IsGone { get; init; }
}
