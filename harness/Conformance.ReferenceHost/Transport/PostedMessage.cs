using Conformance.Protocol;

namespace Conformance.ReferenceHost;

/// <summary>A call as a page posts it (ENV-28).</summary>
internal sealed record PostedMessage(
    string Command,
    uint Callback,
    uint Error,
    JsonValue Payload,
    string Key,
    IReadOnlyList<Header> Headers,
    bool CustomProtocolBlocked
);
