using System.Text.Json;
using Conformance.Protocol;

namespace Conformance.MockWebView;

/// <summary>Carries frames to and from the realm process. What is heard is handled on the reading thread, and what is sent
/// meanwhile leaves in one write; a write that could block is left to a thread of its own, so that reading never stops.</summary>
internal sealed class RealmPipe : IDisposable
{
    private const int FlushFrom = 1 << 15;
    private const int LongestFrame = 1 << 30;
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _work = new(0);
    private readonly Stream _input;
    private readonly Stream _output;
    private readonly int _inlineLimit;
    private FrameBuffer _queued = new();
    private FrameBuffer _spare = new();
    private long _outstanding;
    private bool _corked;
    private bool _writing;
    private bool _closed;

    public RealmPipe(Stream input, Stream output)
    {
        _input = input;
        _output = output;
        // What a pipe surely takes without blocking: Linux 64 KiB, macOS 16 KiB, Windows 4 KiB.
        _inlineLimit =
            OperatingSystem.IsWindows() ? 1 << 11
            : OperatingSystem.IsMacOS() ? 1 << 13
            : 1 << 15;
    }

    /// <summary>Whether the process has not yet said that it took everything.</summary>
    public bool HasOutstanding => Interlocked.Read(ref _outstanding) > 0;

    /// <summary>Starts both threads.</summary>
    public void Start(IRealmListener listener)
    {
        new Thread(() => Read(listener)) { IsBackground = true, Name = "mock WebView reader" }.Start();
        new Thread(Write) { IsBackground = true, Name = "mock WebView writer" }.Start();
    }

    /// <summary>Queues a frame; the caller never waits.</summary>
    public void Send<TState>(ToRealm kind, TState state, Action<Utf8JsonWriter, TState> write, MessageBody? body = null)
    {
        lock (_gate)
        {
            if (_closed)
            {
                return;
            }

            _queued.Add(kind, state, write, body);
            if (!_corked || _queued.Length >= FlushFrom)
            {
                Flush();
            }
        }
    }

    /// <summary>The process has read so many bytes.</summary>
    public void Taken(long count) => Interlocked.Add(ref _outstanding, -count);

    // Under the gate.
    private void Flush()
    {
        if (_writing || _queued.Length == 0)
        {
            return;
        }

        if (Interlocked.Read(ref _outstanding) + _queued.Length > _inlineLimit)
        {
            _writing = true;
            _work.Release();
            return;
        }

        Interlocked.Add(ref _outstanding, _queued.Length);
        Deliver(_queued);
    }

    private void Deliver(FrameBuffer buffer)
    {
        try
        {
            _input.Write(buffer.Bytes);
            _input.Flush();
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // The process is gone; the reading thread tells of it.
            _closed = true;
        }

        buffer.Clear();
    }

    private void Write()
    {
        while (true)
        {
            _work.Wait();
            while (Swap() is { } buffer)
            {
                Interlocked.Add(ref _outstanding, buffer.Length);
                Deliver(buffer);
            }

            if (_closed)
            {
                return;
            }
        }
    }

    // Gives what is queued to the writing thread; null, and the turn back to the senders, where nothing is.
    private FrameBuffer? Swap()
    {
        lock (_gate)
        {
            if (_queued.Length == 0 || _closed)
            {
                _writing = false;
                return null;
            }

            (_queued, _spare) = (_spare, _queued);
            return _spare;
        }
    }

    private void Read(IRealmListener listener)
    {
        var buffer = new byte[1 << 16];
        var used = 0;
        string? broken = null;
        try
        {
            for (int count; (count = _output.Read(buffer, used, buffer.Length - used)) > 0; )
            {
                used += count;
                used = HearAll(listener, ref buffer, used);
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // The same as the end of output.
        }
        catch (Exception error) when (IsNonsense(error))
        {
            broken = $"The mock WebView's process wrote what is no frame: {error.Message}";
        }
        catch (Exception error)
        {
            // A host in process is asked on this thread; what it throws would end the whole kit.
            broken =
                $"What the mock WebView's process said could not be handled: {error.GetType().Name}: {error.Message}";
        }

        Close();
        listener.Closed(broken);
    }

    // The process is not trusted: whatever it writes may at most end its own WebView.
    private static bool IsNonsense(Exception error) =>
        error
            is JsonException
                or InvalidOperationException
                or ArgumentException
                or FormatException
                or InvalidDataException
                or OutOfMemoryException;

    private int HearAll(IRealmListener listener, ref byte[] buffer, int used)
    {
        Cork();
        var at = 0;
        var needed = 0;
        while (used - at >= 4)
        {
            var length = BitConverter.ToInt32(buffer, at);
            if (length is < 6 or > LongestFrame)
            {
                throw new InvalidDataException($"A frame of '{length}' bytes is none.");
            }

            if (used - at - 4 < length)
            {
                needed = length + 4;
                break;
            }

            var frame = new RealmFrame(buffer.AsSpan(at + 4, length));
            listener.Heard(ref frame);
            at += 4 + length;
        }

        Uncork();
        var rest = used - at;
        if (needed > buffer.Length)
        {
            var larger = new byte[needed];
            buffer.AsSpan(at, rest).CopyTo(larger);
            buffer = larger;
        }
        else
        {
            buffer.AsSpan(at, rest).CopyTo(buffer);
            if (buffer.Length > 1 << 20 && rest < 1 << 15 && needed < 1 << 16)
            {
                Array.Resize(ref buffer, 1 << 16);
            }
        }

        return rest;
    }

    private void Cork()
    {
        lock (_gate)
        {
            _corked = true;
        }
    }

    private void Uncork()
    {
        lock (_gate)
        {
            _corked = false;
            Flush();
        }
    }

    private void Close()
    {
        lock (_gate)
        {
            _closed = true;
        }

        _work.Release();
    }

    public void Dispose()
    {
        Close();
        _input.Dispose();
        _output.Dispose();
    }
}
