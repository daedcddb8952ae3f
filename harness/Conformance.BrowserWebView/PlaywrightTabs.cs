using Microsoft.Playwright;

namespace Conformance.BrowserWebView;

/// <summary>Opens pages through Playwright, which every engine understands, and which traces what they do.</summary>
internal sealed class PlaywrightTabs(IBrowserContext context) : IBrowserTabs
{
    private const int MostTries = 3;

    /// <inheritdoc />
    public async Task<IBrowserTab> OpenAsync(TabPlan plan)
    {
        try
        {
            var page = await OpenPageAsync().ConfigureAwait(false);
            var tab = new PlaywrightTab(page, plan.News);
            await tab.PrepareAsync(plan).ConfigureAwait(false);
            return tab;
        }
        catch (PlaywrightException problem)
        {
            throw PlaywrightTab.Failed(problem);
        }
    }

    // The driver sometimes forgets a page that it has just opened while it closes others, and says so; another try opens it.
    private async Task<IPage> OpenPageAsync()
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await context.NewPageAsync().ConfigureAwait(false);
            }
            catch (PlaywrightException problem) when (tries < MostTries && !PlaywrightTab.IsGone(problem))
            {
                // Once more.
            }
        }
    }
}
