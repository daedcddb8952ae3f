using System.Globalization;
using System.Text.RegularExpressions;

namespace Conformance.ReferenceHost;

/// <summary>
/// A pattern of remote URLs in the syntax of URLPattern; an empty path, query or fragment matches any (ACL-17).
/// </summary>
internal sealed class RemoteUrlPattern
{
    private readonly Regex _scheme;
    private readonly string _schemeText;
    private readonly Regex _user;
    private readonly Regex _password;
    private readonly Regex _host;
    private readonly Regex _port;
    private readonly string _portText;
    private readonly Regex _path;
    private readonly Regex _query;
    private readonly Regex _fragment;

    private RemoteUrlPattern(UrlPatternParts parts)
    {
        _scheme = UrlPatternPart.Compile(parts.Scheme, string.Empty);
        _schemeText = parts.Scheme;
        _user = UrlPatternPart.Compile(parts.User ?? "*", string.Empty);
        _password = UrlPatternPart.Compile(parts.Password ?? "*", string.Empty);
        _host = UrlPatternPart.Compile(parts.Host, ".", WriteHost);
        _port = UrlPatternPart.Compile(parts.Port, string.Empty, WritePort);
        _portText = parts.Port;
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
        && ((_user.IsMatch(url.User) && _password.IsMatch(url.Password)) || faults.Is("acl/remote-user-ignored"))
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
            "ftp" => "21",
            _ => string.Empty,
        };
        var port = url.Port is { } number ? number.ToString(CultureInfo.InvariantCulture) : string.Empty;
        // A scheme that is a pattern has no port of its own.
        var isOwn = _portText == own && (_schemeText == url.Scheme || faults.Is("acl/remote-port-of-any-scheme"));
        return _port.IsMatch(port) || (port.Length == 0 && isOwn && !faults.Is("acl/remote-default-port-is-another"));
    }

    private static string WriteHost(string text) =>
        WebHost.Read(text) ?? throw new ArgumentException("invalid domain character");

    /// <summary>Reads a port's digits as far as they go.</summary>
    private static string WritePort(string text)
    {
        var digits = text.AsSpan(0, text.TakeWhile(char.IsAsciiDigit).Count());
        return ushort.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? port.ToString(CultureInfo.InvariantCulture)
            : throw new ArgumentException("invalid port number");
    }
}
