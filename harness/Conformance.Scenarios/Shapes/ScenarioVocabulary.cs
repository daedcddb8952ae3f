namespace Conformance.Scenarios;

/// <summary>The keys of suite files, scenarios and requirements.</summary>
internal static class ScenarioVocabulary
{
    private static readonly TextShape s_sentence = new(TextForms.Sentence);
    private static readonly ListShape s_steps = new(new StepShape(), 1);

    /// <summary>Names that stand for a value in every case, and so can be nobody's own.</summary>
    public static IReadOnlyList<string> BuiltIn { get; } =
    ["case", "pattern", "transport", "platform", "origin", "ipc", "isolation", "invoke-key", "index"];

    /// <summary>Abilities of WebViews, and features of the host protocol.</summary>
    public static IReadOnlyList<string> Needs { get; } =
    [
        "page",
        "wire",
        "tamper",
        "reload",
        "real-browser",
        "remote-isolation",
        "brownfield",
        "isolation",
        "custom-protocol",
        "post-message",
        "raw-bodies",
        "events",
        "event-targets",
        "channels",
        "channel-end",
        "acl",
        "acl-app-manifest",
        "acl-scopes",
        "remote-origins",
        "multi-window",
        "multi-webview",
        "navigation",
        "dynamic-capabilities",
        "remove-unused-commands",
        "reports-dropped",
        "urls:custom-scheme",
        "urls:http",
    ];

    /// <summary>The features alone; to reload is an ability of WebViews as well.</summary>
    public static IReadOnlyList<string> Features { get; } =
    [.. Needs.Except(["page", "wire", "tamper", "real-browser", "remote-isolation"])];

    /// <summary>The levels, in the order of <see cref="Level"/>.</summary>
    public static WordShape Levels { get; } = new(["must", "should", "may", "text", "quirk"]);

    private static KeyRule[] Defaults { get; } =
    [
        new("matrix", Matrix(), "axes; a scenario runs once for each cell"),
        new(
            "needs",
            new ListShape(new WordShape(Needs), OrOne: true, Distinct: true),
            "features beyond what the steps imply"
        ),
        new("level", Levels, "how binding it is; must where it is left out"),
    ];

    /// <summary>A scenario.</summary>
    public static MappingShape Scenario { get; } =
        new([
            new("id", new TextShape(TextForms.ScenarioId), "stable and unique: suite/words-with-hyphens", true),
            new("was", new ListShape(new TextShape(TextForms.ScenarioId), OrOne: true, Distinct: true), "earlier ids"),
            new("title", s_sentence, "what holds when it passes, in one sentence", true),
            new(
                "requirement",
                new ListShape(new TextShape(TextForms.RequirementId), 1, OrOne: true, Distinct: true),
                "what of requirements.yaml it checks",
                true
            ),
            .. Defaults,
            new("for-all", ForAll(), "generated values"),
            new("fresh-host", new FlagShape(), "whether the host is started anew for it"),
            new("literal-names", new FlagShape(), "whether names cross exactly as written"),
            new("within", new TextShape(TextForms.Duration), "bound for one settlement, such as 4s"),
            new("steps", s_steps, "what happens, in order", true),
            new("control", s_steps, "the twin of a refusal: one difference, and it must succeed"),
        ]);

    /// <summary>A suite file.</summary>
    public static MappingShape Suite { get; } =
        new([
            new("suite", new TextShape(TextForms.SuiteName), "the part of every id before the slash", true),
            new("about", s_sentence, "what a host author should know", true),
            .. Defaults,
            new("scenarios", new ListShape(Scenario, 1), "the scenarios", true),
        ]);

    /// <summary>The file of requirements.</summary>
    public static MappingShape Requirements { get; } =
        new([new("requirements", new ListShape(Requirement(), 1), "the requirements", true)]);

    private static MappingShape Requirement() =>
        new([
            new("id", new TextShape(TextForms.RequirementId), "the id; never reused", true),
            new("level", Levels, "how binding it is", true),
            new("sentence", s_sentence, "the sentence", true),
            new("source", s_sentence, "seen, read, or words", true),
            new(
                "platforms",
                new ListShape(
                    new WordShape(["linux", "macos", "windows", "android", "ios"]),
                    1,
                    OrOne: true,
                    Distinct: true
                ),
                "the platforms it holds on; all where it is left out"
            ),
            new("since", s_sentence, "the version it holds since"),
            new("untestable", s_sentence, "why no page can test it"),
        ]);

    private static MappingShape Matrix() =>
        new([
            new("pattern", new ListShape(new WordShape(KnownWords.Patterns), 1, Distinct: true), "the patterns"),
            new("transport", new ListShape(new WordShape(KnownWords.Transports), 1, Distinct: true), "the transports"),
        ])
        {
            Rest = new ListShape(new ValueShape(ValueUse.Either), 1, Distinct: true),
            RestForm = TextForms.Name,
        };

    private static MappingShape ForAll() =>
        new([
            new("runs", new IntegerShape(1, 100_000), "how many sets are tried"),
            new("seed", new IntegerShape(0, int.MaxValue), "the seed; the run's where it is left out"),
        ])
        {
            Rest = new EitherShape(
                new WordShape(GeneratorVocabulary.Names),
                new MappingShape(GeneratorVocabulary.All) { OneOf = GeneratorVocabulary.Names }
            ),
            RestForm = TextForms.Name,
            Least = 1,
        };
}
