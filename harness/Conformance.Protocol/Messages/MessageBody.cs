using System.Text;

namespace Conformance.Protocol;

/// <summary>A body that crosses the wire, as UTF-8 text or as bytes; either form may carry text.</summary>
public sealed class MessageBody
{
    private readonly string? _text;
    private readonly ReadOnlyMemory<byte> _bytes;

    private MessageBody(string? text, ReadOnlyMemory<byte> bytes)
    {
        _text = text;
        _bytes = bytes;
    }

    /// <summary>Tells whether the sender wrote text.</summary>
    public bool IsText => _text is not null;

    internal long Size => _text is null ? _bytes.Length : _text.Length * 2L;

    /// <summary>Makes a body of text.</summary>
    public static MessageBody FromText(string text) => new(text, default);

    /// <summary>Makes a body of bytes.</summary>
    public static MessageBody FromBytes(ReadOnlyMemory<byte> bytes) => new(null, bytes);

    /// <summary>Reads the body as text; invalid UTF-8 becomes U+FFFD.</summary>
    public string ReadText() => _text ?? Encoding.UTF8.GetString(_bytes.Span);

    /// <summary>Reads the body as bytes.</summary>
    public ReadOnlyMemory<byte> ReadBytes() => _text is null ? _bytes : Encoding.UTF8.GetBytes(_text);

    /// <inheritdoc />
    public override string ToString() => _text ?? $"{_bytes.Length} bytes";
}
