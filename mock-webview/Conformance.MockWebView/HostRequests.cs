using Conformance.Protocol;

namespace Conformance.MockWebView;

/// <summary>Requests that a host has not answered: its id of each, and the realm process's number.</summary>
internal sealed class HostRequests
{
    private readonly Lock _gate = new();
    private readonly Dictionary<long, long> _numbers = [];
    private readonly Dictionary<long, long> _ids = [];

    /// <summary>Gives a request an id of the session.</summary>
    public long Open(IHostSession session, long number)
    {
        var id = session.NextRequestId();
        lock (_gate)
        {
            _numbers[id] = number;
            _ids[number] = id;
        }

        return id;
    }

    /// <summary>Ends a request that was answered; gives the process's number, or null where nobody waits.</summary>
    public long? Close(long id)
    {
        lock (_gate)
        {
            if (!_numbers.Remove(id, out var number))
            {
                return null;
            }

            _ids.Remove(number);
            return number;
        }
    }

    /// <summary>Gives the process's number of an open request.</summary>
    public long? NumberOf(long id)
    {
        lock (_gate)
        {
            return _numbers.TryGetValue(id, out var number) ? number : null;
        }
    }

    /// <summary>Ends a request that the page no longer waits for; gives its id, or null where it was no request to the host.</summary>
    public long? Cancel(long number)
    {
        lock (_gate)
        {
            if (!_ids.Remove(number, out var id))
            {
                return null;
            }

            _numbers.Remove(id);
            return id;
        }
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _numbers.Clear();
            _ids.Clear();
        }
    }
}
