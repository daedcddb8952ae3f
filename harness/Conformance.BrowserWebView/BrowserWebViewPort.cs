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
            var context = await browser
                .NewContextAsync(BrowserLauncher.ContextFor(settings, gateway))
                .ConfigureAwait(false);
            // How long a page may take is for those who wait for it.
            context.SetDefaultNavigationTimeout(0);
            var parts = new BrowserParts(gateway, playwright, browser, context);
            return new BrowserWebView(settings, options, parts, requests);
        }
        catch
        {
            playwright?.Dispose();
            await gateway.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
