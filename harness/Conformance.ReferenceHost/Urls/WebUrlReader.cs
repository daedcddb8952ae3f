using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Conformance.ReferenceHost;

/// <summary>Reads absolute URLs, as far as origins and pages need it.</summary>
internal static class WebUrlReader
{
    private static readonly Dictionary<string, int> s_webPorts = new(StringComparer.Ordinal)
    {
        ["http"] = 80,
        ["https"] = 443,
        ["ws"] = 80,
        ["wss"] = 443,
        ["ftp"] = 21,
    };

    public static bool TryRead(string text, [NotNullWhen(true)] out WebUrl? url)
    {
        url = null;
        var trimmed = text.Trim(' ', '\t', '\r', '\n');
        var colon = trimmed.IndexOf(':');
        if (colon <= 0 || !IsScheme(trimmed.AsSpan(0, colon)))
        {
            return false;
        }

        var scheme = trimmed[..colon].ToLowerInvariant();
        var (rest, query, fragment) = Split(trimmed[(colon + 1)..]);
        url = s_webPorts.ContainsKey(scheme) ? OfTheWeb(scheme, rest.Replace('\\', '/')) : OfAnother(scheme, rest);
        url = url is null ? null : url with { Query = Encode(query), Fragment = Encode(fragment) };
        return url is not null;
    }

    public static WebUrl? Read(string text) => TryRead(text, out var url) ? url : null;

    private static bool IsScheme(ReadOnlySpan<char> scheme)
    {
        foreach (var unit in scheme)
        {
            if (!char.IsAsciiLetterOrDigit(unit) && unit is not ('+' or '-' or '.'))
            {
                return false;
            }
        }

        return char.IsAsciiLetter(scheme[0]);
    }

    private static (string Front, string? Query, string? Fragment) Split(string text)
    {
        var hash = text.IndexOf('#');
        var fragment = hash < 0 ? null : text[(hash + 1)..];
        var front = hash < 0 ? text : text[..hash];
        var mark = front.IndexOf('?');
        return (mark < 0 ? front : front[..mark], mark < 0 ? null : front[(mark + 1)..], fragment);
    }

    private static WebUrl? OfTheWeb(string scheme, string rest)
    {
        var body = rest.TrimStart('/');
        var slash = body.IndexOf('/');
        var authority = slash < 0 ? body : body[..slash];
        if (ReadAuthority(authority) is not { } parts || WebHost.Read(parts.Host) is not { Length: > 0 } host)
        {
            return null;
        }

        var port = parts.Port == s_webPorts[scheme] ? null : parts.Port;
        var path = slash < 0 ? "/" : Encode(Resolve(body[slash..]))!;
        return WithUser(new(scheme, host, port, path, null, null), authority);
    }

    private static WebUrl? OfAnother(string scheme, string rest)
    {
        if (!rest.StartsWith("//", StringComparison.Ordinal))
        {
            return new(scheme, null, null, rest, null, null);
        }

        var body = rest[2..];
        var slash = body.IndexOf('/');
        if (
            ReadAuthority(slash < 0 ? body : body[..slash]) is not { } parts
            || parts.Host.AsSpan().ContainsAny(" <>^|")
        )
        {
            return null;
        }

        var bare = scheme == "file" ? "/" : string.Empty;
        var path = slash < 0 ? bare : Encode(Resolve(body[slash..]))!;
        return WithUser(new(scheme, parts.Host, parts.Port, path, null, null), slash < 0 ? body : body[..slash]);
    }

    private static (string Host, int? Port)? ReadAuthority(string authority)
    {
        var host = authority[(authority.LastIndexOf('@') + 1)..];
        var colon = host.LastIndexOf(':');
        if (colon < 0 || host.EndsWith(']'))
        {
            return (host, null);
        }

        if (colon == host.Length - 1)
        {
            return (host[..colon], null);
        }

        return ushort.TryParse(host.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? (host[..colon], port)
            : null;
    }

    private static WebUrl WithUser(WebUrl url, string authority)
    {
        var user = authority[..Math.Max(0, authority.LastIndexOf('@'))].Split(':', 2);
        return url with { User = Encode(user[0])!, Password = user.Length < 2 ? string.Empty : Encode(user[1])! };
    }

    /// <summary>Takes the dots out of a path.</summary>
    private static string Resolve(string path)
    {
        if (!path.Contains("/.", StringComparison.Ordinal))
        {
            return path;
        }

        var kept = new List<string>();
        var segments = path[1..].Split('/');
        for (var place = 0; place < segments.Length; place++)
        {
            var last = place == segments.Length - 1;
            if (segments[place] == "..")
            {
                kept.RemoveRange(Math.Max(0, kept.Count - 1), Math.Min(1, kept.Count));
            }

            if (segments[place] is "." or "..")
            {
                kept.AddRange(last ? [string.Empty] : []);
                continue;
            }

            kept.Add(segments[place]);
        }

        return "/" + string.Join('/', kept);
    }

    private static string? Encode(string? text)
    {
        if (text is null || !text.AsSpan().ContainsAnyExceptInRange('!', '~') && !text.AsSpan().ContainsAny("\"<>`"))
        {
            return text;
        }

        var encoded = new StringBuilder();
        foreach (var unit in Encoding.UTF8.GetBytes(text))
        {
            var plain = unit is > 0x20 and < 0x7f && unit is not ((byte)'"' or (byte)'<' or (byte)'>' or (byte)'`');
            encoded.Append(plain ? ((char)unit).ToString() : $"%{unit:X2}");
        }

        return encoded.ToString();
    }
}
