using Conformance.Protocol;

namespace Conformance.ReferenceHost;

/// <summary>
/// Sits where a WebView binding sits in an application: turns the kit's messages into calls of the Core's own handlers.
/// This is the part that an author of another host writes.
/// </summary>
internal sealed class Adapter(CoreState core)
{
    private readonly CustomProtocol _ipc = new(core);
    private readonly PostedMessages _posted = new(core);
    private readonly AssetServer _assets = new(core);

    public static void RefuseBeforeStart(KitMessage message, Action<HostMessage> send)
    {
        if (IdOf(message) is { } id)
        {
            send(
                new RequestFailed(
                    id,
                    new(HostError.InvalidRequest, "The host has not started; send 'host/start' first.")
                )
            );
        }
    }

    public void Hear(KitMessage message)
    {
        switch (message)
        {
            case WebViewRequest request:
                Serve(request);
                break;
            case WebViewMessage posted:
                if (core.WebViews.Find(posted.WebView) is { } poster)
                {
                    _posted.Hear(poster, posted);
                }

                break;
            case WebViewNavigating navigating:
                core.Send(
                    core.WebViews.Find(navigating.WebView) is null
                        ? NoSuchWebView(navigating.Id, navigating.WebView)
                        : new NavigationAnswered(navigating.Id, Allow: !core.Faults.Is("windows/pages-may-go-nowhere"))
                );
                break;
            case WebViewPage page:
                core.WebViews.Committed(page.WebView, page.Url, page.State is PageState.Started);
                break;
            case WebViewClosed closed:
                core.WebViews.Closed(closed.WebView);
                break;
        }
    }

    private void Serve(WebViewRequest request)
    {
        if (core.WebViews.Find(request.WebView) is not { } webView)
        {
            core.Send(NoSuchWebView(request.Id, request.WebView));
            return;
        }

        var scheme = core.Platform.SchemeOf(request.Url);
        if (scheme == "tauri" && core.Faults.Is("pages/refused"))
        {
            Refuse(request.Id, "no page can be read");
        }
        else if (scheme is null || !core.WebViews.Schemes.Contains(scheme))
        {
            var asked = request.Url.Split(':')[0];
            Refuse(request.Id, $"{request.WebView} does not serve {asked}:");
        }
        else if (RequestLine.Fault(request.Method, request.Url) is { } fault)
        {
            Refuse(request.Id, $"could not create request: {fault}");
        }
        else if (scheme == "ipc")
        {
            _ipc.Serve(webView, request);
        }
        else
        {
            var response =
                scheme == "tauri" ? _assets.Serve(request.Url, webView) : core.Isolation!.Serve(request.Url, webView);
            core.Send(new RequestAnswered(request.Id, response));
        }
    }

    private void Refuse(long id, string reason) =>
        core.Send(new RequestFailed(id, new(HostError.InvalidParameters, reason)));

    private static RequestFailed NoSuchWebView(long id, string label) =>
        new(id, new(HostError.NoSuchWebView, $"no webview {label}"));

    private static long? IdOf(KitMessage message) =>
        message switch
        {
            WebViewRequest request => request.Id,
            WebViewNavigating navigating => navigating.Id,
            _ => null,
        };
}
