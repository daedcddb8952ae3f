namespace Conformance.BrowserWebView;

/// <summary>Translates between the URLs a host speaks, <c>scheme://localhost/path</c>, and those a browser can load,
/// <c>http://scheme.localhost/path</c>. The <c>ipc</c> scheme may go over TLS, where a browser multiplexes any number of calls.</summary>
internal static class BrowserUrls
{
    /// <summary>The scheme that carries calls.</summary>
    public const string Ipc = "ipc";

    /// <summary>How many connections carry calls side by side: a browser lets 256 requests wait on one.</summary>
    public const int Lanes = 8;

    private const string Suffix = ".localhost";

    /// <summary>The host name of calls on another lane than the first.</summary>
    public static string LaneHost(int lane) => $"{lane}.{Ipc}{Suffix}";

    /// <summary>The URL a browser loads for a host's URL; anything that is no custom scheme stays as it is.</summary>
    public static string ToBrowser(string url, IReadOnlyCollection<string> schemes, bool secureIpc = true)
    {
        var end = url.IndexOf("://", StringComparison.Ordinal);
        if (end < 0 || !schemes.Contains(url[..end]))
        {
            return url;
        }

        var scheme = url[..end];
        var rest = url[(end + 3)..];
        var path = rest.IndexOfAny(['/', '?', '#']);
        return $"{(secureIpc && scheme is Ipc ? "https" : "http")}://{scheme}{Suffix}{(path < 0 ? "/" : rest[path..])}";
    }

    /// <summary>The URL a host knows for a browser's URL; anything that is no custom scheme stays as it is.</summary>
    public static string ToHost(string url, IReadOnlyCollection<string> schemes)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || SchemeOf(uri.Host, schemes) is not { } scheme)
        {
            return url;
        }

        // The path is taken as it was written: a Uri would unescape what a command's name escapes.
        var authority = url.IndexOf("://", StringComparison.Ordinal) + 3;
        var path = url.IndexOfAny(['/', '?', '#'], authority);
        return $"{scheme}://localhost{(path < 0 ? "/" : url[path..])}";
    }

    /// <summary>The origin a host knows for a browser's origin.</summary>
    public static string OriginToHost(string origin, IReadOnlyCollection<string> schemes) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && SchemeOf(uri.Host, schemes) is { } scheme
            ? $"{scheme}://localhost"
            : origin;

    /// <summary>Whether two of a browser's URLs name one document, however they are spelled.</summary>
    public static bool NameSameDocument(string one, string other) =>
        Uri.TryCreate(one, UriKind.Absolute, out var first)
        && Uri.TryCreate(other, UriKind.Absolute, out var second)
        && Uri.Compare(first, second, UriComponents.HttpRequestUrl, UriFormat.SafeUnescaped, StringComparison.Ordinal)
            == 0;

    /// <summary>The custom scheme that a browser's host name stands for, or null.</summary>
    public static string? SchemeOf(string hostName, IReadOnlyCollection<string> schemes)
    {
        if (!hostName.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        // What stands before a dot is the number of a lane.
        var name = hostName[..^Suffix.Length];
        name = name[(name.IndexOf('.') + 1)..];
        return schemes.FirstOrDefault(scheme => string.Equals(scheme, name, StringComparison.OrdinalIgnoreCase));
    }
}
