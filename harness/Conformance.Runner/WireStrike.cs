using Conformance.Protocol;
using Conformance.Scenarios;
using Conformance.Verdicts;

namespace Conformance.Runner;

/// <summary>Tampers with one message, the one that a fault names.</summary>
internal sealed class WireStrike(Stage stage, WireFault fault) : IWireFilter
{
    private readonly Lock _lock = new();
    private readonly WireCounter _counter = new(stage.Platform);
    private readonly HashSet<long> _copies = [];
    private readonly List<KitMessage> _heldOut = [];
    private readonly List<HostMessage> _heldIn = [];

    /// <summary>Whether the message has crossed.</summary>
    public bool HasStruck { get; private set; }

    /// <inheritdoc />
    public IEnumerable<KitMessage> Outgoing(KitMessage message)
    {
        lock (_lock)
        {
            return Cross(_counter.Count(message), message, _heldOut, Repeat, Change);
        }
    }

    /// <inheritdoc />
    public IEnumerable<HostMessage> Incoming(HostMessage message)
    {
        lock (_lock)
        {
            return IsOfCopy(message) ? [] : Cross(_counter.Count(message), message, _heldIn, static same => same, Change);
        }
    }

    private List<T> Cross<T>(
        (WireCrossing Kind, int Number)? counted,
        T message,
        List<T> held,
        Func<T, T> repeat,
        Func<T, T> change
    )
    {
        var crossing = new List<T>();
        if (counted == (fault.Crossing, fault.Number))
        {
            HasStruck = true;
            if (fault.Harm is WireHarm.Delay or WireHarm.Reorder)
            {
                held.Add(message);
                return crossing;
            }

            crossing.AddRange(
                fault.Harm switch
                {
                    WireHarm.Drop => [],
                    WireHarm.Repeat => [message, repeat(message)],
                    _ => [change(message)],
                }
            );
        }
        else
        {
            crossing.Add(message);
        }

        if (held.Count > 0 && (fault.Harm is WireHarm.Delay || counted?.Kind == fault.Crossing))
        {
            crossing.InsertRange(fault.Harm is WireHarm.Delay ? 0 : crossing.Count, held);
            held.Clear();
        }

        return crossing;
    }

    // The WebView never sent the copy of a request, so it must not hear its answer.
    private bool IsOfCopy(HostMessage message) =>
        message switch
        {
            RequestAnswered answered => _copies.Remove(answered.Id),
            RequestFailed failed => _copies.Remove(failed.Id),
            WebViewDropped dropped => _copies.Remove(dropped.RequestId),
            _ => false,
        };

    private KitMessage Repeat(KitMessage message)
    {
        if (message is not WebViewRequest request)
        {
            return message;
        }

        var copy = request with { Id = stage.Session.NextRequestId() };
        _copies.Add(copy.Id);
        return copy;
    }

    private KitMessage Change(KitMessage message) =>
        message switch
        {
            WebViewRequest request => request with { Body = Change(request.Body) },
            WebViewMessage posted => posted with { Body = Change(posted.Body) },
            _ => message,
        };

    private HostMessage Change(HostMessage message) =>
        message switch
        {
            RequestAnswered answered => answered with
            {
                Response = answered.Response with { Body = Change(answered.Response.Body) },
            },
            WebViewEval eval => eval with { Script = Change(eval.Script) },
            _ => message,
        };

    private MessageBody? Change(MessageBody? body) =>
        fault.Harm is WireHarm.Retype
            ? body is { IsText: true } && WireFaultDeriver.Retype(body.ReadText()) is { } retyped
                ? MessageBody.FromText(retyped)
                : body
            : WireChange.Apply(AsStep(), body);

    private string Change(string text) =>
        fault.Harm is WireHarm.Retype ? WireFaultDeriver.Retype(text) ?? text : WireChange.Apply(AsStep(), text);

    private TamperStep AsStep() =>
        new(
            TamperKind.Request,
            fault.Harm is WireHarm.Flip ? TamperChange.Flip : TamperChange.Cut,
            null,
            fault.At,
            null,
            null
        )
        {
            Location = new SourceLocation(fault.Name, 1, 1),
        };
}
