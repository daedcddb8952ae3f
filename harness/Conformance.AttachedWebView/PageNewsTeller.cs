using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.Protocol;

namespace Conformance.AttachedWebView;

/// <summary>Tells what pages were seen to ask of their Core, and to be told, in the words of the host protocol, so that it is written down as in every WebView.</summary>
internal sealed class PageNewsTeller(AttachedApplication application, AttachedWebView webView)
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Hears one thing of a page.</summary>
    public void Heard(AttachedPage page, PageNews news)
    {
        var url = page.Facts?.Url ?? string.Empty;
        switch (news.Is)
        {
            case "request":
                Asked(page, url, news);
                break;
            case "answer" when page.Requests.TryRemove(news.Id, out var id):
                application.Deliver(
                    new RequestAnswered(id, new WebViewResponse(news.Status, news.ProtocolHeaders, null))
                );
                break;
            case "failure" when page.Requests.TryRemove(news.Id, out var id):
                application.Deliver(new WebViewDropped(id));
                break;
            case "message":
                webView.Session?.Send(new WebViewMessage(page.Label, url, url, news.Text ?? string.Empty));
                Expect(Posted(news.Text));
                break;
            case "uncaught" or "unhandledrejection":
                webView.Options.Pages.Heard(page.Label, url, news.Is, news.Text ?? string.Empty);
                break;
        }
    }

    /// <summary>A page shows another document: nobody waits any more for what the old one asked.</summary>
    public void Entered(AttachedPage page, PageFacts facts)
    {
        foreach (var id in page.Requests.Values)
        {
            webView.Session?.Send(new WebViewCancelled(page.Label, id));
        }

        page.Requests.Clear();
        webView.Session?.Send(new WebViewPage(page.Label, PageState.Started, facts.Url));
        webView.Session?.Send(new WebViewPage(page.Label, PageState.Finished, facts.Url));
    }

    /// <summary>Asks pages with open requests for news, as nothing else does while the kit waits for an answer.</summary>
    public async Task PumpAsync(AttachedPages pages, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(s_pause, webView.Time, cancellationToken).ConfigureAwait(false);
                foreach (var page in pages.Known.Where(page => !page.Requests.IsEmpty))
                {
                    await ListenAsync(page, cancellationToken).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The session is over.
        }
    }

    private async Task ListenAsync(AttachedPage page, CancellationToken cancellationToken)
    {
        try
        {
            await page.ListenAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (DriverException failed) when (failed.Failure is DriverFailure.Ended)
        {
            application.Lose(failed.Message);
        }
        catch (DriverException)
        {
            // The page is between two documents, or closed; whoever needs it will see.
        }
    }

    private void Asked(AttachedPage page, string url, PageNews news)
    {
        var id = application.NextRequestId();
        application.IsPagesOwn(id);
        page.Requests[news.Id] = id;
        var body = news.Body is { } text ? MessageBody.FromText(text) : null;
        webView.Session?.Send(
            new WebViewRequest(id, page.Label, url, news.Method!, news.Url!, news.ProtocolHeaders, body)
        );
        Expect(Moved(news.Url!.Split('/')[^1], Read(news.Body)));
    }

    private void Expect(string? label)
    {
        if (label is not null)
        {
            webView.Application?.Pages.Find(label)?.ExpectNewDocument();
        }
    }

    // A page cannot see that its Core is about to send another one elsewhere, only that it was asked to.
    private static string? Moved(string? command, JsonNode? arguments) =>
        command is "reload_window" or "navigate_window" ? Text(arguments, "label") : null;

    // A call that is posted as a message has the command beside its arguments.
    private static string? Posted(string? message)
    {
        var call = Read(message);
        return Moved(Text(call, "cmd"), call is JsonObject members ? members["payload"] : null);
    }

    private static string? Text(JsonNode? node, string name) =>
        node is JsonObject members && members[name] is JsonValue value && value.TryGetValue<string>(out var text)
            ? text
            : null;

    private static JsonNode? Read(string? json)
    {
        try
        {
            return json is null ? null : JsonNode.Parse(json);
        }
        catch (JsonException)
        {
            // Not what a call looks like.
            return null;
        }
    }
}
