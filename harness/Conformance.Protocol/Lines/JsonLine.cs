using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Conformance.Protocol;

/// <summary>Writes JSON on one line; System.Text.Json refuses the long strings that the protocol allows.</summary>
internal readonly struct JsonLine(LineBuffer buffer)
{
    private static readonly SearchValues<char> _escaped = SearchValues.Create(
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f"
            + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f"
    );

    public void Raw(ReadOnlySpan<byte> json) => buffer.Add(json);

    public void Raw(string json) => Encode(json);

    public void Number(long value)
    {
        Utf8Formatter.TryFormat(value, buffer.Room(20), out var written);
        buffer.Advance(written);
    }

    public void Flag(bool value) => buffer.Add(value ? "true"u8 : "false"u8);

    public void OptionalText(string? text)
    {
        if (text is null)
        {
            buffer.Add("null"u8);
        }
        else
        {
            Text(text);
        }
    }

    public void Text(ReadOnlySpan<char> text)
    {
        buffer.Add((byte)'"');
        while (true)
        {
            var plain = text.IndexOfAny(_escaped);
            if (plain < 0)
            {
                Encode(text);
                break;
            }

            Encode(text[..plain]);
            Escape(text[plain]);
            text = text[(plain + 1)..];
        }

        buffer.Add((byte)'"');
    }

    public void Texts(IReadOnlyList<string> texts)
    {
        buffer.Add((byte)'[');
        for (var i = 0; i < texts.Count; i++)
        {
            Separate(i);
            Text(texts[i]);
        }

        buffer.Add((byte)']');
    }

    public void Headers(IReadOnlyList<Header> headers)
    {
        buffer.Add((byte)'[');
        for (var i = 0; i < headers.Count; i++)
        {
            Separate(i);
            buffer.Add((byte)'[');
            Text(headers[i].Name.ToLowerInvariant());
            buffer.Add((byte)',');
            Text(headers[i].Value);
            buffer.Add((byte)']');
        }

        buffer.Add((byte)']');
    }

    public void Body(MessageBody? body)
    {
        if (body is null)
        {
            return;
        }

        if (body.IsText)
        {
            buffer.Add(",\"body\":{\"text\":"u8);
            Text(body.ReadText());
            buffer.Add((byte)'}');
            return;
        }

        buffer.Add(",\"body\":{\"base64\":\""u8);
        var bytes = body.ReadBytes().Span;
        var room = buffer.Room(Base64.GetMaxEncodedToUtf8Length(bytes.Length));
        Base64.EncodeToUtf8(bytes, room, out _, out var written);
        buffer.Advance(written);
        buffer.Add("\"}"u8);
    }

    public void Error(HostError error)
    {
        buffer.Add("{\"code\":"u8);
        Number(error.Code);
        buffer.Add(",\"message\":"u8);
        Text(error.Message);
        buffer.Add((byte)'}');
    }

    public void Separate(int index)
    {
        if (index > 0)
        {
            buffer.Add((byte)',');
        }
    }

    // The encoding replaces lone surrogates by U+FFFD, as the protocol wants it.
    private void Encode(ReadOnlySpan<char> text)
    {
        var most = text.Length <= 1024 ? text.Length * 3 : Encoding.UTF8.GetByteCount(text);
        buffer.Advance(Encoding.UTF8.GetBytes(text, buffer.Room(most)));
    }

    private void Escape(char c)
    {
        switch (c)
        {
            case '"':
                buffer.Add("\\\""u8);
                break;
            case '\\':
                buffer.Add("\\\\"u8);
                break;
            case '\n':
                buffer.Add("\\n"u8);
                break;
            case '\r':
                buffer.Add("\\r"u8);
                break;
            case '\t':
                buffer.Add("\\t"u8);
                break;
            default:
                buffer.Add("\\u00"u8);
                buffer.Add((byte)(c < 16 ? '0' : '1'));
                buffer.Add((byte)"0123456789abcdef"[c & 15]);
                break;
        }
    }
}
