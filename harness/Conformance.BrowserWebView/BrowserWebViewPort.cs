using Conformance.Protocol;
using Microsoft.Playwright;

namespace Conformance.BrowserWebView;

/// <summary>Real browsers, driven by Playwright.</summary>
public sealed class BrowserWebViewPort(BrowserSettings settings, TimeProvider time) : IWebViewPort
{
    /// <inheritdoc />
    public string Name => settings.Engine;

    /// <inheritdoc />
    public async Task<IWebView> OpenAsync(WebViewOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var requests = new RequestTable(options);
        var gateway = await SchemeGateway
            .StartAsync(requests.AnswerAsync, time, settings.Gateway, cancellationToken)
            .ConfigureAwait(false);
        IPlaywright? playwright = null;
        try
        {
            playwright = await Playwright.CreateAsync().ConfigureAwait(false);
            var browser = await BrowserLauncher.StartAsync(playwright, settings, gateway).ConfigureAwait(false);
            var parts = await PartsAsync(options, gateway, playwright, browser).ConfigureAwait(false);
            return new BrowserWebView(settings, options, parts, requests);
        }
        catch
        {
            playwright?.Dispose();
            await gateway.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    // A trace is Playwright's, and so must its pages be; other engines than Chromium speak no protocol that one could speak without it.
    private async Task<BrowserParts> PartsAsync(
        WebViewOptions options,
        SchemeGateway gateway,
        IPlaywright playwright,
        IBrowser browser
    )
    {
        if (BrowserLauncher.HasDevTools(settings) && !options.IsTraced)
        {
            var tabs = await BrowserLauncher.JoinDevToolsAsync(browser).ConfigureAwait(false);
            return new BrowserParts(gateway, playwright, browser, null, tabs);
        }

        var context = await browser
            .NewContextAsync(BrowserLauncher.ContextFor(settings, gateway))
            .ConfigureAwait(false);
        return new BrowserParts(gateway, playwright, browser, context, new PlaywrightTabs(context));
    }
}
