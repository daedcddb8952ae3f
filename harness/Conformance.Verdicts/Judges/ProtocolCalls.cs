using Conformance.Protocol;

namespace Conformance.Verdicts;

/// <summary>The calls of pages that crossed as requests, or would have after their preflight, and what the host made of them.</summary>
internal sealed class ProtocolCalls
{
    private const string Callback = "tauri-callback";
    private readonly Dictionary<long, WebViewRequest> _open = [];
    private readonly Dictionary<(string WebView, string Call), ProtocolCall> _over = [];

    /// <summary>Hears what a page asks.</summary>
    public void Hear(KitMessage message)
    {
        switch (message)
        {
            case WebViewRequest request:
                Sent(request);
                break;
            case WebViewCancelled cancelled:
                // Whatever the answer is, the page has not read it.
                _open.Remove(cancelled.RequestId);
                break;
        }
    }

    /// <summary>Hears what the host answers.</summary>
    public void Hear(HostMessage message)
    {
        switch (message)
        {
            case RequestAnswered answered:
                Over(answered.Id, answered.Response, null);
                break;
            case RequestFailed failed:
                Over(failed.Id, null, failed.Error);
                break;
        }
    }

    /// <summary>Hears what a page says; the kit says so there where it could not hand an answer over.</summary>
    public void Hear(PageSaid said) =>
        Forget(call => call.Request.WebView == said.WebView && UndeliveredAnswer.IsToldIn(said.Text, call.Request.Url));

    /// <summary>A webview's document has gone: the next may count its calls anew.</summary>
    public void Forget(string webView) => Forget(call => call.Request.WebView == webView);

    /// <summary>Finds the call that a posted message repeats; null where it repeats none. A page that has left the custom protocol says so in what
    /// it posts (ENV-28); what a scenario posts by hand repeats nothing.</summary>
    public ProtocolCall? RepeatedBy(WebViewMessage posted) =>
        _over.Count > 0 && PostedCall.Read(posted.Body) is { SaysBlocked: true } call
            ? Find(posted.WebView, Call(call.Callback, call.Command)) ?? Find(posted.WebView, Preflight(call.Command))
            : null;

    private void Forget(Func<ProtocolCall, bool> isIt)
    {
        foreach (var (key, _) in _over.Where(each => isIt(each.Value)).ToList())
        {
            _over.Remove(key);
        }
    }

    private void Sent(WebViewRequest request)
    {
        _open[request.Id] = request;
        if (request.Method != "OPTIONS")
        {
            // It has got leave.
            _over.Remove((request.WebView, Preflight(ProtocolCall.CommandOf(request))));
        }
    }

    private void Over(long id, WebViewResponse? response, HostError? error)
    {
        if (_open.Remove(id, out var request) && Name(request) is { } name)
        {
            _over[(request.WebView, name)] = new ProtocolCall(request, response, error);
        }
    }

    private ProtocolCall? Find(string webView, string call) => _over.GetValueOrDefault((webView, call));

    // A call is known by its callback and its command; of a preflight only the command is told.
    private static string? Name(WebViewRequest request)
    {
        if (request.Method != "OPTIONS")
        {
            return Header.Find(request.Headers, Callback) is { } callback
                ? Call(callback, ProtocolCall.CommandOf(request))
                : null;
        }

        var asked = Header.Find(request.Headers, "access-control-request-headers") ?? "";
        return asked.Contains(Callback, StringComparison.OrdinalIgnoreCase)
            ? Preflight(ProtocolCall.CommandOf(request))
            : null;
    }

    private static string Call(string callback, string command) => $"{callback} {command}";

    private static string Preflight(string command) => $"OPTIONS {command}";
}
