namespace Conformance.Protocol;

/// <summary>Everything the kit may say to a host; see HOST-PROTOCOL.md.</summary>
public abstract record KitMessage
{
    private protected KitMessage() { }
}

/// <summary>Starts the host: the first message, sent once.</summary>
/// <param name="Id">The request's id.</param>
/// <param name="Kit">Who asks.</param>
/// <param name="WebView">What holds the pages.</param>
/// <param name="App">What to serve.</param>
public sealed record HostStart(long Id, KitIdentity Kit, WebViewIdentity WebView, AppSelection App) : KitMessage;

/// <summary>A request of a page, or the load of a document, for one of the host's schemes.</summary>
/// <param name="Id">The request's id.</param>
/// <param name="WebView">The webview's label.</param>
/// <param name="FrameUrl">The URL of the frame that asks; for a document, the URL being loaded.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Url">The URL.</param>
/// <param name="Headers">The headers an engine would send, names in lower case.</param>
/// <param name="Body">The body, if any.</param>
public sealed record WebViewRequest(
    long Id,
    string WebView,
    string FrameUrl,
    string Method,
    string Url,
    IReadOnlyList<Header> Headers,
    MessageBody? Body
) : KitMessage
{
    private static readonly string[] s_ipc = ["ipc:", "http://ipc.localhost/", "https://ipc.localhost/"];

    /// <summary>Whether it asks the <c>ipc</c> scheme, in whatever form a platform writes its URLs; the question of an engine whether a page may
    /// ask it is no such request.</summary>
    public bool IsOfIpc => Method is not "OPTIONS" && s_ipc.Any(root => Url.StartsWith(root, StringComparison.Ordinal));

    /// <summary>Whether it is the call of a command, as the page's bridge sends it: such calls carry an invoke key.</summary>
    public bool IsCall => IsOfIpc && Header.Find(Headers, "tauri-invoke-key") is not null;
}

/// <summary>Says that nobody waits for a request any more.</summary>
/// <param name="WebView">The webview's label.</param>
/// <param name="RequestId">The request's id.</param>
public sealed record WebViewCancelled(string WebView, long RequestId) : KitMessage;

/// <summary>A string that a page passed to <c>window.ipc.postMessage</c>.</summary>
/// <param name="WebView">The webview's label.</param>
/// <param name="FrameUrl">The URL of the frame that posted.</param>
/// <param name="TopUrl">The main frame's URL.</param>
/// <param name="Body">The string.</param>
public sealed record WebViewMessage(string WebView, string FrameUrl, string TopUrl, string Body) : KitMessage;

/// <summary>Asks whether a navigation that a page started may go on.</summary>
/// <param name="Id">The request's id.</param>
/// <param name="WebView">The webview's label.</param>
/// <param name="Url">Where to.</param>
/// <param name="MainFrame">Whether the main frame navigates.</param>
public sealed record WebViewNavigating(long Id, string WebView, string Url, bool MainFrame) : KitMessage;

/// <summary>Tells of a moment in a page's life.</summary>
/// <param name="WebView">The webview's label.</param>
/// <param name="State">The moment.</param>
/// <param name="Url">The document's URL.</param>
public sealed record WebViewPage(string WebView, PageState State, string Url) : KitMessage;

/// <summary>Says that a webview is gone; exactly one for each that was created.</summary>
/// <param name="WebView">The webview's label.</param>
public sealed record WebViewClosed(string WebView) : KitMessage;

/// <summary>Asks the host to end.</summary>
/// <param name="Id">The request's id.</param>
public sealed record HostStop(long Id) : KitMessage;

/// <summary>Answers an eval that was a request.</summary>
/// <param name="Id">The host's own id, as JSON text.</param>
/// <param name="Json">The completion value's JSON text, or null.</param>
public sealed record EvalAnswered(string Id, string? Json) : KitMessage;

/// <summary>Refuses a request of the host.</summary>
/// <param name="Id">The host's own id, as JSON text.</param>
/// <param name="Error">Why.</param>
public sealed record HostRequestRefused(string Id, HostError Error) : KitMessage;
