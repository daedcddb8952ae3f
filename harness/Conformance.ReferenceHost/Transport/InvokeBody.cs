namespace Conformance.ReferenceHost;

/// <summary>What a call brings: JSON or bytes (JSON-01, JSON-03).</summary>
internal abstract record InvokeBody
{
    private protected InvokeBody() { }
}

internal sealed record JsonBody(JsonValue Value) : InvokeBody;

internal sealed record RawBody(ReadOnlyMemory<byte> Bytes) : InvokeBody;
