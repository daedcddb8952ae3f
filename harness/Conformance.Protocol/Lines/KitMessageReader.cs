namespace Conformance.Protocol;

/// <summary>Reads what the kit wrote, on a host's side.</summary>
public static class KitMessageReader
{
    private const string Speaker = "The kit";

    /// <summary>Reads one line, without its line feed; null where it is a notification that the protocol does not know.</summary>
    /// <exception cref="HostProtocolException">The line is not what the protocol allows, or is a request that it does not know:
    /// the exception has the code, and the id where there is one, of the error to answer with.</exception>
    public static KitMessage? Read(ReadOnlySpan<byte> line)
    {
        var message = WireMessage.Read(new WireLine(line, Speaker));
        if (message.Method is null)
        {
            return ReadAnswer(message);
        }

        try
        {
            return message.Id.IsPresent ? ReadRequest(message) : ReadNotification(message);
        }
        catch (HostProtocolException complaint) when (complaint.RequestId is null && message.Id.IsPresent)
        {
            throw new HostProtocolException(complaint.Message, complaint)
            {
                Code = HostError.InvalidParameters,
                RequestId = message.RawId,
            };
        }
    }

    private static KitMessage ReadAnswer(WireMessage message)
    {
        var id = message.RawId!;
        return message.Error.IsPresent
            ? new HostRequestRefused(id, message.ReadError())
            : new EvalAnswered(
                id,
                WireObject.Read(message.Line, message.Result, WireShapes.EvalResult).OptionalText("json")
            );
    }

    private static KitMessage ReadRequest(WireMessage message)
    {
        if (!WireText.TryNumber(message.Line, message.Id, out var id))
        {
            message.Line.Complain(
                message.Id.Start,
                "the id is not a whole number",
                "whole numbers as ids of the kit's requests"
            );
        }

        switch (message.Method)
        {
            case HostProtocolMethods.Request:
                return ReadWebViewRequest(message, id);
            case HostProtocolMethods.Navigating:
                var navigating = message.ReadParams(WireShapes.Navigating);
                return new WebViewNavigating(
                    id,
                    navigating.Text("webview"),
                    navigating.Text("url"),
                    navigating.Flag("mainFrame")
                );
            case HostProtocolMethods.Start:
                return ReadStart(message, id);
            case HostProtocolMethods.Stop:
                return new HostStop(id);
            default:
                throw new HostProtocolException($"There is no method '{WireText.Short(message.Method!)}'.")
                {
                    Code = HostError.MethodNotFound,
                    RequestId = message.RawId,
                };
        }
    }

    private static KitMessage? ReadNotification(WireMessage message)
    {
        switch (message.Method)
        {
            case HostProtocolMethods.Message:
                var posted = message.ReadParams(WireShapes.Posted);
                return new WebViewMessage(
                    posted.Text("webview"),
                    posted.Text("frameUrl"),
                    posted.Text("topUrl"),
                    posted.Text("body")
                );
            case HostProtocolMethods.Cancelled:
                var cancelled = message.ReadParams(WireShapes.Cancelled);
                return new WebViewCancelled(
                    cancelled.Text("webview"),
                    cancelled.Number("id", long.MinValue, long.MaxValue)
                );
            case HostProtocolMethods.Page:
                return ReadPage(message);
            case HostProtocolMethods.Closed:
                return new WebViewClosed(message.ReadParams(WireShapes.Closed).Text("webview"));
            default:
                return null;
        }
    }

    private static HostStart ReadStart(WireMessage message, long id)
    {
        var start = message.ReadParams(WireShapes.Start);
        start.Number("protocolVersion", HostProtocolMethods.Version, HostProtocolMethods.Version);
        var kit = start.Object("kit", WireShapes.Kit);
        var webView = start.Object("webview", WireShapes.WebView);
        var app = start.Object("app", WireShapes.App);
        return new HostStart(
            id,
            new KitIdentity(kit.Text("name"), kit.Text("version")),
            new WebViewIdentity(webView.Text("engine"), webView.Text("version"), webView.Text("platform")),
            new AppSelection(app.Text("directory"), app.Text("pattern"))
        );
    }

    private static WebViewRequest ReadWebViewRequest(WireMessage message, long id)
    {
        var request = message.ReadParams(WireShapes.Request);
        return new WebViewRequest(
            id,
            request.Text("webview"),
            request.Text("frameUrl"),
            request.Text("method"),
            request.Text("url"),
            request.Headers("headers"),
            WireText.Body(message.Line, request.Value("body"))
        );
    }

    private static WebViewPage ReadPage(WireMessage message)
    {
        var page = message.ReadParams(WireShapes.Page);
        var state = page.Text("state") switch
        {
            "started" => PageState.Started,
            "finished" => PageState.Finished,
            _ => throw page.Complaint(page.Value("state"), "state", "'started' or 'finished'"),
        };
        return new WebViewPage(page.Text("webview"), state, page.Text("url"));
    }
}
