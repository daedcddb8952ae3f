using Microsoft.Playwright;

namespace Conformance.BrowserWebView;

/// <summary>What one browser WebView owns and must end.</summary>
internal sealed record BrowserParts(
    SchemeGateway Gateway,
    IPlaywright Playwright,
    IBrowser Browser,
    IBrowserContext? Context,
    IBrowserTabs Tabs
) : IAsyncDisposable
{
    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (Tabs is IAsyncDisposable tabs)
        {
            await tabs.DisposeAsync().ConfigureAwait(false);
        }

        try
        {
            await Browser.CloseAsync().ConfigureAwait(false);
        }
        catch (PlaywrightException)
        {
            // It was gone already.
        }

        Playwright.Dispose();
        await Gateway.DisposeAsync().ConfigureAwait(false);
    }
}
