using System.Diagnostics.CodeAnalysis;

namespace Conformance.ReferenceHost;

/// <summary>A URL pattern taken apart.</summary>
internal sealed record UrlPatternParts(
    string Scheme,
    bool HasUser,
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
        (var user, authority) = SplitUser(authority);
        var port = PortMark(authority);
        parts = new(
            text[..colon].ToLowerInvariant(),
            user.Trim('*', ':').Length > 0,
            (port < 0 ? authority : authority[..port]).ToLowerInvariant(),
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

    private static (string User, string Host) SplitUser(string authority)
    {
        var at = Find(authority, 0, "@");
        return at < 0 ? (string.Empty, authority) : (authority[..at], authority[(at + 1)..]);
    }

    private static int PortMark(string authority)
    {
        var colon = authority.LastIndexOf(':');
        var isPort =
            colon >= 0
            && colon + 1 < authority.Length
            && !authority.EndsWith(']')
            && authority[(colon + 1)..].All(unit => char.IsAsciiDigit(unit) || unit == '*');
        return isPort ? colon : -1;
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
