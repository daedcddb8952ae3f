namespace Conformance.ReferenceHost;

/// <summary>The platform whose WebView a session has, and what follows from it.</summary>
/// <param name="Name">As the kit names it.</param>
internal sealed record Platform(string Name)
{
    public bool IsKnown => Name is "linux" or "macos" or "windows" or "android" or "ios";

    /// <summary>Whether schemes are written <c>http://scheme.localhost/</c>.</summary>
    public bool UsesHttp => Name is "windows" or "android";

    /// <summary>Whether answers to posted messages are never fetched.</summary>
    public bool IsApple => Name is "macos" or "ios";

    /// <summary>The platform as capabilities name it.</summary>
    public string CapabilityName =>
        Name switch
        {
            "macos" => "macOS",
            "ios" => "iOS",
            _ => Name,
        };

    /// <summary>The address of a scheme's root, without a slash at its end.</summary>
    public string Root(string scheme) => UsesHttp ? $"http://{scheme}.localhost" : $"{scheme}://localhost";

    /// <summary>Which scheme a request's URL belongs to, written either way, or null.</summary>
    public string? SchemeOf(string url)
    {
        // A request may have a URL that no browser would read, such as one with letters for a port.
        if (!UsesHttp)
        {
            return url.IndexOf(':') is > 0 and var colon ? url[..colon].ToLowerInvariant() : null;
        }

        var read = WebUrlReader.Read(url);
        return read is { Scheme: "http" or "https", Host: { } host }
            ? host.EndsWith(".localhost", StringComparison.Ordinal)
                ? host[..^".localhost".Length]
                : null
            : read?.Scheme;
    }
}
