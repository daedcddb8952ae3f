namespace Conformance.Protocol;

/// <summary>Knows which requests of the kit a host still owes an answer; safe on all threads.</summary>
public sealed class OpenRequests
{
    private readonly Lock _lock = new();
    private readonly Dictionary<long, Open> _open = [];
    private long _highest;

    /// <summary>Notes a message of the kit before it is sent.</summary>
    public void Opened(KitMessage message)
    {
        var (id, kind) = message switch
        {
            WebViewRequest request => (request.Id, KitRequestKind.Request),
            WebViewNavigating navigating => (navigating.Id, KitRequestKind.Navigating),
            HostStart start => (start.Id, KitRequestKind.Start),
            HostStop stop => (stop.Id, KitRequestKind.Stop),
            _ => (-1, default),
        };
        if (id < 0)
        {
            return;
        }

        lock (_lock)
        {
            // A request that crosses twice, because the wire is tampered with, may be answered twice.
            _open[id] = _open.TryGetValue(id, out var known)
                ? known with
                {
                    Answers = known.Answers + 1,
                }
                : new Open(kind, 1);
            _highest = Math.Max(_highest, id);
        }
    }

    /// <summary>Finds what an open request asked for.</summary>
    public bool TryFind(long id, out KitRequestKind kind)
    {
        lock (_lock)
        {
            var isOpen = _open.TryGetValue(id, out var found);
            kind = found.Kind;
            return isOpen;
        }
    }

    /// <summary>Notes a message of the host; gives a complaint where it answers what it must not, else null.</summary>
    public string? Settled(HostMessage message)
    {
        switch (message)
        {
            case RequestAnswered answered:
                return Close(answered.Id, KitRequestKind.Request);
            case NavigationAnswered answered:
                return Close(answered.Id, KitRequestKind.Navigating);
            case HostStarted started:
                return Close(started.Id, KitRequestKind.Start);
            case HostStopped stopped:
                return Close(stopped.Id, KitRequestKind.Stop);
            case WebViewDropped dropped:
                return Close(dropped.RequestId, KitRequestKind.Request);
            case RequestFailed failed:
                return Close(failed.Id, null);
            default:
                return null;
        }
    }

    /// <summary>Says what is wrong with an answer to an id that is not open.</summary>
    public string Complaint(long id)
    {
        lock (_lock)
        {
            return id >= 1 && id <= _highest
                ? $"a second answer to the id '{id}', or an answer to a request that it had dropped"
                : $"an answer to the id '{id}', which the kit never used";
        }
    }

    private string? Close(long id, KitRequestKind? kind)
    {
        lock (_lock)
        {
            if (!_open.TryGetValue(id, out var found))
            {
                return Complaint(id);
            }

            if (kind is not null && kind != found.Kind)
            {
                return $"the answer to the id '{id}' is of the wrong kind: the kit had sent '{Method(found.Kind)}'";
            }

            if (found.Answers > 1)
            {
                _open[id] = found with { Answers = found.Answers - 1 };
            }
            else
            {
                _open.Remove(id);
            }

            return null;
        }
    }

    private static string Method(KitRequestKind kind) =>
        kind switch
        {
            KitRequestKind.Start => HostProtocolMethods.Start,
            KitRequestKind.Navigating => HostProtocolMethods.Navigating,
            KitRequestKind.Stop => HostProtocolMethods.Stop,
            _ => HostProtocolMethods.Request,
        };

    private readonly record struct Open(KitRequestKind Kind, int Answers);
}
