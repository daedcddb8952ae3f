using Conformance.Protocol;
using Conformance.Verdicts;

namespace Conformance.Runner;

/// <summary>One message that crossed.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Number">Its number among those of its kind, from 1.</param>
/// <param name="Text">Its body or script as text; null where it has none, or bytes.</param>
/// <param name="Length">The length of the body in bytes, or of a posted text or script in UTF-16 units.</param>
/// <param name="Headers">How many headers an answer has; else 0.</param>
internal sealed record WireRecord(WireCrossing Kind, int Number, string? Text, int Length, int Headers = 0);

/// <summary>Lets everything pass and writes down which messages may be tampered with.</summary>
internal sealed class WireTape : IWireFilter
{
    private readonly WireCounter _counter = new();
    private readonly List<WireRecord> _records = [];

    /// <summary>What has crossed so far, in order.</summary>
    public IReadOnlyList<WireRecord> Records
    {
        get
        {
            lock (_records)
            {
                return [.. _records];
            }
        }
    }

    /// <inheritdoc />
    public IEnumerable<KitMessage> Outgoing(KitMessage message)
    {
        lock (_records)
        {
            Keep(_counter.Count(message), BodyOf(message), (message as WebViewMessage)?.Body, 0);
        }

        return [message];
    }

    /// <inheritdoc />
    public IEnumerable<HostMessage> Incoming(HostMessage message)
    {
        lock (_records)
        {
            var response = (message as RequestAnswered)?.Response;
            Keep(
                _counter.Count(message),
                response?.Body,
                (message as WebViewEval)?.Script,
                response?.Headers.Count ?? 0
            );
        }

        return [message];
    }

    private static MessageBody? BodyOf(KitMessage message) => (message as WebViewRequest)?.Body;

    private void Keep((WireCrossing Kind, int Number)? counted, MessageBody? body, string? text, int headers)
    {
        if (counted is var (kind, number))
        {
            var length = text?.Length ?? body?.ReadBytes().Length ?? 0;
            _records.Add(
                new WireRecord(
                    kind,
                    number,
                    text ?? (body is { IsText: true } ? body.ReadText() : null),
                    length,
                    headers
                )
            );
        }
    }
}
