namespace Conformance.Protocol;

/// <summary>A kind of WebView: mock, browser, native, attached.</summary>
public interface IWebViewPort
{
    /// <summary>The WebView as the command line names it, such as <c>mock:linux</c>.</summary>
    string Name { get; }

    /// <summary>The platform whose URL forms its pages speak: <c>linux</c>, <c>macos</c>, <c>windows</c>, <c>android</c> or <c>ios</c>.</summary>
    /// <value>The default is that of most engines here, <c>linux</c>.</value>
    string Platform => "linux";

    /// <summary>Whether its pages run in the engine of a browser, and not in something that imitates one.</summary>
    /// <value>The default is yes.</value>
    bool IsRealBrowser => true;

    /// <summary>Opens one WebView, which serves one host session at a time.</summary>
    /// <exception cref="WebViewException">It cannot be had here; the message says what to install.</exception>
    Task<IWebView> OpenAsync(WebViewOptions options, CancellationToken cancellationToken = default);
}

/// <summary>Plays the pages of one host. It hears the host's messages, answers them on the session, and lets the kit act in pages.</summary>
public interface IWebView : IHostListener, IAsyncDisposable
{
    /// <summary>Engine, version and platform.</summary>
    WebViewIdentity Identity { get; }

    /// <summary>Waits until a webview of that label exists and the load event of its current document has fired.</summary>
    /// <exception cref="WebViewException">The WebView failed, or the page hung.</exception>
    Task WhenLoadedAsync(string webView, CancellationToken cancellationToken = default);

    /// <summary>Calls a page script in the main frame's current document and waits for its text.</summary>
    /// <exception cref="WebViewException">The WebView failed, the page hung, or the document went away meanwhile.</exception>
    Task<string> EvaluateAsync(
        string webView,
        PageScript script,
        string argument,
        CancellationToken cancellationToken = default
    );

    /// <summary>Does what a user or an engine would do to a webview.</summary>
    /// <exception cref="WebViewException">The WebView failed.</exception>
    Task ActAsync(WebViewAction action, CancellationToken cancellationToken = default);
}

/// <summary>A script of the kit for pages. Its source is an expression that gives a function of one text, which answers a text or a promise of one.
/// A WebView evaluates the source once for each document and keeps the function out of the page's reach.</summary>
/// <param name="Name">A name for stack traces; one name, one source.</param>
/// <param name="Source">JavaScript.</param>
public sealed record PageScript(string Name, string Source);

/// <summary>What the kit does to a webview from outside.</summary>
public abstract record WebViewAction
{
    private protected WebViewAction() { }
}

/// <summary>Loads the current document anew, as a user would; the host is not asked. Ends when the new document has loaded.</summary>
/// <param name="WebView">The webview's label.</param>
public sealed record ReloadPage(string WebView) : WebViewAction;

/// <summary>Goes elsewhere, as a user would; the host is not asked. Ends when the new document has loaded.</summary>
/// <param name="WebView">The webview's label.</param>
/// <param name="Url">Where to.</param>
public sealed record NavigatePage(string WebView, string Url) : WebViewAction;

/// <summary>Closes a webview, as a user would; the host hears <c>webview/closed</c>.</summary>
/// <param name="WebView">The webview's label.</param>
public sealed record ClosePage(string WebView) : WebViewAction;

/// <summary>Lets pages reach the <c>ipc</c> scheme, or makes every fetch of it fail before it is sent, as a content policy would, so that page scripts fall back to posted messages.</summary>
/// <param name="Refused">Whether fetches of the scheme fail.</param>
public sealed record RefuseIpcScheme(bool Refused) : WebViewAction;

/// <summary>What a WebView is opened with.</summary>
public sealed record WebViewOptions
{
    /// <summary>Hears the console and the uncaught errors of pages.</summary>
    public required IPageListener Pages { get; init; }

    /// <summary>Serves the pages of remote origins.</summary>
    public required IOriginServer Origins { get; init; }

    /// <summary>How long a page may keep its engine busy in one turn before it is killed; time in which the machine does not let it run is no such time.</summary>
    /// <value>The default is 5 seconds; more than zero.</value>
    public TimeSpan TurnLimit { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How many times the usual time is given to whatever the WebView starts and drives.</summary>
    /// <value>The default is 1; more than 0.</value>
    public double Patience { get; init; } = 1;

    /// <summary>How much memory all pages of the WebView may use together, in MiB.</summary>
    /// <value>The default is 1024; at least 16.</value>
    public int MemoryLimit { get; init; } = 1024;

    /// <summary>Refuses limits out of their range.</summary>
    /// <exception cref="ArgumentException">A limit is out of its range.</exception>
    public void Validate()
    {
        if (TurnLimit <= TimeSpan.Zero || MemoryLimit < 16)
        {
            throw new ArgumentException(
                $"A WebView's page must be allowed time and 16 MiB, not '{TurnLimit}' a turn and '{MemoryLimit}' MiB."
            );
        }
    }
}

/// <summary>Hears what pages say; calls come on any thread and must not block.</summary>
public interface IPageListener
{
    /// <summary>Hears one line.</summary>
    /// <param name="webView">The webview's label.</param>
    /// <param name="frameUrl">The URL of the frame that spoke.</param>
    /// <param name="level"><c>log</c>, <c>info</c>, <c>warn</c>, <c>error</c>, <c>debug</c>; <c>uncaught</c> for an error nobody caught, <c>unhandledrejection</c> for a rejection nobody handled.</param>
    /// <param name="text">What it said.</param>
    void Heard(string webView, string frameUrl, string level, string text);
}

/// <summary>Serves whatever is not a scheme of the host.</summary>
public interface IOriginServer
{
    /// <summary>Answers a request, or null where nothing is served there and the request fails as on a network.</summary>
    WebViewResponse? Answer(string method, string url, IReadOnlyList<Header> headers, MessageBody? body);
}

/// <summary>Thrown when a WebView fails: the blame is the WebView's or its page's, never the host's.</summary>
public sealed class WebViewException : Exception
{
    /// <summary>Makes the exception.</summary>
    public WebViewException(string message, Exception? innerException = null)
        : base(message, innerException) { }

    /// <summary>Whether the WebView is lost and another must be opened.</summary>
    public bool IsLost { get; init; }
}
