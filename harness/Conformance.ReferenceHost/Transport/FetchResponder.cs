using Conformance.Protocol;

namespace Conformance.ReferenceHost;

/// <summary>Answers a call that came as a request of the <c>ipc</c> scheme (ENV-08, ENV-09, ENV-26).</summary>
internal sealed class FetchResponder(CoreState core, CustomProtocol protocol, long id) : IResponder
{
    private bool _done;

    public void Answer(CommandReply reply)
    {
        if (_done)
        {
            return;
        }

        _done = true;
        var type =
            reply is RawReply && !core.Faults.Is("wire/raw-reply-as-json")
                ? "application/octet-stream"
                : "application/json";
        var receiver = protocol.Receiver(id);
        var status = reply is ErrorReply && core.Faults.Is("wire/error-status-400") ? 400 : 200;
        protocol.Answer(receiver, status, [.. Outcome(reply), new("content-type", TypeOf(type, reply))], Body(reply));
        if (core.Faults.Is("wire/answers-twice"))
        {
            protocol.Answer(receiver, status, [.. Outcome(reply), new("content-type", type)], Body(reply));
        }
    }

    public void Drop()
    {
        if (_done)
        {
            return;
        }

        _done = true;
        if (core.Faults.Is("wire/dropped-call-rejects"))
        {
            protocol.Answer(id, 500, [new("content-type", "text/plain")], MessageBody.FromText("the call was dropped"));
            return;
        }

        core.Send(new WebViewDropped(id));
    }

    private IEnumerable<Header> Outcome(CommandReply reply)
    {
        var failed = reply is ErrorReply && !core.Faults.Is("wire/error-marked-ok");
        return core.Faults.Is("wire/no-response-header") ? [] : [new("tauri-response", failed ? "error" : "ok")];
    }

    private string TypeOf(string type, CommandReply reply) =>
        reply switch
        {
            ErrorReply when core.Faults.Is("wire/errors-as-text") => "text/plain",
            JsonReply when core.Faults.Is("wire/json-with-charset") => "application/json; charset=utf-8",
            _ => type,
        };

    private MessageBody? Body(CommandReply reply) =>
        reply switch
        {
            RawReply { Bytes.Length: 0 } => null,
            RawReply raw when core.Faults.Is("wire/raw-reply-loses-last-byte") => MessageBody.FromBytes(
                raw.Bytes[..^1]
            ),
            RawReply raw when core.Faults.Is("wire/raw-reply-as-json") => MessageBody.FromText(
                ReplyScripts.Numbers(raw.Bytes.Span)
            ),
            RawReply raw => MessageBody.FromBytes(raw.Bytes),
            JsonReply { Json.Length: 0 } => null,
            JsonReply json => MessageBody.FromText(json.Json),
            ErrorReply error => MessageBody.FromText(JsonWriter.Write(error.Error)),
            _ => null,
        };
}
