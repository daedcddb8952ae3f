namespace Conformance.Protocol;

/// <summary>Everything a host may say to the kit; see HOST-PROTOCOL.md.</summary>
public abstract record HostMessage
{
    private protected HostMessage() { }
}

/// <summary>The host has started.</summary>
/// <param name="Id">The id of the start request.</param>
/// <param name="Host">What the host says of itself.</param>
public sealed record HostStarted(long Id, HostDescription Host) : HostMessage;

/// <summary>The host has stopped answering and will exit.</summary>
/// <param name="Id">The id of the stop request.</param>
public sealed record HostStopped(long Id) : HostMessage;

/// <summary>A page's request is answered.</summary>
/// <param name="Id">The id of the request.</param>
/// <param name="Response">The answer.</param>
public sealed record RequestAnswered(long Id, WebViewResponse Response) : HostMessage;

/// <summary>A request of the kit failed as JSON-RPC knows failure.</summary>
/// <param name="Id">The id of the request.</param>
/// <param name="Error">Why.</param>
public sealed record RequestFailed(long Id, HostError Error) : HostMessage;

/// <summary>A navigation is allowed or refused.</summary>
/// <param name="Id">The id of the request.</param>
/// <param name="Allow">Whether it may go on.</param>
public sealed record NavigationAnswered(long Id, bool Allow) : HostMessage;

/// <summary>A page's request will never be answered.</summary>
/// <param name="RequestId">The id of the request.</param>
public sealed record WebViewDropped(long RequestId) : HostMessage;

/// <summary>The host makes a webview.</summary>
public sealed record WebViewCreate : HostMessage
{
    /// <summary>The webview's label, unique among living ones.</summary>
    public required string WebView { get; init; }

    /// <summary>The label of the window that holds it.</summary>
    public required string Window { get; init; }

    /// <summary>The URL of its first document.</summary>
    public required string Url { get; init; }

    /// <summary>The custom schemes the host answers for it.</summary>
    public IReadOnlyList<string> Schemes { get; init; } = [];

    /// <summary>The scripts to run at document start, in order.</summary>
    public IReadOnlyList<InitScript> InitScripts { get; init; } = [];
}

/// <summary>The host runs a script in the main frame.</summary>
/// <param name="WebView">The webview's label.</param>
/// <param name="Script">JavaScript.</param>
/// <param name="Id">The host's id as JSON text where it wants the completion value; null for a notification.</param>
public sealed record WebViewEval(string WebView, string Script, string? Id) : HostMessage;

/// <summary>The host sends a webview elsewhere.</summary>
/// <param name="WebView">The webview's label.</param>
/// <param name="Url">Where to.</param>
public sealed record WebViewNavigate(string WebView, string Url) : HostMessage;

/// <summary>The host reloads a webview.</summary>
/// <param name="WebView">The webview's label.</param>
public sealed record WebViewReload(string WebView) : HostMessage;

/// <summary>The host closes a webview.</summary>
/// <param name="WebView">The webview's label.</param>
public sealed record WebViewClose(string WebView) : HostMessage;

/// <summary>A line for the host's author.</summary>
/// <param name="Level">Its weight.</param>
/// <param name="Message">The line.</param>
public sealed record HostLog(LogLevel Level, string Message) : HostMessage;

/// <summary>A request of the host that the kit does not know; the kit answers it with error -32601.</summary>
/// <param name="Id">The host's own id, as JSON text.</param>
/// <param name="Method">The method it asked for.</param>
public sealed record UnknownHostRequest(string Id, string Method) : HostMessage;

/// <summary>A notification of the host that the kit does not know and does nothing about, and whose name is not one for the host's own use.</summary>
/// <param name="Method">Its method.</param>
public sealed record UnknownHostNotification(string Method) : HostMessage;
