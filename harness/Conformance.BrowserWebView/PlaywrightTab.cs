using Conformance.Protocol;
using Microsoft.Playwright;

namespace Conformance.BrowserWebView;

/// <summary>A page behind Playwright.</summary>
internal sealed class PlaywrightTab(IPage page, TabNews news) : IBrowserTab
{
    private const float PictureLimit = 3000;
    private readonly Dictionary<string, IJSHandle> _functions = [];

    /// <inheritdoc />
    public string Url => page.Url;

    /// <inheritdoc />
    public bool IsClosed => page.IsClosed;

    /// <summary>Has the page tell its news, and run the script of its plan in every document.</summary>
    public async Task PrepareAsync(TabPlan plan)
    {
        page.Crash += (_, _) => news.Lost("Its page crashed.");
        page.Close += (_, _) => news.Lost("Its browser ended.");
        var label = new Dictionary<string, string> { [GatewayMessage.WebViewHeader] = plan.Label };
        await page.SetExtraHTTPHeadersAsync(label).ConfigureAwait(false);
        await page.ExposeFunctionAsync<string>(EdgeScript.Binding, news.Posted).ConfigureAwait(false);
        page.Console += (_, line) => news.Said(line.Type, line.Text);
        page.PageError += (_, error) => news.Said("uncaught", error);
        page.Load += (_, _) => news.Loaded();
        page.FrameNavigated += (_, frame) =>
        {
            if (frame == page.MainFrame)
            {
                _functions.Clear();
                news.Committed();
            }
        };
        await page.AddInitScriptAsync(plan.InitScript).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public Task GoAsync(string? url, bool untilLoaded) =>
        DoAsync(async () =>
        {
            _functions.Clear();
            var until = untilLoaded ? WaitUntilState.Load : WaitUntilState.Commit;
            if (url is null)
            {
                await page.ReloadAsync(new PageReloadOptions { WaitUntil = until }).ConfigureAwait(false);
            }
            else
            {
                await page.GotoAsync(url, new PageGotoOptions { WaitUntil = until }).ConfigureAwait(false);
            }

            return true;
        });

    /// <inheritdoc />
    public Task<IReadOnlyList<string?>> RunAsync(IReadOnlyList<string> scripts) =>
        DoAsync<IReadOnlyList<string?>>(async () =>
            await page.EvaluateAsync<string?[]>(TabScripts.RunAll, scripts).ConfigureAwait(false)
        );

    /// <inheritdoc />
    public async Task<string> CallAsync(PageScript script, string argument)
    {
        try
        {
            if (!_functions.TryGetValue(script.Name, out var function))
            {
                function = await page.EvaluateHandleAsync($"() => ({script.Source}\n)").ConfigureAwait(false);
                _functions[script.Name] = function;
            }

            return await function.EvaluateAsync<string>("(call, text) => call(text)", argument).ConfigureAwait(false);
        }
        catch (PlaywrightException problem)
        {
            _functions.Remove(script.Name);
            throw Failed(problem);
        }
    }

    /// <inheritdoc />
    public Task<byte[]> TakePictureAsync() =>
        DoAsync(() => page.ScreenshotAsync(new PageScreenshotOptions { Timeout = PictureLimit }));

    /// <inheritdoc />
    public async Task CloseAsync()
    {
        try
        {
            await page.CloseAsync().ConfigureAwait(false);
        }
        catch (PlaywrightException)
        {
            // The browser was gone already.
        }
    }

    /// <summary>Tells what went wrong as any page does.</summary>
    public static TabException Failed(PlaywrightException problem) =>
        new(problem.Message.Split('\n')[0].Trim(), problem) { IsGone = IsGone(problem) };

    /// <summary>Whether the page itself is no more; only these words mean so.</summary>
    public static bool IsGone(PlaywrightException problem) =>
        problem.Message.Contains("has been closed", StringComparison.Ordinal)
        || problem.Message.Contains("crashed", StringComparison.Ordinal);

    private static async Task<T> DoAsync<T>(Func<Task<T>> act)
    {
        try
        {
            return await act().ConfigureAwait(false);
        }
        catch (PlaywrightException problem)
        {
            throw Failed(problem);
        }
    }
}
