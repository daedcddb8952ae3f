using System.Globalization;
using System.Text.RegularExpressions;

namespace Conformance.Scenarios;

/// <summary>The forms that texts of specs have.</summary>
internal static class TextForms
{
    private static readonly SpecText s_letter = new("x");

    public static TextForm Text { get; } = new("a text", SpecCodes.Malformed, static _ => true, null);

    public static TextForm Sentence { get; } =
        new("a text with words", SpecCodes.Malformed, static text => !string.IsNullOrWhiteSpace(text), @"\S");

    public static TextForm Name { get; } =
        new(
            "a name: a letter, then letters, digits, '-' and '_'",
            SpecCodes.Malformed,
            SpecInterpolation.IsName,
            "^[A-Za-z][A-Za-z0-9_-]*$"
        );

    public static TextForm SuiteName { get; } =
        new("words of small letters joined by '-'", SpecCodes.Malformed, IsSlug, "^[a-z0-9]+(-[a-z0-9]+)*$");

    public static TextForm ScenarioId { get; } =
        new(
            "an id such as 'acl/ungranted-command-never-runs'",
            SpecCodes.Malformed,
            static text => text.Split('/') is [var suite, var rest] && IsSlug(suite) && IsSlug(rest),
            "^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$"
        );

    public static TextForm RequirementId { get; } =
        new("an id such as 'ACL-25'", SpecCodes.Malformed, IsRequirementId, "^[A-Z][A-Z0-9]*-[0-9]+[a-z]?$")
        {
            Advise = static text =>
                text.ToUpperInvariant() is var upper && IsRequirementId(upper) ? $"did you mean '{upper}'?" : null,
        };

    public static TextForm Duration { get; } =
        new(
            "a time such as '500ms' or '4s', up to 10 minutes",
            SpecCodes.Malformed,
            static text => Durations.Read(text) is not null,
            @"^[0-9]{1,6}(\.[0-9]{1,3})?(ms|s|m)$"
        );

    public static TextForm Method { get; } =
        new("a method in capitals", SpecCodes.Malformed, static text => All(text, char.IsAsciiLetterUpper), "^[A-Z]+$");

    /// <summary>A header's name as an answer has it; it may speak of values.</summary>
    public static TextForm HeaderName { get; } =
        new(
            "a header's name in small letters",
            SpecCodes.Malformed,
            static text =>
                All(
                    SpecInterpolation.Apply(text, static _ => s_letter),
                    static letter => IsOfToken(letter) && !char.IsAsciiLetterUpper(letter)
                ),
            @"^([!#%&'*+.^_`|~0-9a-z-]|\{\{[A-Za-z][A-Za-z0-9_-]*\}\})+$"
        );

    /// <summary>A header's name as it can cross the wire; it may speak of values.</summary>
    public static TextForm SentHeader { get; } =
        new(
            "a header's name: letters, digits, '-' and the like, and no space or colon",
            SpecCodes.Malformed,
            static text => All(SpecInterpolation.Apply(text, static _ => s_letter), IsOfToken),
            @"^([!#%&'*+.^_`|~0-9A-Za-z-]|\{\{[A-Za-z][A-Za-z0-9_-]*\}\})+$"
        );

    /// <summary>A header's name as a page or a request gives it, right or wrong; a special is none.</summary>
    public static TextForm GivenHeader { get; } =
        new("a header's name", SpecCodes.Malformed, static text => !text.StartsWith('$'), @"^(?!\$)");

    public static TextForm Base64 { get; } =
        new("base64", SpecCodes.BadBase64, static text => System.Buffers.Text.Base64.IsValid(text), null);

    public static TextForm Expression { get; } =
        new(
            "a regular expression that can match",
            SpecCodes.BadExpression,
            static text => ExpressionMistake(text) is null,
            null
        )
        {
            Advise = ExpressionMistake,
        };

    public static TextForm Digits { get; } =
        new(
            "the digits of a number, 'NaN', 'Infinity' or '-Infinity'",
            SpecCodes.BadNumber,
            static text => text is "NaN" or "Infinity" or "-Infinity" || JsonNumber.IsOne(text),
            @"^(NaN|-?Infinity|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?)$"
        );

    public static TextForm Distance { get; } =
        new(
            "the digits of a finite number, 0 or more",
            SpecCodes.BadNumber,
            static text => !text.StartsWith('-') && JsonNumber.IsOne(text),
            @"^(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$"
        );

    public static TextForm Integer { get; } =
        new(
            "the digits of a whole number",
            SpecCodes.BadNumber,
            static text => All(text.StartsWith('-') ? text[1..] : text, char.IsAsciiDigit),
            "^-?[0-9]+$"
        );

    public static TextForm Json { get; } = new("JSON", SpecCodes.BadJson, IsJson, null);

    public static TextForm Date { get; } = new("an ISO 8601 date and time", SpecCodes.BadDate, IsDate, null);

    public static TextForm Sha256 { get; } =
        new(
            "the 64 hexadecimal digits of a SHA-256",
            SpecCodes.Malformed,
            static text => text.Length == 64 && All(text, char.IsAsciiHexDigit),
            "^[0-9A-Fa-f]{64}$"
        );

    // What HTTP calls a token; a name that begins with a dollar would be a special, and none needs one.
    private static bool IsOfToken(char letter) =>
        char.IsAsciiLetterOrDigit(letter) || "!#%&'*+.^_`|~-".Contains(letter);

    private static bool IsSlug(string text) =>
        text.Split('-')
            .All(static word =>
                All(word, static letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter))
            );

    private static bool IsRequirementId(string text)
    {
        var dash = text.IndexOf('-');
        return dash > 0
            && char.IsAsciiLetterUpper(text[0])
            && All(text[..dash], static letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter))
            && All(char.IsAsciiLetterLower(text[^1]) ? text[(dash + 1)..^1] : text[(dash + 1)..], char.IsAsciiDigit);
    }

    private static string? ExpressionMistake(string text)
    {
        try
        {
            SpecExpression.Read(text);
        }
        catch (RegexParseException mistake)
        {
            // The engine's own words begin with the expression, which stands above already.
            var begin = $"at offset {mistake.Offset}. ";
            var at = mistake.Message.LastIndexOf(begin, StringComparison.Ordinal);
            var why = at < 0 ? mistake.Message : mistake.Message[(at + begin.Length)..];
            return $"behind its character {mistake.Offset}: {why.TrimEnd('.')}";
        }

        // Behind a slash there is no beginning, and before one no end.
        return IsInSlashes(text) ? "slashes are no part of it: write '^a', and '(?i)^a' for '/^a/i'" : null;
    }

    private static bool IsInSlashes(string text)
    {
        var end = text.LastIndexOf('/');
        return text.StartsWith('/')
            && end > 0
            && text[(end + 1)..].All("dgimsuvy".Contains)
            && (text[1] is '^' || (text[end - 1] is '$' && text[end - 2] is not '\\'));
    }

    private static bool IsJson(string text)
    {
        try
        {
            SpecValueJson.ReadPlain(text);
            return true;
        }
        catch (SpecValueFormatException)
        {
            return false;
        }
    }

    private static bool IsDate(string text) =>
        text.Length >= 10
        && text[4] == '-'
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    private static bool All(string text, Func<char, bool> holds) => text.Length > 0 && text.All(holds);
}
