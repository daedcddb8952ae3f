using Conformance.Protocol;

namespace Conformance.NativeWebView;

/// <summary>What a page tells of itself, on the GTK thread.</summary>
internal interface IPageEvents
{
    /// <summary>A page posted a message.</summary>
    void Posted(WebKitPage page, string text);

    /// <summary>A page wrote to its console, or failed where nobody caught it.</summary>
    void Said(WebKitPage page, string frameUrl, string level, string text);

    /// <summary>A document was committed, or has loaded.</summary>
    void Moved(WebKitPage page, PageState state);

    /// <summary>Whether the host is asked before a page goes to a URL.</summary>
    bool MustAsk(string url);

    /// <summary>Does something on the GTK thread after what it is at.</summary>
    /// <param name="work">What to do.</param>
    /// <param name="failed">Hears of what went wrong with it.</param>
    void Later(Action work, Action<Exception> failed);

    /// <summary>Asks the host; the answer is handed over on the GTK thread.</summary>
    void Asks(WebKitPage page, string url, Action<bool> decide);
}
