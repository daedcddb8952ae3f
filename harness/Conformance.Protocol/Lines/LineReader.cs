using System.Buffers;

namespace Conformance.Protocol;

/// <summary>Cuts a stream into lines, on the thread of its caller, with memory that grows to the longest line and shrinks again.</summary>
/// <param name="stream">Where the lines come from; it stays open.</param>
/// <param name="limit">The longest line that is accepted, in bytes.</param>
/// <param name="speaker">Who is to blame for a longer one, at the beginning of a sentence.</param>
public sealed class LineReader(Stream stream, long limit, string speaker = "The host") : IDisposable
{
    private const int Smallest = 64 * 1024;
    private const int LargestKept = 1024 * 1024;
    private const int ShownOfLongLine = 100;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(Smallest);
    private int _start;
    private int _end;
    private long _total;
    private int _unfinished;
    private volatile bool _isWaiting;

    /// <summary>How many bytes have come; may be asked on any thread.</summary>
    public long Total => Interlocked.Read(ref _total);

    /// <summary>How many bytes of a line without its end have come; may be asked on any thread.</summary>
    public int Unfinished => Volatile.Read(ref _unfinished);

    /// <summary>Tells whether everything that came is read and more is waited for; may be asked on any thread.</summary>
    public bool IsWaiting => _isWaiting;

    /// <summary>What stood after the last line feed when the stream ended.</summary>
    public ReadOnlySpan<byte> Rest => _bytes.AsSpan(_start, _end - _start);

    /// <summary>Waits for the next line and gives it without its line feed, valid until the next call; false at the end of the stream.</summary>
    /// <exception cref="HostProtocolException">The line is longer than the limit.</exception>
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        var searched = 0;
        while (true)
        {
            var found = _bytes.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                line = _bytes.AsSpan(_start, searched + found);
                CheckLength(line.Length);
                _start += line.Length + 1;
                return true;
            }

            searched = _end - _start;
            CheckLength(searched);
            if (!Fill())
            {
                line = default;
                return false;
            }
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        var bytes = _bytes;
        (_bytes, _start, _end) = ([], 0, 0);
        Give(bytes);
    }

    private bool Fill()
    {
        MakeRoom();
        Volatile.Write(ref _unfinished, _end - _start);
        _isWaiting = true;
        var count = stream.Read(_bytes, _end, _bytes.Length - _end);
        _isWaiting = false;
        _end += count;
        Interlocked.Add(ref _total, count);
        return count > 0;
    }

    private void MakeRoom()
    {
        var held = _end - _start;
        if (held == _bytes.Length)
        {
            Replace(checked((int)Math.Min(_bytes.Length * 2L, Array.MaxLength)));
        }
        else if (held <= Smallest / 2 && _bytes.Length > LargestKept)
        {
            Replace(Smallest);
        }
        else if (_start > 0 && (held == 0 || _end == _bytes.Length))
        {
            _bytes.AsSpan(_start, held).CopyTo(_bytes);
            (_start, _end) = (0, held);
        }
    }

    private void Replace(int size)
    {
        var held = _end - _start;
        var bytes = size > LargestKept ? GC.AllocateUninitializedArray<byte>(size) : ArrayPool<byte>.Shared.Rent(size);
        _bytes.AsSpan(_start, held).CopyTo(bytes);
        Give(_bytes);
        (_bytes, _start, _end) = (bytes, 0, held);
    }

    private void CheckLength(int length)
    {
        if (length <= limit)
        {
            return;
        }

        var shown = WireLine.Excerpt(_bytes.AsSpan(_start, Math.Min(length, ShownOfLongLine)), 0);
        throw new HostProtocolException(
            $"{speaker} broke the host protocol: a line has more than {limit} bytes. "
                + $"The protocol wants lines of at most that length; send less in one message. The line begins: '{shown}…'."
        );
    }

    private static void Give(byte[] bytes)
    {
        if (bytes.Length is > 0 and <= LargestKept)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
