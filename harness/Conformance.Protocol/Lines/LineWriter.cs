namespace Conformance.Protocol;

/// <summary>Queues lines for a stream, and writes on a thread of its own whatever has come since the last write, in one write.</summary>
public sealed class LineWriter : IDisposable
{
    // A plain object: the thread of the writer waits on it for lines.
    private readonly object _lock = new();
    private readonly TaskCompletionSource<Exception?> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Stream _stream;
    private readonly Action _close;
    private readonly long _limit;
    private LineBuffer _queued = new();
    private bool _isClosed;

    /// <summary>Makes a writer and starts its thread.</summary>
    /// <param name="stream">Where the lines go.</param>
    /// <param name="limit">How many bytes may wait before a further line is refused.</param>
    /// <param name="name">The thread's name, for debuggers.</param>
    /// <param name="close">Closes the stream for writing when the writer is done; without it the stream is disposed.</param>
    public LineWriter(Stream stream, long limit, string name, Action? close = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _stream = stream;
        _close = close ?? stream.Dispose;
        _limit = limit;
        new Thread(Run) { IsBackground = true, Name = name }.Start();
    }

    /// <summary>Ends when everything is written and the stream closed, or when a write failed, with that failure.</summary>
    public Task<Exception?> Completion => _done.Task;

    /// <summary>Queues a message of the kit; false where too much waits already. Lost where the writer is closed.</summary>
    public bool TryWrite(KitMessage message) =>
        TryWrite(message, static (buffer, line) => HostProtocolWriter.Write(buffer, line));

    /// <summary>Queues a message of a host; false where too much waits already. Lost where the writer is closed.</summary>
    public bool TryWrite(HostMessage message) =>
        TryWrite(message, static (buffer, line) => HostProtocolWriter.Write(buffer, line));

    /// <summary>Queues the answer of an error to a request whose id is known as JSON text only.</summary>
    public bool TryWriteError(string id, HostError error) =>
        TryWrite(
            (id, error),
            static (buffer, answer) => HostProtocolWriter.WriteError(buffer, answer.id, answer.error)
        );

    /// <summary>Takes no more lines; the stream is closed when the queued ones are written.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _isClosed = true;
            Monitor.Pulse(_lock);
        }
    }

    /// <inheritdoc cref="Close" />
    public void Dispose() => Close();

    private bool TryWrite<T>(T message, Action<LineBuffer, T> write)
    {
        lock (_lock)
        {
            if (_isClosed)
            {
                return true;
            }

            if (_queued.Length > _limit)
            {
                return false;
            }

            var before = _queued.Length;
            try
            {
                write(_queued, message);
            }
            catch
            {
                _queued.Shorten(before);
                throw;
            }

            Monitor.Pulse(_lock);
            return true;
        }
    }

    private void Run()
    {
        Exception? failure = null;
        var writing = new LineBuffer();
        try
        {
            while (Take(ref writing))
            {
                _stream.Write(writing.Written);
                _stream.Flush();
                writing.Clear();
            }
        }
        catch (Exception problem) when (problem is IOException or ObjectDisposedException or OperationCanceledException)
        {
            failure = problem;
        }

        Finish(writing);
        _done.SetResult(failure);
    }

    private bool Take(ref LineBuffer writing)
    {
        lock (_lock)
        {
            while (_queued.Length == 0)
            {
                if (_isClosed)
                {
                    return false;
                }

                Monitor.Wait(_lock);
            }

            (writing, _queued) = (_queued, writing);
            return true;
        }
    }

    private void Finish(LineBuffer writing)
    {
        lock (_lock)
        {
            _isClosed = true;
            _queued.Dispose();
            writing.Dispose();
        }

        try
        {
            _close();
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException)
        {
            // The other side is gone; there is nobody left to hear the rest.
        }
    }
}
