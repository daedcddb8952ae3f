using System.Net;

namespace Conformance.BrowserWebView;

/// <summary>Which browser to drive, and how.</summary>
public sealed record BrowserSettings
{
    /// <summary>The engine.</summary>
    /// <value><c>chromium</c>, <c>firefox</c> or <c>webkit</c>.</value>
    public required string Engine { get; init; }

    /// <summary>The browser's executable; null for the one that Playwright installed, or a well-known one of the system.</summary>
    public string? Executable { get; init; }

    /// <summary>The WebSocket address of a browser that runs already, <c>ws://…</c>; null to start one here. A path with <c>/devtools/</c>
    /// or that ends with <c>/se/cdp</c> is the DevTools Protocol of a Chromium, as Selenium Grid offers it for a session; any other is a Playwright server.</summary>
    public string? Connect { get; init; }

    /// <summary>Where the gateway to the host listens, an address that the browser can reach, and the first port to try; null for this machine alone, on a free port.</summary>
    public IPEndPoint? Gateway { get; init; }

    /// <summary>How long the browser may take to start.</summary>
    /// <value>The default is 30 seconds.</value>
    public TimeSpan StartLimit { get; init; } = TimeSpan.FromSeconds(30);
}
