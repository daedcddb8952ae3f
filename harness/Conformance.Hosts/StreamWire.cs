using System.Net.Sockets;
using Conformance.Protocol;

namespace Conformance.Hosts;

/// <summary>Carries lines between a session and a host behind a pair of streams.</summary>
internal sealed class StreamWire(IHostLink link, HostPortOptions options, TimeProvider time) : IHostWire, IDisposable
{
    private static readonly TimeSpan _idle = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan _lastWords = TimeSpan.FromMilliseconds(100);

    // A busy machine takes its time to tell of a process's end.
    private readonly TimeSpan _grace = TimeSpan.FromSeconds(4) * options.Patience;
    private readonly LineReader _reader = new(link.Input, options.MessageLimit);
    private readonly LineWriter _writer = new(link.Output, options.WriteQueueLimit, "host writer", link.CloseOutput);
    private readonly TaskCompletionSource<string?> _read = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _closing = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private HostSession? _session;
    private Task _watching = Task.CompletedTask;

    public void Open(HostSession session)
    {
        _session = session;
        link.ListenToErrors(session.HearError);
        new Thread(Read) { IsBackground = true, Name = "host reader" }.Start();
        _watching = Task.WhenAll(WatchOutputAsync(session), WatchInputAsync(session));
    }

    public void Transmit(KitMessage message)
    {
        if (!_writer.TryWrite(message))
        {
            _session!.End(EndJudge.Deaf(options.WriteQueueLimit));
        }
    }

    public void FinishWriting() => _writer.Close();

    public async Task<HostEnd> CloseAsync(HostEnd end)
    {
        _closing.SetResult();
        _writer.Close();
        var grace = end.Reason is HostEndReason.BrokeProtocol or HostEndReason.Died ? _lastWords : TimeSpan.Zero;
        var status = await link.CloseAsync(grace).ConfigureAwait(false);
        await Task.WhenAny(_watching, Task.Delay(_grace, time)).ConfigureAwait(false);
        Dispose();
        return end with { ExitStatus = status, LastErrorLines = link.LastErrorLines };
    }

    // The reader is its thread's to dispose of: a read that is under way still writes into its memory.
    public void Dispose()
    {
        _writer.Dispose();
        link.Dispose();
    }

    private void Read()
    {
        string? rest = null;
        var codec = new HostMessageReader(_session!.Requests);
        try
        {
            while (!_session.HasEnd && _reader.TryRead(out var line))
            {
                if (codec.Read(line) is { } message)
                {
                    _session.Hear(message);
                }
            }

            rest = _reader.Rest.IsEmpty ? null : HostProtocolException.Excerpt(_reader.Rest);
        }
        catch (HostProtocolException problem)
        {
            _session.End(new HostEnd(HostEndReason.BrokeProtocol, problem.Message));
        }
        catch (Exception problem) when (problem is IOException or SocketException or ObjectDisposedException)
        {
            // A connection that is reset has ended, like one that is closed.
        }
        catch (Exception problem)
        {
            // What a thread leaves uncaught ends the whole process.
            _session.End(EndJudge.KitFailed(problem));
        }
        finally
        {
            _reader.Dispose();
            _read.TrySetResult(rest);
        }
    }

    private async Task WatchOutputAsync(HostSession session)
    {
        if (link.Exited is not { } exited)
        {
            var half = await _read.Task.ConfigureAwait(false);
            session.End(EndJudge.Gone(new HostGone(false, false, null, half), session.Stage));
            return;
        }

        if (await Task.WhenAny(_read.Task, exited).ConfigureAwait(false) == exited)
        {
            await WhenDrainedAsync(session).ConfigureAwait(false);
        }
        else
        {
            await WhenExitedAsync(exited, session).ConfigureAwait(false);
        }

        int? status = exited.IsCompletedSuccessfully ? await exited.ConfigureAwait(false) : null;
        session.End(EndJudge.Gone(new HostGone(true, exited.IsCompleted, status, HalfLine()), session.Stage));
    }

    private async Task WatchInputAsync(HostSession session)
    {
        if (await _writer.Completion.ConfigureAwait(false) is null)
        {
            return;
        }

        // A host that dies closes its input as well; only one that lives on is blamed for that.
        Task gone = link.Exited is { } exited ? Task.WhenAny(_read.Task, exited) : _read.Task;
        await Task.WhenAny(gone, _closing.Task, Task.Delay(_grace, time)).ConfigureAwait(false);
        if (session.Stage is HostStage.Stopping or HostStage.Stopped)
        {
            // It need not read any more, and the time for stopping is the session's to watch.
            return;
        }

        if (!_read.Task.IsCompleted && link.Exited is not { IsCompleted: true })
        {
            session.End(EndJudge.ClosedInput());
        }
    }

    // A child that the host left behind may hold the pipe open for ever: what the host wrote is read when nothing comes for a while.
    private async Task WhenDrainedAsync(HostSession session)
    {
        var before = -1L;
        while (!_read.Task.IsCompleted && !session.HasEnd && !(_reader.IsWaiting && _reader.Total == before))
        {
            before = _reader.Total;
            await Task.WhenAny(_read.Task, Task.Delay(_idle, time)).ConfigureAwait(false);
        }
    }

    private async Task WhenExitedAsync(Task<int> exited, HostSession session)
    {
        await Task.WhenAny(exited, _closing.Task, Task.Delay(_grace, time)).ConfigureAwait(false);
        if (session.Stage is HostStage.Stopping or HostStage.Stopped)
        {
            // The time for stopping is the session's to watch.
            await Task.WhenAny(exited, _closing.Task).ConfigureAwait(false);
        }
    }

    private string? HalfLine()
    {
        if (_read.Task.IsCompletedSuccessfully)
        {
            return _read.Task.Result;
        }

        return _reader.Unfinished > 0 ? $"{_reader.Unfinished} bytes" : null;
    }
}
