namespace Conformance.ReferenceHost;

/// <summary>A URL in its parts, lower-cased and completed as browsers do for the schemes of the web.</summary>
/// <param name="Scheme">The scheme, in lower case.</param>
/// <param name="Host">The host; null where the URL has no authority.</param>
/// <param name="Port">The port, unless it is the scheme's own.</param>
/// <param name="Path">The path, with its slash.</param>
/// <param name="Query">The query without its mark, or null.</param>
/// <param name="Fragment">The fragment without its mark, or null.</param>
internal sealed record WebUrl(string Scheme, string? Host, int? Port, string Path, string? Query, string? Fragment)
{
    /// <summary>The user before the host, and the password; both are rare.</summary>
    public string User { get; init; } = string.Empty;

    public string Password { get; init; } = string.Empty;

    /// <summary>The origin, as browsers write it.</summary>
    public string Origin => $"{Scheme}://{Host}{(Port is { } port ? $":{port}" : string.Empty)}";

    public override string ToString()
    {
        var user = User + (Password.Length == 0 ? string.Empty : $":{Password}");
        user += user.Length == 0 ? string.Empty : "@";
        var authority = Host is null
            ? string.Empty
            : "//" + user + Host + (Port is { } port ? $":{port}" : string.Empty);
        var query = Query is null ? string.Empty : "?" + Query;
        var fragment = Fragment is null ? string.Empty : "#" + Fragment;
        return $"{Scheme}:{authority}{Path}{query}{fragment}";
    }
}
