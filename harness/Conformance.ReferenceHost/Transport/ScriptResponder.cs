using System.Text;

namespace Conformance.ReferenceHost;

/// <summary>Answers a call that came as a posted message (ENV-31, ENV-36).</summary>
internal sealed class ScriptResponder(
    CoreState core,
    CoreWebView webView,
    PostedMessage message,
    AnswerExchange<ScriptResponder> exchange
) : IResponder
{
    private readonly int _documents = webView.Documents;
    private bool _done;

    private uint Callback => core.Faults.Is("wire/answers-wrong-callback") ? message.Error : message.Callback;

    private bool MayFetch =>
        !core.Platform.IsApple && !message.CustomProtocolBlocked && message.Command != ReplyScripts.FetchCommand;

    public void Answer(CommandReply reply)
    {
        if (_done)
        {
            return;
        }

        _done = true;
        if (
            core.Faults.Is("wire/large-posted-answers-lost")
            && reply is JsonReply { Json.Length: >= ReplyScripts.JsonFetchedFrom }
        )
        {
            return;
        }

        exchange.Receiver(this).Send(reply);
    }

    public void Drop() => _done = true;

    private void Send(CommandReply reply)
    {
        if (webView.Documents > _documents && core.Faults.Is("wire/late-posted-answers-lost"))
        {
            return;
        }

        var script = Script(reply);
        core.Evaluate(core.Faults.Is("windows/answers-go-to-main") ? core.WebViews.All[0] : webView, script);
        if (core.Faults.Is("wire/posted-call-answers-twice"))
        {
            core.Evaluate(webView, script);
        }
    }

    private string Script(CommandReply reply) =>
        reply switch
        {
            JsonReply json => ScriptOf(json),
            RawReply raw => ScriptOf(raw),
            ErrorReply error => ReplyScripts.Run(message.Error, ReplyScripts.Literal(JsonWriter.Write(error.Error))),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private string ScriptOf(JsonReply json)
    {
        if (json.Json.Length > 0 && json.Json[0] is '{' or '[' && MayFetch)
        {
            return Encoding.UTF8.GetByteCount(json.Json) < ReplyScripts.JsonFetchedFrom
                ? ReplyScripts.Run(Callback, json.Json)
                : ReplyScripts.FetchThenRun(Callback, webView.Store(json), "response");
        }

        try
        {
            var text = Encoding.UTF8.GetString(JsonSkipper.Check(Encoding.UTF8.GetBytes(json.Json)));
            return ReplyScripts.Run(Callback, LiteralOf(text));
        }
        catch (JsonSyntaxException fault)
        {
            return ReplyScripts.Run(message.Error, JsonWriter.Quote($"JSON error: {fault.Message}"));
        }
    }

    private string LiteralOf(string json)
    {
        var literal = ReplyScripts.Literal(json);
        if (literal == json)
        {
            return core.Faults.Is("json/short-posted-answers-parsed") ? $"JSON.parse({JsonWriter.Quote(json)})" : json;
        }

        return core.Faults.Is("json/long-posted-answers-are-literals") ? json
            : core.Faults.Is("wire/literals-not-escaped") ? literal.Replace("\\\\", "\\", StringComparison.Ordinal)
            : core.Faults.Is("wire/parsed-answers-are-texts") ? JsonWriter.Quote(json)
            : literal;
    }

    private string ScriptOf(RawReply raw)
    {
        if (!MayFetch || core.Faults.Is("wire/posted-raw-answers-are-lists"))
        {
            return ReplyScripts.Run(Callback, ReplyScripts.Literal(ReplyScripts.Numbers(raw.Bytes.Span)));
        }

        return raw.Bytes.Length < ReplyScripts.RawFetchedFrom
            ? ReplyScripts.Run(Callback, ReplyScripts.Buffer(raw.Bytes.Span))
            : ReplyScripts.FetchThenRun(Callback, webView.Store(raw), "response");
    }
}
