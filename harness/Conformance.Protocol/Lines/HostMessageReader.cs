using System.Text.Json;

namespace Conformance.Protocol;

/// <summary>Reads what a host wrote, on the kit's side.</summary>
/// <param name="requests">Knows what the open requests asked for.</param>
public sealed class HostMessageReader(OpenRequests requests)
{
    private const string Speaker = "The host";

    /// <summary>Reads one line, without its line feed; null where it is a notification of the host's own, whose name begins with <c>$/</c>.</summary>
    /// <exception cref="HostProtocolException">The line is not what the protocol allows.</exception>
    public HostMessage? Read(ReadOnlySpan<byte> line)
    {
        var message = WireMessage.Read(new WireLine(line, Speaker));
        if (message.Method is null)
        {
            return message.Error.IsPresent ? ReadFailure(message) : ReadResult(message);
        }

        return message.Id.IsPresent ? ReadRequest(message) : ReadNotification(message);
    }

    private RequestFailed ReadFailure(WireMessage message)
    {
        if (message.Id.Kind is JsonTokenType.Null)
        {
            var error = message.ReadError();
            message.Line.Complain(
                message.Error.Start,
                $"it answered the id null with error {error.Code} '{WireText.Short(error.Message)}', so it could not read a line of the kit",
                "hosts that read every message of version 1"
            );
        }

        return new RequestFailed(ReadId(message, out _), message.ReadError());
    }

    private HostMessage ReadResult(WireMessage message)
    {
        var id = ReadId(message, out var kind);
        return kind switch
        {
            KitRequestKind.Request => new RequestAnswered(id, ReadResponse(message)),
            KitRequestKind.Navigating => new NavigationAnswered(
                id,
                WireObject.Read(message.Line, message.Result, WireShapes.NavigatingResult).Flag("allow")
            ),
            KitRequestKind.Start => new HostStarted(id, HostGreetingReader.Read(message)),
            _ => ReadStopped(message, id),
        };
    }

    private static HostStopped ReadStopped(WireMessage message, long id)
    {
        if (message.Result.Kind is not JsonTokenType.Null)
        {
            WireObject.Read(message.Line, message.Result, WireShapes.StopResult);
        }

        return new HostStopped(id);
    }

    private static WebViewResponse ReadResponse(WireMessage message)
    {
        var response = WireObject.Read(message.Line, message.Result, WireShapes.Response);
        return new WebViewResponse(
            (int)response.Number("status", 100, 999),
            response.Headers("headers", isToBeCarried: true),
            WireText.Body(message.Line, response.Value("body"))
        );
    }

    private long ReadId(WireMessage message, out KitRequestKind kind)
    {
        if (!WireText.TryNumber(message.Line, message.Id, out var id))
        {
            message.Line.Complain(
                message.Id.Start,
                $"it answered the id {WireText.Show(message.Line, message.Id)}; the ids of the kit are whole numbers",
                "the request's id given back unchanged"
            );
        }

        if (!requests.TryFind(id, out kind))
        {
            message.Line.Complain(
                message.Id.Start,
                $"it gave {requests.Complaint(id)}",
                "exactly one answer to each request"
            );
        }

        return id;
    }

    private static HostMessage ReadRequest(WireMessage message) =>
        message.Method is HostProtocolMethods.Eval
            ? ReadEval(message)
            : new UnknownHostRequest(message.RawId!, message.Method!);

    private static HostMessage? ReadNotification(WireMessage message)
    {
        switch (message.Method)
        {
            case HostProtocolMethods.Eval:
                return ReadEval(message);
            case HostProtocolMethods.Create:
                return HostGreetingReader.ReadCreate(message);
            case HostProtocolMethods.Dropped:
                return new WebViewDropped(
                    message.ReadParams(WireShapes.Dropped).Number("id", long.MinValue, long.MaxValue)
                );
            case HostProtocolMethods.Navigate:
                var navigate = message.ReadParams(WireShapes.Navigate);
                return new WebViewNavigate(navigate.Text("webview"), navigate.AbsoluteUrl("url"));
            case HostProtocolMethods.Reload:
                return new WebViewReload(message.ReadParams(WireShapes.Reload).Text("webview"));
            case HostProtocolMethods.Close:
                return new WebViewClose(message.ReadParams(WireShapes.Close).Text("webview"));
            case HostProtocolMethods.Log:
                return ReadLog(message);
            case { } own when own.StartsWith(HostProtocolMethods.OwnPrefix, StringComparison.Ordinal):
                return null;
            default:
                return new UnknownHostNotification(message.Method!);
        }
    }

    private static WebViewEval ReadEval(WireMessage message)
    {
        var eval = message.ReadParams(WireShapes.Eval);
        return new WebViewEval(eval.Text("webview"), eval.Text("script"), message.RawId);
    }

    private static HostLog ReadLog(WireMessage message)
    {
        var log = message.ReadParams(WireShapes.Log);
        LogLevel? level = log.Text("level") switch
        {
            "error" => LogLevel.Error,
            "warn" => LogLevel.Warn,
            "info" => LogLevel.Info,
            "debug" => LogLevel.Debug,
            _ => null,
        };
        return new HostLog(
            level ?? throw log.Complaint(log.Value("level"), "level", "'error', 'warn', 'info' or 'debug'"),
            log.Text("message")
        );
    }
}
