using System.Collections.Concurrent;
using Conformance.Loopback;
using Conformance.Protocol;
using Microsoft.AspNetCore.Http;

namespace Conformance.BrowserWebView;

/// <summary>Carries what a browser asks of the gateway to the host, and the host's answers back.</summary>
internal sealed class RequestTable(WebViewOptions options)
{
    private readonly ConcurrentDictionary<long, TaskCompletionSource<WebViewResponse?>> _open = [];
    private readonly ConcurrentDictionary<string, BrowserPage> _pages = [];
    private volatile IHostSession? _session;

    /// <summary>Whether calls fail before they are sent.</summary>
    public bool IpcRefused { get; set; }

    /// <summary>The living webviews by label.</summary>
    public ConcurrentDictionary<string, BrowserPage> Pages => _pages;

    /// <summary>Serves another host from now on; requests to the earlier one are lost.</summary>
    public void Serve(IHostSession session)
    {
        if (!ReferenceEquals(_session, session))
        {
            _session = session;
            _open.Clear();
        }
    }

    /// <summary>Hears a host's answer; a null one is a failure.</summary>
    public void Answered(long id, WebViewResponse? response)
    {
        if (_open.TryRemove(id, out var answer))
        {
            answer.TrySetResult(response);
        }
    }

    /// <summary>Asks the host whether a page may go somewhere.</summary>
    public void NavigationAnswered(long id, bool allow) =>
        Answered(id, allow ? new WebViewResponse(200, [], null) : null);

    /// <summary>Forgets what a host has dropped; the page waits for ever.</summary>
    public void Dropped(long id) => _open.TryRemove(id, out _);

    /// <summary>Answers one request of the browser.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        if (GatewayMessage.IsPreflight(context))
        {
            GatewayMessage.AllowPreflight(context);
            return;
        }

        if (GatewayMessage.IsFavicon(context))
        {
            context.Response.StatusCode = 404;
            return;
        }

        var url = LoopbackServer.UrlOf(context);
        if (!_pages.TryGetValue(GatewayMessage.LabelOf(context), out var page))
        {
            LeaveUnanswered(context);
            return;
        }

        try
        {
            await AnswerAsync(context, page, url).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The browser went away from the request, or its webview is being closed.
            LeaveUnanswered(context);
        }
    }

    private async Task AnswerAsync(HttpContext context, BrowserPage page, string url)
    {
        if (IsNavigation(context) && !await MayNavigateAsync(context, page, url).ConfigureAwait(false))
        {
            LeaveUnanswered(context);
            return;
        }

        var hostUrl = BrowserUrls.ToHost(url, page.Schemes);
        var response =
            hostUrl == url
                ? options.Origins.Answer(
                    context.Request.Method,
                    url,
                    GatewayMessage.HeadersOf(context, page.Schemes),
                    null
                )
                : await AskHostAsync(context, page, hostUrl).ConfigureAwait(false);
        if (response is null)
        {
            context.Abort();
            return;
        }

        if (GatewayMessage.HindranceOf(response) is { } hindrance)
        {
            var note = UndeliveredAnswer.Tell(hostUrl, hindrance);
            if (!page.IsClosed)
            {
                options.Pages.Heard(page.Label, page.Url, "error", note);
            }

            context.Abort();
            return;
        }

        if (!IsNavigation(context))
        {
            // A browser holds scripts back while a document is on its way, so a document must not wait for them.
            await page.WhenScriptsRan().WaitAsync(context.RequestAborted).ConfigureAwait(false);
        }
        else if (IsForMainFrame(context) && !page.HandOver(url, response.Status is not (204 or 205)))
        {
            LeaveUnanswered(context);
            return;
        }

        await GatewayMessage.WriteAsync(context, response, page.Schemes).ConfigureAwait(false);
    }

    private async Task<WebViewResponse?> AskHostAsync(HttpContext context, BrowserPage page, string url)
    {
        if (_session is not { } session || (IpcRefused && url.StartsWith("ipc:", StringComparison.Ordinal)))
        {
            return null;
        }

        var headers = GatewayMessage.HeadersOf(context, page.Schemes);
        var body = await GatewayMessage.BodyOfAsync(context).ConfigureAwait(false);
        var id = session.NextRequestId();
        var request = new WebViewRequest(
            id,
            page.Label,
            FrameUrl(context, headers, page, url),
            context.Request.Method,
            url,
            headers,
            body
        );
        var isDemanded = IsForMainFrame(context) && page.HasDemanded(LoopbackServer.UrlOf(context));
        var givenUp = isDemanded ? page.WhenOvertaken : page.WhenClosing;
        return await SendAsync(session, page, request, id, givenUp, context.RequestAborted).ConfigureAwait(false);
    }

    private async Task<WebViewResponse?> SendAsync(
        IHostSession session,
        BrowserPage page,
        KitMessage message,
        long id,
        Task givenUp,
        CancellationToken aborted
    )
    {
        var answer = new TaskCompletionSource<WebViewResponse?>(TaskCreationOptions.RunContinuationsAsynchronously);
        _open[id] = answer;
        session.Send(message);
        try
        {
            await Task.WhenAny(answer.Task, givenUp).WaitAsync(aborted).ConfigureAwait(false);
            return answer.Task.IsCompleted
                ? await answer.Task.ConfigureAwait(false)
                : throw new OperationCanceledException(
                    $"Nobody waits any more for an answer to webview '{page.Label}'."
                );
        }
        catch (OperationCanceledException) when (_open.TryRemove(id, out _))
        {
            if (message is WebViewRequest)
            {
                session.Send(new WebViewCancelled(page.Label, id));
            }

            throw;
        }
    }

    private async Task<bool> MayNavigateAsync(HttpContext context, BrowserPage page, string url)
    {
        var mainFrame = IsForMainFrame(context);
        if (_session is not { } session || (mainFrame && page.HasDemanded(url)))
        {
            return true;
        }

        var id = session.NextRequestId();
        var question = new WebViewNavigating(id, page.Label, BrowserUrls.ToHost(url, page.Schemes), mainFrame);
        var answer = await SendAsync(session, page, question, id, page.WhenClosing, context.RequestAborted)
            .ConfigureAwait(false);
        return answer is not null;
    }

    // Of a failed navigation a browser would make a document; no content leaves it where it is.
    private static void LeaveUnanswered(HttpContext context)
    {
        if (IsNavigation(context) && !context.Response.HasStarted)
        {
            context.Response.StatusCode = 204;
        }
        else
        {
            context.Abort();
        }
    }

    private static bool IsNavigation(HttpContext context) => context.Request.Headers["sec-fetch-mode"] == "navigate";

    private static bool IsForMainFrame(HttpContext context) => context.Request.Headers["sec-fetch-dest"] == "document";

    private static string FrameUrl(HttpContext context, List<Header> headers, BrowserPage page, string url) =>
        IsNavigation(context) ? url : Header.Find(headers, "referer") ?? page.Url;
}
