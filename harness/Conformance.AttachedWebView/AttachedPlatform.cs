namespace Conformance.AttachedWebView;

/// <summary>Tells an application's platform by what its pages show.</summary>
internal static class AttachedPlatform
{
    /// <summary>Whether custom schemes are written as <c>http://scheme.localhost</c> there.</summary>
    public static bool UsesHttp(string platform) => platform is "windows" or "android";

    /// <summary>Tells the platform.</summary>
    /// <param name="url">The URL of a page of the application's own.</param>
    /// <param name="agent">What the engine calls itself.</param>
    public static string Of(string url, string? agent)
    {
        bool Says(string word) => agent?.Contains(word, StringComparison.Ordinal) ?? false;
        if (url.StartsWith("http", StringComparison.Ordinal))
        {
            return Says("Android") ? "android" : "windows";
        }

        return Says("iPhone") || Says("iPad") ? "ios"
            : Says("Macintosh") ? "macos"
            : "linux";
    }
}
