namespace Conformance.ReferenceHost;

/// <summary>Permissions gathered under one name (ACL-08).</summary>
/// <param name="Identifier">The name.</param>
/// <param name="Permissions">What it holds; names of other plugins' permissions too.</param>
/// <param name="At">Where it was written.</param>
internal sealed record PermissionSet(string Identifier, IReadOnlyList<string> Permissions, FilePlace At);
