using Conformance.Protocol;
using Microsoft.Playwright;

namespace Conformance.BrowserWebView;

/// <summary>Tells what a page says and does: its host, and who hears pages. What comes once its webview is closed is told to nobody.</summary>
internal sealed class PageMouth(IHostSession session, IPageListener listener, BrowserPage page)
{
    /// <summary>Binds a page that has just opened.</summary>
    public async Task PrepareAsync(IPage opened)
    {
        var label = new Dictionary<string, string>
        {
            [GatewayMessage.WebViewHeader] = GatewayMessage.Written(page.Label),
        };
        await opened.SetExtraHTTPHeadersAsync(label).ConfigureAwait(false);
        await opened
            .ExposeBindingAsync(EdgeScript.Binding, (BindingSource source, string text) => Say(source, text))
            .ConfigureAwait(false);
        opened.Popup += (_, popup) => _ = CloseAsync(popup);
        opened.Console += (_, line) => Hear(line.Type, line.Text);
        opened.PageError += (_, error) => Hear(ErrorLevel(error), error);
        opened.Load += (_, _) => Tell(new WebViewPage(page.Label, PageState.Finished, page.Url));
    }

    /// <summary>Passes on a line of the page's console.</summary>
    public void Hear(string level, string text) => Guard(() => listener.Heard(page.Label, page.Url, level, text));

    // A link may still ask for a window; nobody would know it.
    private static async Task CloseAsync(IPage popup)
    {
        try
        {
            await popup.CloseAsync().ConfigureAwait(false);
        }
        catch (PlaywrightException)
        {
            // It was gone already.
        }
    }

    private void Say(BindingSource source, string text)
    {
        var said = text[1..];
        if (text[0] is EdgeScript.Posted)
        {
            Tell(new WebViewMessage(page.Label, BrowserUrls.ToHost(source.Frame.Url, page.Schemes), page.Url, said));
            return;
        }

        page.Forget();
        Tell(new WebViewPage(page.Label, PageState.Started, BrowserUrls.ToHost(said, page.Schemes)));
    }

    private void Tell(KitMessage message) => Guard(() => session.Send(message));

    // Who calls is the driver, which would lose sight of what the kit has failed at, and go on.
    private void Guard(Action tell)
    {
        if (page.IsClosed)
        {
            return;
        }

        try
        {
            tell();
        }
        catch (Exception problem)
        {
            page.Break(problem);
        }
    }

    // Over BiDi a request that CORS forbids comes as an error of a script, whether or not the script has heard of it.
    private static string ErrorLevel(string error) =>
        error.StartsWith("Cross-Origin Request Blocked", StringComparison.Ordinal) ? "error" : "uncaught";
}
