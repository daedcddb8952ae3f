namespace Conformance.Runner;

/// <summary>The forms in which platforms write the URLs of custom schemes.</summary>
internal static class SchemeUrls
{
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

    /// <summary>Cuts a URL's fragment off.</summary>
    public static string WithoutFragment(string url) => url.Split('#')[0];
}
