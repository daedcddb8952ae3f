using Conformance.Protocol;

namespace Conformance.ReferenceHost;

/// <summary>A small Core that serves the conformance app: the kit's own host, and the example for authors of others.</summary>
public sealed class ReferenceCore : IHostCore
{
    private readonly ReferenceHostOptions _options;
    private readonly Action<HostMessage> _send;
    private readonly Lock _gate = new();
    private readonly Queue<object> _inbox = new();
    private CoreState? _state;
    private Adapter? _adapter;
    private bool _busy;
    private bool _over;

    private ReferenceCore(ReferenceHostOptions options, Action<HostMessage> send)
    {
        _options = options;
        _send = send;
    }

    /// <summary>Makes a Core that has not started.</summary>
    /// <param name="options">What it is made with.</param>
    /// <param name="send">Takes what it says, one message at a time, in order, on the thread that brought the cause.</param>
    /// <exception cref="ArgumentException">There is no fault of the name asked for.</exception>
    public static ReferenceCore Create(ReferenceHostOptions options, Action<HostMessage> send)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(send);
        _ = new Faults(options.Fault);
        return new(options, send);
    }

    /// <inheritdoc />
    public void Receive(KitMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        Put(message);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _over = true;
            _inbox.Clear();
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Takes turns: whoever finds the Core idle works until the inbox is empty, so a send that calls back is safe.</summary>
    private void Put(object item)
    {
        lock (_gate)
        {
            if (_over)
            {
                return;
            }

            _inbox.Enqueue(item);
            if (_busy)
            {
                return;
            }

            _busy = true;
        }

        while (TakeNext() is { } next)
        {
            Work(next);
        }
    }

    private object? TakeNext()
    {
        lock (_gate)
        {
            if (_inbox.TryDequeue(out var next))
            {
                return next;
            }

            _busy = false;
            return null;
        }
    }

    private void Work(object item)
    {
        if (item is Action action)
        {
            action();
        }
        else if (item is HostStart start)
        {
            Start(start);
        }
        else if (item is HostStop stop)
        {
            Say(new HostStopped(stop.Id));
            End();
        }
        else if (_adapter is { } adapter)
        {
            adapter.Hear((KitMessage)item);
        }
        else
        {
            Adapter.RefuseBeforeStart((KitMessage)item, Say);
        }
    }

    private void Start(HostStart start)
    {
        if (_state is not null)
        {
            Say(new RequestFailed(start.Id, new(HostError.InvalidRequest, "The host has started already.")));
            return;
        }

        if (HostStartReader.Read(start, out var app, out var platform) is { } error)
        {
            Say(new RequestFailed(start.Id, error));
            return;
        }

        _state = new CoreState(_options, app!, platform!, Say) { Post = Put, Crash = Crash };
        _adapter = new Adapter(_state);
        _state.WebViews.OpenConfigured();
        Say(new HostStarted(start.Id, Features.Describe(platform!)));
    }

    private void Say(HostMessage message)
    {
        if (!_over)
        {
            _send(message);
        }
    }

    private void Crash(string reason)
    {
        _options.Complained(reason);
        End();
        _options.Crashed(reason);
    }

    private void End()
    {
        lock (_gate)
        {
            _over = true;
            _inbox.Clear();
        }
    }
}
