namespace Conformance.ReferenceHost;

/// <summary>What a command answers.</summary>
internal abstract record CommandReply
{
    private protected CommandReply() { }

    public static CommandReply Nothing { get; } = new JsonReply("null");

    public static CommandReply Of(JsonValue value) => new JsonReply(JsonWriter.Write(value));

    public static CommandReply Of(string text) => new JsonReply(JsonWriter.Quote(text));

    public static CommandReply Of(bool value) => new JsonReply(value ? "true" : "false");

    public static CommandReply Of(long value) => Of(JsonValue.Of(value));
}

/// <summary>A JSON text, sent as it is.</summary>
internal sealed record JsonReply(string Json) : CommandReply;

internal sealed record RawReply(ReadOnlyMemory<byte> Bytes) : CommandReply;

internal sealed record ErrorReply(JsonValue Error) : CommandReply;
