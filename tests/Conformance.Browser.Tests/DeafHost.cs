using Conformance.Protocol;

namespace Conformance.Browser.Tests;

/// <summary>A host that fails at whatever it is told.</summary>
internal sealed class DeafHost : IHostSession
{
    public HostDescription Host { get; } =
        new()
        {
            Name = "deaf",
            Version = "1",
            Language = "none",
        };

    public Task<HostEnd> Completion { get; } = new TaskCompletionSource<HostEnd>().Task;

    public long NextRequestId() => 1;

    // An exception that nobody could have thought of.
    public void Send(KitMessage message) => throw new TimeZoneNotFoundException("deaf");

    public Task<HostEnd> StopAsync(CancellationToken cancellationToken = default) => Completion;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Has a WebView open a page, whose first word the kit fails at; gives what whoever waits for that page hears.</summary>
    public static Task<WebViewException> LoseAsync(IWebView webView)
    {
        webView.Receive(
            new DeafHost(),
            new WebViewCreate
            {
                WebView = "main",
                Window = "main",
                Url = "about:blank",
            }
        );
        return Should.ThrowAsync<WebViewException>(() =>
            webView.WhenLoadedAsync("main", TestContext.Current.CancellationToken)
        );
    }
}
