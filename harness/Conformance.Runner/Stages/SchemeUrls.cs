namespace Conformance.Runner;

/// <summary>The forms in which platforms write the URLs of custom schemes.</summary>
internal static class SchemeUrls
{
    private const string Localhost = ".localhost";

    /// <summary>Writes the root of a scheme, with its last slash.</summary>
    public static string Root(string scheme, string platform) =>
        platform is "windows" or "android" ? $"http://{scheme}.localhost/" : $"{scheme}://localhost/";

    /// <summary>Cuts a URL down to its origin.</summary>
    public static string Origin(string url)
    {
        var host = url.IndexOf("://", StringComparison.Ordinal);
        var path = host < 0 ? -1 : url.AsSpan(host + 3).IndexOfAny('/', '?', '#');
        return path < 0 ? url : url[..(host + 3 + path)];
    }

    /// <summary>Finds the custom scheme that a URL names, in either form of the platforms; null for a page of the web.</summary>
    public static string? SchemeOf(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var read))
        {
            return null;
        }

        var isWeb = read.Scheme is "http" or "https";
        return !isWeb ? read.Scheme
            : read.Host.EndsWith(Localhost, StringComparison.OrdinalIgnoreCase) ? read.Host[..^Localhost.Length]
            : null;
    }

    /// <summary>Cuts a URL's fragment off.</summary>
    public static string WithoutFragment(string url) => url.Split('#')[0];
}
