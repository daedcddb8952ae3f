using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using Conformance.Protocol;

namespace Conformance.MockWebView;

/// <summary>Frames on their way to the realm process, one after the other in one block of memory.</summary>
internal sealed class FrameBuffer : System.Buffers.IBufferWriter<byte>, IDisposable
{
    private const int Kept = 1 << 20;
    private const int BeforeHead = 10;
    private const byte NoBody = 0;
    private const byte TextBody = 1;
    private const byte ByteBody = 2;
    private readonly Utf8JsonWriter _json;
    private byte[] _bytes = new byte[1 << 14];

    public FrameBuffer() => _json = new Utf8JsonWriter(this);

    /// <summary>How many bytes are there.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

    /// <summary>Adds a frame whose head is an array that <paramref name="write"/> fills.</summary>
    public void Add<TState>(ToRealm kind, TState state, Action<Utf8JsonWriter, TState> write, MessageBody? body)
    {
        var start = Length;
        Ensure(BeforeHead);
        Length += BeforeHead;
        _json.Reset();
        _json.WriteStartArray();
        write(_json, state);
        _json.WriteEndArray();
        _json.Flush();
        var headLength = Length - start - BeforeHead;
        var bodyKind = AddBody(body);
        var frame = _bytes.AsSpan(start);
        BinaryPrimitives.WriteInt32LittleEndian(frame, Length - start - 4);
        frame[4] = (byte)kind;
        frame[5] = bodyKind;
        BinaryPrimitives.WriteInt32LittleEndian(frame[6..], headLength);
    }

    private byte AddBody(MessageBody? body)
    {
        if (body is null)
        {
            return NoBody;
        }

        if (body.IsText)
        {
            var text = body.ReadText();
            Ensure(text.Length <= 4096 ? text.Length * 3 : Encoding.UTF8.GetByteCount(text));
            Length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(Length));
            return TextBody;
        }

        var bytes = body.ReadBytes().Span;
        Ensure(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
        return ByteBody;
    }

    /// <summary>Forgets the bytes.</summary>
    public void Clear()
    {
        Length = 0;
        if (_bytes.Length > Kept)
        {
            _bytes = new byte[1 << 14];
        }
    }

    public void Dispose() => _json.Dispose();

    void System.Buffers.IBufferWriter<byte>.Advance(int count) => Length += count;

    Memory<byte> System.Buffers.IBufferWriter<byte>.GetMemory(int sizeHint)
    {
        Ensure(Math.Max(sizeHint, 256));
        return _bytes.AsMemory(Length);
    }

    Span<byte> System.Buffers.IBufferWriter<byte>.GetSpan(int sizeHint)
    {
        Ensure(Math.Max(sizeHint, 256));
        return _bytes.AsSpan(Length);
    }

    private void Ensure(int more)
    {
        if (_bytes.Length - Length < more)
        {
            Array.Resize(ref _bytes, Math.Max(checked(Length + more), _bytes.Length * 2));
        }
    }
}
