using Conformance.Protocol;
using Conformance.Scenarios;
using Conformance.Verdicts;

namespace Conformance.Runner;

/// <summary>Tampers with one message, the one that a fault names.</summary>
internal sealed class WireStrike(Stage stage, WireFault fault) : IWireFilter
{
    private static readonly TimeSpan s_delay = TimeSpan.FromMilliseconds(20);

    private readonly Lock _lock = new();
    private readonly WireCounter _counter = new();
    private readonly HashSet<long> _copies = [];
    private readonly List<KitMessage> _heldOut = [];
    private readonly List<HostMessage> _heldIn = [];
    private readonly HashSet<object> _late = new(ReferenceEqualityComparer.Instance);
    private Task _release = Task.CompletedTask;

    /// <summary>Whether the message has crossed.</summary>
    public bool HasStruck { get; private set; }

    /// <summary>Waits until a message that was held has crossed, so that it does not come into what is played next.</summary>
    public Task ReleasedAsync()
    {
        lock (_lock)
        {
            return _release;
        }
    }

    /// <inheritdoc />
    public IEnumerable<KitMessage> Outgoing(KitMessage message)
    {
        lock (_lock)
        {
            return _late.Remove(message)
                ? [message]
                : Cross(_counter.Count(message), message, _heldOut, Repeat, Change, () => stage.Session.Send(message));
        }
    }

    /// <inheritdoc />
    public IEnumerable<HostMessage> Incoming(HostMessage message)
    {
        lock (_lock)
        {
            return IsOfCopy(message)
                ? []
                : Cross(_counter.Count(message), message, _heldIn, static same => same, Change, () => Hear(message));
        }
    }

    private List<T> Cross<T>(
        (WireCrossing Kind, int Number)? counted,
        T message,
        List<T> held,
        Func<T, T> repeat,
        Func<T, T> change,
        Action cross
    )
        where T : class
    {
        if (counted == (fault.Crossing, fault.Number) && !Lacks(message))
        {
            HasStruck = true;
            return fault.Harm switch
            {
                WireHarm.Drop => [],
                WireHarm.Repeat => [message, repeat(message)],
                WireHarm.Delay => Later(message, cross),
                WireHarm.Reorder => Hold(message, held),
                _ => [change(message)],
            };
        }

        List<T> crossing = [message];
        if (counted?.Kind == fault.Crossing)
        {
            crossing.AddRange(held);
            held.Clear();
        }

        return crossing;
    }

    // What has fewer headers this time is not struck.
    private bool Lacks(object message) =>
        fault.Harm is WireHarm.Unhead or WireHarm.Rehead
        && !(message is RequestAnswered answered && answered.Response.Headers.Count > fault.At);

    private static List<T> Hold<T>(T message, List<T> held)
    {
        held.Add(message);
        return [];
    }

    // It is under way all the while, so that nobody takes the wire for quiet.
    private List<T> Later<T>(T message, Action cross)
        where T : class
    {
        _late.Add(message);
        var mark = new HostLog(LogLevel.Debug, "A message is held.");
        stage.Recorder.Requests.Hearing(mark);
        _release = ReleaseAsync();
        return [];

        async Task ReleaseAsync()
        {
            await Task.Delay(s_delay, stage.Time).ConfigureAwait(false);
            try
            {
                // Who would hear it is gone with its host.
                if (!stage.HasEnded)
                {
                    cross();
                }
            }
            finally
            {
                stage.Recorder.Requests.Heard(mark);
            }
        }
    }

    private void Hear(HostMessage message)
    {
        stage.Recorder.Record(new HostSaid(message));
        stage.Watch.Receive(stage.Session, message);
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
            RequestAnswered answered => answered with { Response = Change(answered.Response) },
            WebViewEval eval => eval with { Script = Change(eval.Script) },
            _ => message,
        };

    private WebViewResponse Change(WebViewResponse response) =>
        fault.Harm switch
        {
            WireHarm.Status => response with { Status = response.Status < 400 ? 500 : 200 },
            WireHarm.Unhead => response with { Headers = WireHeaders.Without(response.Headers, fault.At) },
            WireHarm.Rehead => response with { Headers = WireHeaders.Changed(response.Headers, fault.At) },
            _ => response with { Body = Change(response.Body) },
        };

    private MessageBody? Change(MessageBody? body) =>
        fault.Harm is WireHarm.Retype
            ? body is { IsText: true } && WireFaultDeriver.Retype(body.ReadText()) is { } retyped
                ? MessageBody.FromText(retyped)
                : body
            : WireChange.Apply(Edit(), body);

    private string Change(string text) =>
        fault.Harm is WireHarm.Retype ? WireFaultDeriver.Retype(text) ?? text : WireChange.Apply(Edit(), text);

    private WireEdit Edit() => new(fault.Harm is WireHarm.Flip ? TamperChange.Flip : TamperChange.Cut, fault.At);
}
