namespace Conformance.ReferenceHost;

/// <summary>A permission in a capability, with the scope that the capability adds (ACL-05).</summary>
internal sealed record PermissionEntry(
    string Identifier,
    FilePlace At,
    IReadOnlyList<JsonValue>? Allow,
    IReadOnlyList<JsonValue>? Deny
);
