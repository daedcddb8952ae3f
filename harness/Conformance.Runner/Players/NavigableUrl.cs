using System.Text.RegularExpressions;

namespace Conformance.Runner;

/// <summary>Tells the URLs that a user could give a WebView: absolute ones of documents.</summary>
internal static partial class NavigableUrl
{
    /// <summary>Refuses a URL that no WebView can show, before one is asked and fails; null stands for none given.</summary>
    /// <exception cref="InvalidDataException">It is such a URL; the message says what to write.</exception>
    public static void Check(string? url)
    {
        if (url is not null && !IsAbsolute(url.Trim()))
        {
            throw new InvalidDataException(
                $"'{url}' is no URL that a WebView can show; write an absolute one, such as '{{{{origin}}}}/second.html'"
            );
        }
    }

    private static bool IsAbsolute(string url) =>
        Scheme().Match(url) is { Success: true } found
        && found.Groups[1].Value.ToLowerInvariant() switch
        {
            "javascript" => false,
            // Of these an engine reads no URL without a host.
            "http" or "https" => url[found.Length..].TrimStart('/', '\\') is [not ('?' or '#'), ..],
            _ => true,
        };

    [GeneratedRegex("^([a-z][a-z0-9+.-]*):", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();
}
