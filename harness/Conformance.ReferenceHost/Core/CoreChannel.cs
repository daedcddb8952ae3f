using System.Globalization;
using System.Text;

namespace Conformance.ReferenceHost;

/// <summary>The Core's end of a channel: numbers its messages, and says when no more will come (CHN-03, CHN-04, CHN-06).</summary>
internal sealed class CoreChannel(CoreState core, CoreWebView webView, uint callback)
{
    private long _next;
    private bool _ended;
    private readonly int _reloads = webView.Reloads;
    private readonly int _documents = webView.Documents;
    private CommandReply? _first;
    private string? _held;

    private bool IsSilenced => webView.Documents > _documents && core.Faults.Is("channels/silent-after-a-reload");

    public void Send(CommandReply message)
    {
        var index = _next++;
        if (!Reaches())
        {
            return;
        }

        _first ??= message;
        index = index > 0 && core.Faults.Is("channels/index-gap") ? index + 1 : index;
        index = core.Faults.Is("channels/index-from-one") ? index + 1 : index;
        var script = Script(message, index);
        if (core.Faults.Is("channels/out-of-order-numbers") && Reordered(script) is { } pair)
        {
            core.Evaluate(webView, pair);
            return;
        }

        core.Evaluate(webView, script);
        if (index == 0 && core.Faults.Is("channels/first-message-twice"))
        {
            core.Evaluate(webView, Script(message, 1));
        }
    }

    private bool Reaches()
    {
        if (webView.IsClosed && core.Faults.Is("channels/closed-is-an-error"))
        {
            throw new RejectionException("the channel's window is closed");
        }

        if (webView.Reloads > _reloads && core.Faults.Is("channels/reload-is-an-error"))
        {
            throw new RejectionException("the channel's page was reloaded");
        }

        return !webView.IsClosed && !IsSilenced;
    }

    /// <summary>Says that no more will come, once.</summary>
    public void End()
    {
        if (_ended || IsSilenced || core.Faults.Is("channels/no-end"))
        {
            return;
        }

        _ended = true;
        if (_first is not null && core.Faults.Is("channels/replayed"))
        {
            core.Evaluate(webView, Script(_first, _next++));
        }

        var count = core.Faults.Is("channels/end-one-early") && _next > 0 ? _next - 1 : _next;
        core.Evaluate(
            webView,
            ReplyScripts.Run(callback, string.Create(CultureInfo.InvariantCulture, $"{{ end: true, index: {count} }}"))
        );
    }

    private string? Reordered(string script)
    {
        if (_held is null)
        {
            _held = script.Replace("index: 0", "index: 1", StringComparison.Ordinal);
            return string.Empty;
        }

        var pair = script.Replace("index: 1", "index: 0", StringComparison.Ordinal) + ";" + _held;
        _held = string.Empty;
        return pair;
    }

    private string Script(CommandReply message, long index)
    {
        var isSmall = message switch
        {
            RawReply raw => raw.Bytes.Length < ReplyScripts.RawFetchedFrom,
            JsonReply json => Length(json.Json) < ReplyScripts.JsonFetchedFrom,
            _ => true,
        };
        if (!isSmall && core.Faults.Is("channels/large-raw-lost") && message is RawReply)
        {
            return string.Empty;
        }

        if (!isSmall && core.Faults.Is("channels/large-cut") && message is JsonReply { Json: var whole })
        {
            return ReplyScripts.Run(callback, Envelope(JsonWriter.Quote(whole[1..(whole.Length / 2)]), index));
        }

        if (!isSmall)
        {
            return ReplyScripts.FetchThenRun(callback, webView.Store(message), Envelope("response", index));
        }

        var value = message is RawReply bytes
            ? core.Faults.Is("channels/raw-as-numbers")
                ? ReplyScripts.Numbers(bytes.Bytes.Span)
                : ReplyScripts.Buffer(bytes.Bytes.Span)
            : core.Faults.Is("json/short-channel-messages-parsed")
                ? $"JSON.parse({JsonWriter.Quote(((JsonReply)message).Json)})"
                : ((JsonReply)message).Json;
        return ReplyScripts.Run(callback, Envelope(value, index));
    }

    private int Length(string json) =>
        core.Faults.Is("channels/lengths-in-characters") ? json.Length : Encoding.UTF8.GetByteCount(json);

    private string Envelope(string value, long index)
    {
        var member = core.Faults.Is("channels/old-envelope") ? "id" : "index";
        return string.Create(CultureInfo.InvariantCulture, $"{{ message: {value}, {member}: {index} }}");
    }
}
