namespace Conformance.Protocol;

/// <summary>Stands before a listener, writes down what it hears, and lets a filter tamper with it.</summary>
internal sealed class RecordingListener(IHostListener inner, TranscriptRecorder recorder)
    : IHostListener,
        IHostSessionObserver
{
    private readonly Lock _lock = new();
    private RecordingHostSession? _session;

    /// <summary>Gives the one wrapping session of a session.</summary>
    public RecordingHostSession Wrap(IHostSession session)
    {
        lock (_lock)
        {
            return _session ??= new RecordingHostSession(session, recorder);
        }
    }

    public void Receive(IHostSession session, HostMessage message)
    {
        var wrapped = _session ?? Wrap(session);
        recorder.Requests.Hearing(message);
        try
        {
            if (wrapped.Filter is { } filter)
            {
                ReceiveFiltered(wrapped, filter, message);
            }
            else
            {
                recorder.Record(new HostSaid(message));
                inner.Receive(wrapped, message);
            }
        }
        finally
        {
            recorder.Requests.Heard(message);
        }
    }

    public void Ended(IHostSession session, HostEnd end)
    {
        var wrapped = Wrap(session);
        // Whoever sees that it has ended must find written down how.
        recorder.Record(new HostEnded(end));
        wrapped.End();
        recorder.Requests.Clear();
        inner.Ended(wrapped, end);
    }

    public void KitSaid(KitMessage message)
    {
        recorder.Record(new KitSaid(message));
        (inner as IHostSessionObserver)?.KitSaid(message);
    }

    public void HostSaid(HostMessage message)
    {
        recorder.Record(new HostSaid(message));
        (inner as IHostSessionObserver)?.HostSaid(message);
    }

    public void HostWroteError(string line)
    {
        recorder.Record(new HostWroteError(line));
        (inner as IHostSessionObserver)?.HostWroteError(line);
    }

    private void ReceiveFiltered(RecordingHostSession session, IWireFilter filter, HostMessage message)
    {
        var heard = filter.Incoming(message).ToList();
        if (heard is not [var only] || !ReferenceEquals(only, message))
        {
            recorder.Record(new HostMeant(message));
        }

        foreach (var each in heard)
        {
            recorder.Record(new HostSaid(each));
            inner.Receive(session, each);
        }
    }
}
