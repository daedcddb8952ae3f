using System.Globalization;

namespace Conformance.Scenarios;

/// <summary>Writes the steps that act on the wire.</summary>
internal static class WireStepWriter
{
    public static void Write(YamlLines yaml, Step step)
    {
        switch (step)
        {
            case PostStep post:
                yaml.Value("post", post.Text);
                break;
            case RequestStep request:
                yaml.Value("request", Mapping(Request(request)));
                break;
            case TamperStep tamper:
                yaml.Value("tamper", Mapping(Tampering(tamper)));
                break;
        }
    }

    /// <summary>Makes a mapping of headers; null for none.</summary>
    public static SpecMapping? Pairs(IReadOnlyList<KeyValuePair<string, string>> pairs) =>
        pairs.Count == 0
            ? null
            : new([.. pairs.Select(static pair => KeyValuePair.Create(pair.Key, (SpecValue)new SpecText(pair.Value)))]);

    private static IEnumerable<(string, SpecValue?)> Request(RequestStep step) =>
        [
            ("method", step.Method is "POST" ? null : new SpecText(step.Method)),
            ("cmd", Text(step.Command)),
            ("url", Text(step.Url)),
            ("headers", Pairs(step.Set)),
            (
                "omit",
                step.Omit.Count == 0 ? null : new SpecList([.. step.Omit.Select(static name => new SpecText(name))])
            ),
            ("body", step.Body),
        ];

    private static IEnumerable<(string, SpecValue?)> Tampering(TamperStep step) =>
        [
            ("message", Text(step.Kind.ToString().ToLowerInvariant())),
            ("change", Text(step.Change.ToString().ToLowerInvariant())),
            ("matching", Text(step.Matching)),
            (
                "at",
                step.Change is TamperChange.Flip or TamperChange.Cut
                    ? new SpecNumber(step.At.ToString(CultureInfo.InvariantCulture))
                    : null
            ),
            ("find", Text(step.Find)),
            ("put", Text(step.Put)),
        ];

    private static SpecText? Text(string? text) => text is null ? null : new(text);

    private static SpecMapping Mapping(IEnumerable<(string Key, SpecValue? Value)> members) =>
        new([
            .. from member in members
            where member.Value is not null
            select KeyValuePair.Create(member.Key, member.Value),
        ]);
}
