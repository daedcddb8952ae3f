using System.Text.RegularExpressions;

namespace Conformance.ReferenceHost;

/// <summary>
/// A pattern of remote URLs in the syntax of URLPattern; an empty path, query or fragment matches any (ACL-17).
/// </summary>
internal sealed class RemoteUrlPattern
{
    private readonly Regex _scheme;
    private readonly string _schemeText;
    private readonly bool _hasUser;
    private readonly Regex _host;
    private readonly string _port;
    private readonly Regex _path;
    private readonly Regex _query;
    private readonly Regex _fragment;

    private RemoteUrlPattern(UrlPatternParts parts)
    {
        _scheme = UrlPatternPart.Compile(parts.Scheme, string.Empty);
        _schemeText = parts.Scheme;
        _hasUser = parts.HasUser;
        _host = UrlPatternPart.Compile(parts.Host, ".");
        _port = parts.Port;
        _path = UrlPatternPart.Compile(parts.Path is "" or "/" ? "*" : parts.Path, "/");
        _query = UrlPatternPart.Compile(parts.Query.Length == 0 ? "*" : parts.Query, string.Empty);
        _fragment = UrlPatternPart.Compile(parts.Fragment.Length == 0 ? "*" : parts.Fragment, string.Empty);
    }

    /// <summary>Says why a text is no pattern, or null.</summary>
    public static string? Fault(string text)
    {
        try
        {
            return !UrlPatternParts.TryParse(text, out var parts) ? "a relative input without a base URL is not valid"
                : parts.Host.StartsWith('[') ? "invalid domain character"
                : Compiles(parts);
        }
        catch (ArgumentException fault)
        {
            return fault.Message;
        }
    }

    public static RemoteUrlPattern Parse(string text) =>
        UrlPatternParts.TryParse(text, out var parts)
            ? new(parts)
            : throw new ArgumentException($"'{text}' is no pattern of URLs.", nameof(text));

    public bool Matches(WebUrl url, Faults? faults = null) =>
        MatchesOrigin(url, faults ?? Faults.None)
        && _path.IsMatch(url.Path)
        && (
            (_query.IsMatch(url.Query ?? string.Empty) && _fragment.IsMatch(url.Fragment ?? string.Empty))
            || (faults ?? Faults.None).Is("acl/remote-search-and-hash-ignored")
        );

    private static string? Compiles(UrlPatternParts parts)
    {
        _ = new RemoteUrlPattern(parts);
        return null;
    }

    private bool MatchesOrigin(WebUrl url, Faults faults) =>
        (_scheme.IsMatch(url.Scheme) || faults.Is("acl/remote-scheme-ignored"))
        && !(_schemeText == "*" && faults.Is("acl/remote-stars-for-schemes-match-nothing"))
        && (!_hasUser || faults.Is("acl/remote-user-ignored"))
        && MatchesHost(url.Host ?? string.Empty, faults)
        && (MatchesPort(url, faults) || faults.Is("acl/remote-port-ignored"));

    private bool MatchesHost(string host, Faults faults) =>
        _host.IsMatch(host) || (faults.Is("acl/remote-star-covers-domain") && _host.IsMatch($"x.{host}"));

    private bool MatchesPort(WebUrl url, Faults faults)
    {
        var own = url.Scheme switch
        {
            "http" or "ws" => "80",
            "https" or "wss" => "443",
            _ => string.Empty,
        };
        var port = url.Port is { } number
            ? number.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : string.Empty;
        // A scheme that is a pattern has no port of its own.
        var isOwn = _port == own && (_schemeText == url.Scheme || faults.Is("acl/remote-port-of-any-scheme"));
        return _port == "*"
            || _port == port
            || (port.Length == 0 && isOwn && !faults.Is("acl/remote-default-port-is-another"));
    }
}
