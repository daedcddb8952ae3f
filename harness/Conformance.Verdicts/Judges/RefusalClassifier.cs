using System.Text.RegularExpressions;
using Conformance.Scenarios;

namespace Conformance.Verdicts;

/// <summary>Tells a refusal's class from its reason: exact on the texts of Tauri, lenient with those of other hosts.</summary>
/// <remarks>The rules are asked in order and the first that holds decides, so that Tauri's own texts come before the lenient
/// ones and a name inside a text (<c>Command x not allowed. Command not found</c>) does not mislead.</remarks>
public static class RefusalClassifier
{
    // A host may say as much as it likes: what is read of it takes a time that grows with its length, and no faster.
    private const RegexOptions Options =
        RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private static readonly string[] s_textKeys = ["message", "error", "reason", "kind", "code"];

    private static readonly IReadOnlyList<Rule> s_rules =
    [
        // INV-12, INV-14, INV-15, EVT-10, CHN-02
        Exact("^invalid args `", RefusalClass.Arguments),
        Exact("^invalid channel value `", RefusalClass.Arguments),
        Exact("^only alphanumeric, '-', '/', ':', '_' permitted for event names", RefusalClass.Arguments),
        // ACL-23 to ACL-27; the bare word is what a debug build says of a name with a second bar (INV-10).
        Exact("^Command .* not allowed by ACL$", RefusalClass.Acl),
        Exact(
            @" not allowed\. (Plugin not found|Command not found|Permissions associated with this command: )",
            RefusalClass.Acl
        ),
        Exact("(^| )not allowed on (any )?window", RefusalClass.Acl),
        Exact(" explicitly denied on origin ", RefusalClass.Acl),
        Exact("^allowed$", RefusalClass.Acl),
        // INV-07 to INV-09
        Exact("^(Command|plugin) .* not found$", RefusalClass.NotFound),
        // ISO-19
        Exact("^AES-GCM$", RefusalClass.Isolation),
        Exact("^Nonce: ", RefusalClass.Isolation),
        Exact("^missing field `(nonce|payload|contentType)`", RefusalClass.Isolation),
        // ENV-14 to ENV-23, JSON-22. A bare JSON parser's text may come of the isolation payload as well (ISO-19, ISO-28).
        Exact("^missing [A-Za-z-]+ header$", RefusalClass.Transport),
        Exact("^Tauri [a-z ]+ header value must be a ", RefusalClass.Transport),
        Exact("^Origin header is not a valid URL$", RefusalClass.Transport),
        Exact(
            "^(unknown content type|content type .* is not implemented|only POST and OPTIONS are allowed)$",
            RefusalClass.Transport
        ),
        Exact("^failed to acquire webview reference$", RefusalClass.Transport),
        Exact("^JSON error: ", RefusalClass.Transport),
        Exact(@" at line \d+ column \d+$", RefusalClass.Transport, RefusalClass.Isolation),
        // Other hosts' words.
        Lenient(@"\b(decrypt|decipher|ciphertext|nonce|authentication tag|isolation|aes)", RefusalClass.Isolation),
        Lenient(
            @"\b(not (allowed|permitted|authori[sz]ed|granted)|forbidden|(permission|access) denied|unauthori[sz]ed|missing permission|denied|acl)\b",
            RefusalClass.Acl
        ),
        Lenient(
            @"\b(header|content[- ]type|envelope|callback id|invoke key|malformed|origin|json)\b",
            RefusalClass.Transport
        ),
        Lenient(
            @"\b(unknown|no such|unregistered|unrecogni[sz]ed|undefined)[ -](command|plugin|method|handler)\b|\b(command|plugin|method|handler)\b.*\b(not[ -]found|unknown|not registered|does not exist)\b|^not[ -]found$",
            RefusalClass.NotFound
        ),
        Lenient(
            @"\b(args?|arguments?|parameters?|params?|missing (required )?(key|field|value)|required key|is required|invalid (type|value)\b|deseriali[sz])",
            RefusalClass.Arguments
        ),
    ];

    /// <summary>Tells whether a rejection's reason belongs to a class.</summary>
    public static bool Is(RefusalClass refusal, SpecValue? reason) => Classify(reason).Contains(refusal);

    /// <summary>Names the classes a rejection's reason may belong to; none where its words say nothing.</summary>
    public static IReadOnlyList<RefusalClass> Classify(SpecValue? reason)
    {
        if (reason is null || TextOf(reason) is not { } text)
        {
            return [];
        }

        return s_rules.FirstOrDefault(rule => rule.Expression.IsMatch(text))?.Classes ?? [];
    }

    private static Rule Exact(string expression, params RefusalClass[] classes) =>
        new(new Regex(expression, Options), classes);

    private static Rule Lenient(string expression, params RefusalClass[] classes) =>
        new(new Regex(expression, Options | RegexOptions.IgnoreCase), classes);

    private static string? TextOf(SpecValue reason) =>
        reason switch
        {
            SpecText text => text.Text,
            SpecSpecial { Name: "error", Argument: SpecMapping error } => TextOf(error),
            SpecMapping mapping => s_textKeys
                .Select(key => mapping.Find(key))
                .OfType<SpecText>()
                .FirstOrDefault()
                ?.Text,
            _ => null,
        };

    private sealed record Rule(Regex Expression, IReadOnlyList<RefusalClass> Classes);
}
