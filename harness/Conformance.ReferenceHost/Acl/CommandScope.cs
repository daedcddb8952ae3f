namespace Conformance.ReferenceHost;

/// <summary>Scope entries, allowing and denying (ACL-29).</summary>
internal sealed record CommandScope(IReadOnlyList<JsonValue> Allow, IReadOnlyList<JsonValue> Deny)
{
    public static CommandScope Empty { get; } = new([], []);
}
