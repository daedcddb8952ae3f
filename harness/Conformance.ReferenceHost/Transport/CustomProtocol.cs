using Conformance.Protocol;

namespace Conformance.ReferenceHost;

/// <summary>Serves the <c>ipc</c> scheme: one request is one call (ENV-12, ENV-13, ENV-14, ENV-16).</summary>
internal sealed class CustomProtocol(CoreState core)
{
    private readonly InvokeRequestReader _reader = new(core);
    private readonly AnswerExchange<long> _exchange = new(core.Faults.Is("wire/answers-exchanged"));

    public void Serve(CoreWebView webView, WebViewRequest request)
    {
        switch (Meaning(request.Method))
        {
            case "POST":
                Invoke(webView, request);
                break;
            case "OPTIONS":
                IEnumerable<Header> allowed = [new("access-control-allow-headers", "*")];
                Answer(request.Id, 200, core.Faults.Is("wire/options-allows-no-headers") ? [] : allowed, null);
                break;
            default:
                var status = core.Faults.Is("wire/other-methods-200") ? 200 : 405;
                Answer(
                    request.Id,
                    status,
                    [new("content-type", "text/plain")],
                    MessageBody.FromText("only POST and OPTIONS are allowed")
                );
                break;
        }
    }

    private string Meaning(string method) =>
        (method == "OPTIONS" && core.Faults.Is("wire/options-runs-commands"))
        || (method == "GET" && core.Faults.Is("wire/get-runs-commands"))
            ? "POST"
            : method;

    /// <summary>The request that gets the answer of one: itself, unless a defect says otherwise.</summary>
    public long Receiver(long id) => _exchange.Receiver(id);

    public void Answer(long id, int status, IEnumerable<Header> headers, MessageBody? body)
    {
        var all = new List<Header>(headers);
        if (!core.Faults.Is("wire/no-cors-header"))
        {
            all.Add(new("access-control-allow-origin", "*"));
        }

        if (!core.Faults.Is("wire/response-header-not-exposed"))
        {
            all.Add(new("access-control-expose-headers", "Tauri-Response"));
        }

        core.Send(new RequestAnswered(id, new(status, all, body)));
    }

    private void Invoke(CoreWebView webView, WebViewRequest request)
    {
        InvokeRequest call;
        try
        {
            call = _reader.Read(request);
        }
        catch (Exception fault) when (fault is RejectionException or JsonSyntaxException)
        {
            Malformed(request.Id, fault.Message);
            return;
        }

        _exchange.Open(request.Id);
        core.Router.Route(webView, call, new FetchResponder(core, this, request.Id));
    }

    private void Malformed(long id, string reason)
    {
        var status = core.Faults.Is("wire/unreadable-request-200") ? 200 : 500;
        var text = core.Faults.Is("wire/malformed-says-nothing") ? null : MessageBody.FromText(reason);
        List<Header> headers = [new("content-type", "text/plain")];
        if (core.Faults.Is("wire/malformed-resolves"))
        {
            headers.Add(new("tauri-response", "ok"));
        }

        Answer(id, status, headers, text);
    }
}
