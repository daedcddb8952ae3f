namespace Conformance.ReferenceHost;

/// <summary>Who may do what: windows and webviews, of which origins, and the permissions they have (ACL-01).</summary>
internal sealed record Capability(string Identifier, FilePlace At)
{
    public bool Local { get; init; } = true;

    public IReadOnlyList<ConfigText> RemoteUrls { get; init; } = [];

    public IReadOnlyList<ConfigText> Windows { get; init; } = [];

    public IReadOnlyList<ConfigText> WebViews { get; init; } = [];

    public IReadOnlyList<PermissionEntry> Permissions { get; init; } = [];

    /// <summary>The platforms it is for; null for all.</summary>
    public IReadOnlyList<string>? Platforms { get; init; }
}
