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
    public async Task BeginAsync(string title)
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

    /// <summary>Ends the trace that was begun, if one was.</summary>
    public async Task<bool> EndAsync(string? path)
    {
        if (!_isTracing)
        {
            return false;
        }

        _isTracing = false;
        await context.Tracing.StopChunkAsync(new TracingStopChunkOptions { Path = path }).ConfigureAwait(false);
        return path is not null;
    }
}
