using System.Text;
using System.Text.Json;
using Conformance.Protocol;

namespace Conformance.MockWebView;

/// <summary>One frame of the realm process, valid while it is being heard.</summary>
internal ref struct RealmFrame
{
    private const byte NoBody = 0;
    private const byte TextBody = 1;
    private readonly byte _bodyKind;
    private readonly ReadOnlySpan<byte> _body;
    private Utf8JsonReader _head;

    /// <summary>Reads a frame without its leading length.</summary>
    public RealmFrame(ReadOnlySpan<byte> bytes)
    {
        Kind = (FromRealm)bytes[0];
        _bodyKind = bytes[1];
        var headLength = BitConverter.ToInt32(bytes[2..]);
        _head = new Utf8JsonReader(bytes.Slice(6, headLength));
        _head.Read();
        _body = bytes[(6 + headLength)..];
    }

    /// <summary>What the frame is.</summary>
    public FromRealm Kind { get; }

    /// <summary>Reads the head's next text.</summary>
    public string Text()
    {
        _head.Read();
        return _head.GetString() ?? "";
    }

    /// <summary>Reads the head's next number.</summary>
    public long Number()
    {
        _head.Read();
        return _head.GetInt64();
    }

    /// <summary>Reads the head's next truth.</summary>
    public bool Flag()
    {
        _head.Read();
        return _head.GetBoolean();
    }

    /// <summary>Reads the body as a message's body.</summary>
    public readonly MessageBody? Body() =>
        _bodyKind switch
        {
            NoBody => null,
            TextBody => MessageBody.FromText(Encoding.UTF8.GetString(_body)),
            _ => MessageBody.FromBytes(_body.ToArray()),
        };

    /// <summary>Reads the body as text, or null where there is none.</summary>
    public readonly string? BodyText() => _bodyKind is NoBody ? null : Encoding.UTF8.GetString(_body);
}
