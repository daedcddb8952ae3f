namespace Conformance.AttachedWebView;

/// <summary>Which running application to join, and how.</summary>
public sealed record AttachSettings
{
    /// <summary>How its pages are driven.</summary>
    public required AttachProtocol Protocol { get; init; }

    /// <summary>Where the application, or the driver, listens; null where the kit starts the driver.</summary>
    public Uri? Address { get; init; }

    /// <summary>The application's executable, which the driver starts; null where it runs already.</summary>
    public string? Application { get; init; }

    /// <summary>What the application is started with; <c>{pattern}</c> in it stands for the pattern that a case asks for.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>The driver that the kit starts.</summary>
    /// <value>The default is <c>WebKitWebDriver</c>, found on the path.</value>
    public string Driver { get; init; } = "WebKitWebDriver";

    /// <summary>The platform whose URL forms the application's pages speak.</summary>
    public required string Platform { get; init; }

    /// <summary>The features of the host protocol that the application does not have.</summary>
    public IReadOnlyList<string> Lacks { get; init; } = [];

    /// <summary>How long the application may take until the page of its window <c>main</c> has loaded.</summary>
    /// <value>The default is 30 seconds; the patience of the WebView's options multiplies it.</value>
    public TimeSpan StartLimit { get; init; } = TimeSpan.FromSeconds(30);
}

/// <summary>The ways into the pages of a running application.</summary>
public enum AttachProtocol
{
    /// <summary>The Chrome DevTools Protocol: WebView2, Chromium.</summary>
    Cdp,

    /// <summary>W3C WebDriver: WebKitGTK, and whatever has a driver.</summary>
    WebDriver,
}
