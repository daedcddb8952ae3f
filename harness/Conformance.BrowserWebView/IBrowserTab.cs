using Conformance.Protocol;

namespace Conformance.BrowserWebView;

/// <summary>One page of a browser, as far as a webview needs one. Its methods throw <see cref="TabException"/>.</summary>
internal interface IBrowserTab
{
    /// <summary>The URL of the main frame, as the browser knows it.</summary>
    string Url { get; }

    /// <summary>Whether it is closed.</summary>
    bool IsClosed { get; }

    /// <summary>Loads a URL, or the current document anew, and waits for its commit, or for its load event too.</summary>
    Task GoAsync(string? url, bool untilLoaded);

    /// <summary>Runs scripts one after the other, each in a task of its own, and gives their completion values as JSON.</summary>
    Task<IReadOnlyList<string?>> RunAsync(IReadOnlyList<string> scripts);

    /// <summary>Calls a page script of the kit, which is evaluated once for each document.</summary>
    Task<string> CallAsync(PageScript script, string argument);

    /// <summary>Takes a picture, as PNG.</summary>
    Task<byte[]> TakePictureAsync();

    /// <summary>Closes it; that it is gone already is no failure.</summary>
    Task CloseAsync();
}
