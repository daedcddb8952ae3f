namespace Conformance.BrowserWebView;

/// <summary>Which browser to drive, and how.</summary>
public sealed record BrowserSettings
{
    /// <summary>The engine.</summary>
    /// <value><c>chromium</c>, <c>firefox</c> or <c>webkit</c>.</value>
    public required string Engine { get; init; }

    /// <summary>The browser's executable; null for the one that Playwright installed, or a well-known one of the system.</summary>
    public string? Executable { get; init; }

    /// <summary>The WebSocket address of a running Playwright server, <c>ws://…</c>; null to start a browser here.</summary>
    public string? Connect { get; init; }

    /// <summary>How long the browser may take to start.</summary>
    /// <value>The default is 30 seconds.</value>
    public TimeSpan StartLimit { get; init; } = TimeSpan.FromSeconds(30);
}
