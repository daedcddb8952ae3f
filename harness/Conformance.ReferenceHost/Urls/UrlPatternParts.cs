using System.Diagnostics.CodeAnalysis;

namespace Conformance.ReferenceHost;

/// <summary>A URL pattern taken apart.</summary>
internal sealed record UrlPatternParts(
    string Scheme,
    string? User,
    string? Password,
    string Host,
    string Port,
    string Path,
    string Query,
    string Fragment
)
{
    public static bool TryParse(string text, [NotNullWhen(true)] out UrlPatternParts? parts)
    {
        parts = null;
        var colon = Find(text, 0, "://");
        if (colon <= 0)
        {
            return false;
        }

        var rest = text[(colon + 3)..];
        var hash = Find(rest, 0, "#");
        var fragment = hash < 0 ? string.Empty : rest[(hash + 1)..];
        rest = hash < 0 ? rest : rest[..hash];
        var slash = Find(rest, 0, "/");
        var mark = QueryMark(rest, slash);
        var query = mark < 0 ? string.Empty : rest[(mark + 1)..];
        rest = mark < 0 ? rest : rest[..mark];
        slash = slash >= rest.Length ? -1 : slash;
        var authority = slash < 0 ? rest : rest[..slash];
        (var user, var password, authority) = SplitUser(authority);
        var port = Mark(authority);
        parts = new(
            text[..colon].ToLowerInvariant(),
            user,
            password,
            port < 0 ? authority : authority[..port],
            port < 0 ? string.Empty : authority[(port + 1)..],
            slash < 0 ? string.Empty : rest[slash..],
            query,
            fragment
        );
        return true;
    }

    /// <summary>Finds the mark that begins a query; behind a wildcard or a group it means "optional" instead.</summary>
    private static int QueryMark(string text, int slash)
    {
        for (var place = Math.Max(0, slash); (place = Find(text, place, "?")) >= 0; place++)
        {
            if (place == 0 || text[place - 1] is not ('*' or '}' or ')'))
            {
                return place;
            }
        }

        return -1;
    }

    private static (string? User, string? Password, string Host) SplitUser(string authority)
    {
        var at = Find(authority, 0, "@");
        if (at < 0)
        {
            return (null, null, authority);
        }

        var user = authority[..at];
        var host = authority[(at + 1)..];
        var colon = Mark(user);
        return colon < 0 ? (user, null, host) : (user[..colon], user[(colon + 1)..], host);
    }

    /// <summary>Finds the colon before a port or a password; one before the name of a group belongs to that, one in brackets to an address.</summary>
    private static int Mark(string text)
    {
        for (var place = -1; (place = Find(text, place + 1, ":")) >= 0; )
        {
            var isName = place + 1 < text.Length && UrlPatternPart.IsNameStart(text[place + 1]);
            if (!isName && text.LastIndexOf('[', place) <= text.LastIndexOf(']', place))
            {
                return place;
            }
        }

        return -1;
    }

    /// <summary>Finds text outside of braces and parentheses.</summary>
    private static int Find(string text, int start, string wanted)
    {
        var depth = 0;
        for (var place = start; place < text.Length; place++)
        {
            if (depth == 0 && text.AsSpan(place).StartsWith(wanted, StringComparison.Ordinal))
            {
                return place;
            }

            depth += text[place] switch
            {
                '{' or '(' => 1,
                '}' or ')' => -1,
                _ => 0,
            };
        }

        return -1;
    }
}
