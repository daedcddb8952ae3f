namespace Conformance.ReferenceHost;

/// <summary>A permission in a capability, with the scope that the capability adds.</summary>
internal sealed record PermissionEntry(
    string Identifier,
    FilePlace At,
    IReadOnlyList<JsonValue>? Allow,
    IReadOnlyList<JsonValue>? Deny
);
