using System.Buffers;
using System.Text;

namespace Conformance.ReferenceHost;

/// <summary>The rules for the method and the URL of a request, and the reading of its path (ENV-03).</summary>
internal static class RequestLine
{
    private static readonly SearchValues<char> s_token = SearchValues.Create(
        "!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    );

    private static readonly SearchValues<char> s_forbiddenInPath = SearchValues.Create([
        .. Enumerable.Range(0, 0x21).Select(code => (char)code),
        '<',
        '>',
        '`',
    ]);

    private static readonly SearchValues<char> s_forbiddenInAuthority = SearchValues.Create("\"<>\\^`{|}");

    /// <summary>Says why no request can be made of a method and a URL, or null.</summary>
    public static string? Fault(string method, string url)
    {
        if (method.Length == 0 || method.AsSpan().ContainsAnyExcept(s_token))
        {
            return "invalid HTTP method";
        }

        return FaultOfAuthority(url)
            ?? (RawPath(url).AsSpan().ContainsAny(s_forbiddenInPath) ? "invalid uri character" : null);
    }

    private static string? FaultOfAuthority(string url)
    {
        var rest = url[(url.IndexOf(':') + 1)..];
        if (!rest.StartsWith("//", StringComparison.Ordinal))
        {
            return rest.StartsWith('/') ? "invalid format" : null;
        }

        var end = rest.AsSpan(2).IndexOfAny("/?#");
        var authority = end < 0 ? rest.AsSpan(2) : rest.AsSpan(2, end);
        return authority.IsEmpty ? "invalid format"
            : authority.ContainsAny(s_forbiddenInAuthority) || authority.ContainsAnyExceptInRange('!', '~')
                ? "invalid uri character"
            : authority.EndsWith("@") ? "invalid authority"
            : null;
    }

    /// <summary>Takes the path out of a URL as it is written, without query and fragment; at least a slash.</summary>
    public static string RawPath(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal);
        var rest = start < 0 ? url : url[(start + 3)..];
        var end = rest.AsSpan().IndexOfAny('?', '#');
        rest = end < 0 ? rest : rest[..end];
        var slash = rest.IndexOf('/');
        return slash < 0 ? "/" : rest[slash..];
    }

    /// <summary>Decodes what is escaped by percent signs; bytes that are not UTF-8 become U+FFFD.</summary>
    public static string Decode(string text)
    {
        if (!text.Contains('%'))
        {
            return text;
        }

        var source = Encoding.UTF8.GetBytes(text);
        var decoded = new List<byte>(source.Length);
        for (var place = 0; place < source.Length; place++)
        {
            if (
                source[place] == '%'
                && place + 2 < source.Length
                && IsHex(source[place + 1])
                && IsHex(source[place + 2])
            )
            {
                decoded.Add((byte)((Convert.ToInt32($"{(char)source[place + 1]}{(char)source[place + 2]}", 16))));
                place += 2;
                continue;
            }

            decoded.Add(source[place]);
        }

        return Encoding.UTF8.GetString([.. decoded]);
    }

    private static bool IsHex(byte unit) => char.IsAsciiHexDigit((char)unit);
}
