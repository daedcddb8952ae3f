using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Conformance.ReferenceHost;

/// <summary>The type of a body, with its parameters as they were written (ENV-21).</summary>
/// <param name="Essence">Type and subtype, in lower case.</param>
/// <param name="Parameters">What follows, from its semicolon on; empty where nothing does.</param>
internal sealed record MediaType(string Essence, string Parameters)
{
    private static readonly SearchValues<char> s_token = SearchValues.Create(
        "!#$&'+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ*%"
    );

    public static MediaType Json { get; } = new("application/json", string.Empty);

    public static MediaType OctetStream { get; } = new("application/octet-stream", string.Empty);

    public bool IsJsonWithParameters => Essence == Json.Essence;

    public static bool TryParse(string text, [NotNullWhen(true)] out MediaType? type)
    {
        var semicolon = text.IndexOf(';');
        var essence = semicolon < 0 ? text : text[..semicolon].TrimEnd(' ');
        var parts = essence.Split('/');
        type = null;
        if (
            parts.Length != 2
            || !parts.All(IsToken)
            || !AreParameters(semicolon < 0 ? string.Empty : text[semicolon..])
        )
        {
            return false;
        }

        type = new(essence.ToLowerInvariant(), semicolon < 0 ? string.Empty : Tidy(text[semicolon..]));
        return true;
    }

    public override string ToString() => Essence + Parameters;

    private static bool IsToken(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExcept(s_token);

    private static bool AreParameters(string text) =>
        text.Split(';')
            .Skip(1)
            .All(parameter =>
                parameter.Trim(' ').Length == 0
                || (parameter.Trim(' ').Split('=', 2) is [var name, var value] && IsToken(name) && IsValue(value))
            );

    private static bool IsValue(string value) =>
        value.Length > 1 && value[0] == '"' ? value[^1] == '"' : IsToken(value);

    /// <summary>Lower-cases names, and the value of a charset; a lone semicolon says nothing.</summary>
    private static string Tidy(string parameters) =>
        parameters.Trim(' ', ';').Length == 0 ? string.Empty : string.Join(';', parameters.Split(';').Select(TidyOne));

    private static string TidyOne(string parameter)
    {
        var equals = parameter.IndexOf('=');
        if (equals < 0)
        {
            return parameter;
        }

        var name = parameter[..equals].ToLowerInvariant();
        var value = parameter[(equals + 1)..];
        return $"{name}={(name.Trim(' ') == "charset" ? value.ToLowerInvariant() : value)}";
    }
}
