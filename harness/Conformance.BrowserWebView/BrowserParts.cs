using Microsoft.Playwright;

namespace Conformance.BrowserWebView;

/// <summary>What one browser WebView owns and must end.</summary>
internal sealed record BrowserParts(
    SchemeGateway Gateway,
    IPlaywright Playwright,
    IBrowser Browser,
    IBrowserContext Context
) : IAsyncDisposable
{
    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
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
