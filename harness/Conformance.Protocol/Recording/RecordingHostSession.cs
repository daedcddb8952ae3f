namespace Conformance.Protocol;

/// <summary>A session that writes down every message, and whose wire can be tampered with.</summary>
public sealed class RecordingHostSession : IHostSession
{
    private readonly IHostSession _inner;
    private readonly TranscriptRecorder _recorder;
    private readonly Lock _filterLock = new();
    private volatile IWireFilter? _filter;
    private volatile bool _hasEnded;

    internal RecordingHostSession(IHostSession inner, TranscriptRecorder recorder)
    {
        _inner = inner;
        _recorder = recorder;
    }

    /// <summary>Tampers with what crosses; null lets everything pass.</summary>
    public IWireFilter? Filter
    {
        get => _filter;
        set => _filter = value;
    }

    /// <inheritdoc />
    public HostDescription Host => _inner.Host;

    /// <inheritdoc />
    public Task<HostEnd> Completion => _inner.Completion;

    /// <summary>Whether the host has ended: known before its listener hears of it, so that what a WebView says of its own pages' end comes later.</summary>
    public bool HasEnded => _hasEnded || Completion.IsCompleted;

    /// <inheritdoc />
    public long NextRequestId() => _inner.NextRequestId();

    /// <inheritdoc />
    public void Send(KitMessage message)
    {
        if (_filter is not { } filter)
        {
            Cross(message);
            return;
        }

        foreach (var each in Filtered(filter, message))
        {
            Cross(each);
        }
    }

    /// <inheritdoc />
    public Task<HostEnd> StopAsync(CancellationToken cancellationToken = default) =>
        _inner.StopAsync(cancellationToken);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _inner.DisposeAsync();

    internal void End() => _hasEnded = true;

    // The lock is not held while messages cross: a Core in process may answer, and be asked again, on this very thread.
    private List<KitMessage> Filtered(IWireFilter filter, KitMessage message)
    {
        lock (_filterLock)
        {
            var crossing = filter.Outgoing(message).ToList();
            if (crossing is not [var only] || !ReferenceEquals(only, message))
            {
                _recorder.Record(new KitMeant(message));
            }

            return crossing;
        }
    }

    private void Cross(KitMessage message)
    {
        _recorder.Record(new KitSaid(message));
        if (_hasEnded)
        {
            return;
        }

        _recorder.Requests.Sending(message);
        try
        {
            _inner.Send(message);
        }
        finally
        {
            _recorder.Requests.Sent(message);
            if (_hasEnded)
            {
                _recorder.Requests.Clear();
            }
        }
    }
}
