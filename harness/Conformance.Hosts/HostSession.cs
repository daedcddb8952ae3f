using Conformance.Protocol;

namespace Conformance.Hosts;

/// <summary>The one implementation of a session: greeting, bookkeeping, end; what differs between ports is the wire.</summary>
internal sealed class HostSession(IHostWire wire, IHostListener listener, HostPortOptions options, TimeProvider time)
    : IHostSession
{
    private static readonly HostDescription _unknown = new()
    {
        Name = "",
        Version = "",
        Language = "",
    };

    private readonly Lock _delivery = new();
    private readonly LivingLabels _labels = new();
    private readonly IHostSessionObserver? _observer = listener as IHostSessionObserver;
    private readonly TaskCompletionSource<bool> _greeting = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<HostEnd> _completion = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private volatile HostDescription _host = _unknown;
    private volatile bool _isStopAnswered;
    private HostEnd? _end;
    private long _lastId;
    private long _startId;
    private long _stopId;
    private bool _isOver;

    public OpenRequests Requests { get; } = new();

    public HostDescription Host => _host;

    public Task<HostEnd> Completion => _completion.Task;

    /// <summary>Whether the end is decided; what the host says from then on is not heard.</summary>
    public bool HasEnd => Volatile.Read(ref _end) is not null;

    public HostStage Stage =>
        _isStopAnswered ? HostStage.Stopped
        : Volatile.Read(ref _stopId) != 0 ? HostStage.Stopping
        : ReferenceEquals(_host, _unknown) ? HostStage.Starting
        : HostStage.Started;

    public long NextRequestId() => Interlocked.Increment(ref _lastId);

    public async Task GreetAsync(WebViewIdentity webView, AppSelection app, CancellationToken cancellationToken)
    {
        wire.Open(this);
        _startId = NextRequestId();
        Say(new HostStart(_startId, options.Kit, webView, app));
        try
        {
            await _greeting.Task.WaitAsync(options.StartTimeout, time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            End(EndJudge.NoGreeting(options.StartTimeout));
        }
        catch (OperationCanceledException)
        {
            await DisposeAsync().ConfigureAwait(false);
            throw;
        }

        if (ReferenceEquals(_host, _unknown))
        {
            throw new HostStartException(await Completion.ConfigureAwait(false));
        }
    }

    public void Send(KitMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (HasEnd)
        {
            return;
        }

        if (message is WebViewClosed closed)
        {
            _labels.Closed(closed.WebView);
        }

        Requests.Opened(message);
        wire.Transmit(message);
    }

    public async Task<HostEnd> StopAsync(CancellationToken cancellationToken = default)
    {
        var id = NextRequestId();
        if (Interlocked.CompareExchange(ref _stopId, id, 0) == 0 && !HasEnd)
        {
            Say(new HostStop(id));
        }

        try
        {
            return await Completion.WaitAsync(options.StopTimeout, time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            End(EndJudge.NotStopped(options.StopTimeout, _isStopAnswered));
            return await Completion.ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        End(new HostEnd(HostEndReason.Stopped, "The kit ended the session without asking the host to stop."));
        await Completion.ConfigureAwait(false);
    }

    /// <summary>Hears one message of the host; the wire calls one at a time.</summary>
    public void Hear(HostMessage message)
    {
        if (HasEnd)
        {
            return;
        }

        if (Requests.Settled(message) is { } complaint)
        {
            End(EndJudge.WrongAnswer(complaint, message));
            return;
        }

        if (!_labels.Allows(message))
        {
            End(EndJudge.TakenLabel((WebViewCreate)message));
            return;
        }

        if (IsOwn(message))
        {
            _observer?.HostSaid(message);
            HearOwn(message);
        }
        else
        {
            Deliver(message);
        }
    }

    public void HearError(string line)
    {
        try
        {
            _observer?.HostWroteError(line);
        }
        catch (Exception problem)
        {
            End(EndJudge.KitFailed(problem));
        }
    }

    /// <summary>Decides the end; only the first call counts.</summary>
    public void End(HostEnd end)
    {
        if (Interlocked.CompareExchange(ref _end, end, null) is null)
        {
            // Completion is the owner of this work: whoever stops or disposes the session awaits it.
            _ = Task.Run(() => FinishAsync(end));
        }
    }

    private bool IsOwn(HostMessage message) =>
        message is HostStarted or HostStopped or UnknownHostRequest or UnknownHostNotification
        || (message is RequestFailed failed && (failed.Id == _startId || failed.Id == Volatile.Read(ref _stopId)));

    private void HearOwn(HostMessage message)
    {
        switch (message)
        {
            case HostStarted started:
                _host = started.Host;
                _greeting.TrySetResult(true);
                break;
            case HostStopped:
                _isStopAnswered = true;
                wire.FinishWriting();
                break;
            case RequestFailed failed:
                End(EndJudge.Refused(failed.Error, isStart: failed.Id == _startId));
                break;
            case UnknownHostRequest unknown:
                var error = new HostError(
                    HostError.MethodNotFound,
                    $"There is no method '{EndJudge.Shorten(unknown.Method)}'."
                );
                Say(new HostRequestRefused(unknown.Id, error));
                break;
        }
    }

    private void Say(KitMessage message)
    {
        _observer?.KitSaid(message);
        Send(message);
    }

    private void Deliver(HostMessage message)
    {
        lock (_delivery)
        {
            if (_isOver)
            {
                return;
            }

            try
            {
                listener.Receive(this, message);
            }
            catch (Exception problem)
            {
                End(EndJudge.KitFailed(problem));
            }
        }
    }

    private async Task FinishAsync(HostEnd end)
    {
        try
        {
            end = await wire.CloseAsync(end).ConfigureAwait(false);
        }
        catch (Exception problem)
        {
            end = end with
            {
                Explanation = $"{end.Explanation} What was left of the host could not be removed: {problem.Message}",
            };
        }

        lock (_delivery)
        {
            _isOver = true;
            try
            {
                listener.Ended(this, end);
            }
            catch (Exception problem)
            {
                end = end.IsFault ? end : EndJudge.KitFailed(problem);
            }
        }

        _completion.SetResult(end);
        _greeting.TrySetResult(false);
    }
}
