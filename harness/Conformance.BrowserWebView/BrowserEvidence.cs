using Conformance.Protocol;
using Microsoft.Playwright;

namespace Conformance.BrowserWebView;

/// <summary>Pictures and traces of a browser's pages.</summary>
internal sealed class BrowserEvidence(IBrowserContext context)
{
    private const float PictureLimit = 3000;
    private bool _isStarted;
    private bool _isTracing;

    /// <summary>Takes a picture of each page.</summary>
    public static async Task<IReadOnlyList<KeyValuePair<string, byte[]>>> TakePicturesAsync(
        IEnumerable<BrowserPage> pages
    )
    {
        var pictures = new List<KeyValuePair<string, byte[]>>();
        foreach (var page in pages.OrderBy(page => page.Label, StringComparer.Ordinal))
        {
            try
            {
                if (page.Page is { IsClosed: false } open)
                {
                    var options = new PageScreenshotOptions { Timeout = PictureLimit };
                    pictures.Add(new(page.Label, await open.ScreenshotAsync(options).ConfigureAwait(false)));
                }
            }
            catch (Exception problem) when (problem is PlaywrightException or TimeoutException)
            {
                // A page that hangs or is gone cannot be shown.
            }
        }

        return pictures;
    }

    /// <summary>Begins a trace.</summary>
    /// <exception cref="WebViewException">The browser cannot.</exception>
    public async Task BeginAsync(string title)
    {
        try
        {
            if (!_isStarted)
            {
                _isStarted = true;
                await context
                    .Tracing.StartAsync(new TracingStartOptions { Screenshots = true, Snapshots = true })
                    .ConfigureAwait(false);
            }

            await context.Tracing.StartChunkAsync(new TracingStartChunkOptions { Title = title }).ConfigureAwait(false);
            _isTracing = true;
        }
        catch (PlaywrightException problem)
        {
            throw new WebViewException($"No trace could be begun: {problem.Message}", problem);
        }
    }

    /// <summary>Ends the trace that was begun, if one was.</summary>
    /// <exception cref="WebViewException">It cannot be written.</exception>
    public async Task<bool> EndAsync(string? path)
    {
        if (!_isTracing)
        {
            return false;
        }

        _isTracing = false;
        try
        {
            await context.Tracing.StopChunkAsync(new TracingStopChunkOptions { Path = path }).ConfigureAwait(false);
            return path is not null;
        }
        catch (PlaywrightException problem)
        {
            throw new WebViewException($"The trace could not be written: {problem.Message}", problem);
        }
    }
}
