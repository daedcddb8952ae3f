using Microsoft.Playwright;

namespace Conformance.BrowserWebView;

/// <summary>Opens pages, and tells what is wrong with one.</summary>
internal static class PageOpener
{
    private const int MostTries = 3;

    /// <summary>Opens a page. The driver sometimes forgets one that it has just opened while it closes others, and says so; another try opens it.</summary>
    public static async Task<IPage> OpenAsync(IBrowserContext context, Func<bool> isClosed)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await context.NewPageAsync().ConfigureAwait(false);
            }
            catch (PlaywrightException problem) when (tries < MostTries && !IsGone(problem) && !isClosed())
            {
                // Once more.
            }
        }
    }

    /// <summary>Tells whether the page itself is no more, or the driver; a script also ends with its document. The type is not public.</summary>
    public static bool IsGone(PlaywrightException problem) =>
        problem.GetType().Name is "TargetClosedException"
        || problem.Message.Contains("crashed", StringComparison.Ordinal);

    /// <summary>The first line of what the driver says.</summary>
    public static string FirstLine(PlaywrightException problem) => problem.Message.Split('\n')[0].Trim();
}
