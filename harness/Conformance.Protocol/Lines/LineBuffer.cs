using System.Buffers;

namespace Conformance.Protocol;

/// <summary>A growing piece of memory, taken from a pool, that messages are written into one after the other.</summary>
public sealed class LineBuffer : IDisposable
{
    private const int Smallest = 16 * 1024;
    private const int LargestKept = 1024 * 1024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(Smallest);

    /// <summary>How many bytes are written.</summary>
    public int Length { get; private set; }

    /// <summary>What is written.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Adds bytes.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Length += bytes.Length;
    }

    /// <summary>Adds one byte.</summary>
    public void Add(byte value)
    {
        Room(1)[0] = value;
        Length++;
    }

    /// <summary>Forgets what is written, and gives memory back where much was needed.</summary>
    public void Clear()
    {
        Length = 0;
        if (_bytes.Length > LargestKept)
        {
            Replace(Smallest);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Length = 0;
        if (_bytes.Length > 0)
        {
            Give(_bytes);
            _bytes = [];
        }
    }

    internal Span<byte> Room(int count)
    {
        if (_bytes.Length - Length < count)
        {
            var wanted = Math.Max((long)Length + count, Math.Min(_bytes.Length * 2L, Array.MaxLength));
            Replace(Math.Max(Smallest, checked((int)wanted)));
        }

        return _bytes.AsSpan(Length);
    }

    internal void Advance(int count) => Length += count;

    internal void Shorten(int length) => Length = length;

    private void Replace(int size)
    {
        // What is large is left to the collector: a pool would keep it for ever.
        var bytes = size > LargestKept ? GC.AllocateUninitializedArray<byte>(size) : ArrayPool<byte>.Shared.Rent(size);
        _bytes.AsSpan(0, Length).CopyTo(bytes);
        Give(_bytes);
        _bytes = bytes;
    }

    private static void Give(byte[] bytes)
    {
        if (bytes.Length is > 0 and <= LargestKept)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
