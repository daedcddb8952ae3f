using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;

namespace Conformance.ReferenceHost;

/// <summary>The type of a body, with its parameters as they were written (ENV-21).</summary>
/// <param name="Essence">Type and subtype, in lower case.</param>
/// <param name="Parameters">What follows, from its semicolon on; empty where nothing does.</param>
internal sealed partial record MediaType(string Essence, string Parameters)
{
    private static readonly SearchValues<char> s_tokenOrSlash = SearchValues.Create(
        "/!#$&'+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ*%"
    );

    public static MediaType Json { get; } = new("application/json", string.Empty);

    public static MediaType OctetStream { get; } = new("application/octet-stream", string.Empty);

    public bool IsJsonWithParameters => Essence == Json.Essence;

    public static bool TryParse(string text, [NotNullWhen(true)] out MediaType? type)
    {
        type = null;
        var semicolon = text.IndexOf(';');
        var essence = semicolon < 0 ? text : text[..semicolon];
        var slash = essence.IndexOf('/');
        if (slash <= 0 || essence.AsSpan().ContainsAnyExcept(s_tokenOrSlash) || essence.LastIndexOf('/') != slash)
        {
            return false;
        }

        if (semicolon < 0)
        {
            type = new(essence.ToLowerInvariant(), string.Empty);
            return true;
        }

        // Nothing behind the slash is a type to the parser of the Core, but where parameters follow.
        var parameters = ParameterText().Match(text[semicolon..]);
        type =
            parameters.Success && slash < essence.Length - 1 ? new(essence.ToLowerInvariant(), Tidy(parameters)) : null;
        return type is not null;
    }

    public override string ToString() => Essence + Parameters;

    /// <summary>Lower-cases names, and the value of a charset; a lone semicolon says nothing.</summary>
    private static string Tidy(Match parameters)
    {
        var names = parameters.Groups["name"].Captures;
        if (names.Count == 0)
        {
            return string.Empty;
        }

        var tidy = new StringBuilder(parameters.Value);
        for (var place = 0; place < names.Count; place++)
        {
            var value = parameters.Groups["value"].Captures[place];
            var isCharset = names[place].Value.Equals("charset", StringComparison.OrdinalIgnoreCase);
            foreach (var part in isCharset ? (Capture[])[names[place], value] : [names[place]])
            {
                tidy.Remove(part.Index, part.Length).Insert(part.Index, part.Value.ToLowerInvariant());
            }
        }

        return tidy.ToString();
    }

    /// <summary>A value may be empty where the text ends; spaces may follow a semicolon and a quoted value.</summary>
    [GeneratedRegex(
        """\A; *(?:(?<name>[!#$&'+\-.^_`|~0-9A-Za-z*%]+)=(?<value>[!#$&'+\-.^_`|~0-9A-Za-z*%]+(?=;|\z)|(?=\z)|"[^\x00-\x1f\x7f][^"\x00-\x1f\x7f]*" *(?=;|\z))(?:;|\z) *)*\z""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex ParameterText();
}
