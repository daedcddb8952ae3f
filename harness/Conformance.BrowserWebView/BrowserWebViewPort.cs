using Conformance.Machine;
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
        var mark = Guid.NewGuid().ToString("N");
        try
        {
            playwright = await CreateAsync(cancellationToken).ConfigureAwait(false);

            // None of these can be given up itself, but whoever is started ends with its driver.
            var browser = await BrowserLauncher
                .StartAsync(playwright, settings, gateway, mark)
                .WaitAsync(cancellationToken)
                .ConfigureAwait(false);
            var context = await browser
                .NewContextAsync(BrowserLauncher.ContextFor(settings, gateway))
                .WaitAsync(cancellationToken)
                .ConfigureAwait(false);
            // How long a page may take is for those who wait for it.
            context.SetDefaultNavigationTimeout(0);
            var parts = new BrowserParts(gateway, playwright, browser, context);
            return new BrowserWebView(settings, options, parts, requests, time);
        }
        catch (Exception problem)
        {
            // Whoever has given up does not wait for the driver to go.
            var leaving = Task.Run(() => Leave(playwright, mark), CancellationToken.None);
            await (problem is OperationCanceledException ? Task.CompletedTask : leaving).ConfigureAwait(false);
            await gateway.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    // The driver gives a browser that does not come half a minute to go, and goes at once where the browser has gone.
    private static void Leave(IPlaywright? playwright, string mark)
    {
        new MarkedProcesses(mark).End();
        playwright?.Dispose();
    }

    private static async Task<IPlaywright> CreateAsync(CancellationToken cancellationToken)
    {
        var creating = Playwright.CreateAsync();
        try
        {
            return await creating.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            _ = creating.ContinueWith(
                late => late.Result.Dispose(),
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnRanToCompletion,
                TaskScheduler.Default
            );
            throw;
        }
    }
}
