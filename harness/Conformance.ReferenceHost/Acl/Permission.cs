namespace Conformance.ReferenceHost;

/// <summary>Commands allowed and denied under one name, with scope (ACL-05).</summary>
internal sealed record Permission(string Identifier)
{
    public IReadOnlyList<string> Allow { get; init; } = [];

    public IReadOnlyList<string> Deny { get; init; } = [];

    public IReadOnlyList<JsonValue>? ScopeAllow { get; init; }

    public IReadOnlyList<JsonValue>? ScopeDeny { get; init; }

    /// <summary>The platforms it is for; null for all.</summary>
    public IReadOnlyList<string>? Platforms { get; init; }
}
