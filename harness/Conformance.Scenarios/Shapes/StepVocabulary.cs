using System.Collections.Frozen;

namespace Conformance.Scenarios;

/// <summary>The verbs, outcomes and keys of steps.</summary>
internal static class StepVocabulary
{
    private const int Many = 1_000_000;

    private static readonly TextShape s_text = new(TextForms.Text);
    private static readonly TextShape s_name = new(TextForms.Name);
    private static readonly FlagShape s_true = new(true);
    private static readonly ValueShape s_input = new(ValueUse.Input);
    private static readonly ValueShape s_outcome = new(ValueUse.Outcome);
    private static readonly ValueShape s_answer = new(ValueUse.Answer);

    /// <summary>The headers that a request begins with: those of the page's API, and those of the WebView.</summary>
    private static readonly WordShape s_ownHeader = new(
        [
            "content-type",
            "tauri-callback",
            "tauri-error",
            "tauri-invoke-key",
            "origin",
            "accept",
            "referer",
            "user-agent",
            "sec-fetch-mode",
        ],
        TakesReferences: true
    )
    {
        IsOfAnyCase = true,
    };

    private static readonly KeyRule s_target = new(
        "target",
        new EitherShape(s_text, new MappingShape([]) { Rest = s_input, Least = 1 }),
        "a label, or {kind, label}"
    );

    private static readonly string[] s_promiseOutcomes =
    [
        "resolves",
        "rejects",
        "refuses",
        "pending",
        "host-ends",
        "throws",
    ];
    private static readonly string[] s_promiseKeys = ["in", "as", "capture", "within", "same-turn"];

    /// <summary>The keys that steps in general take.</summary>
    public static IReadOnlyList<KeyRule> Common { get; } =
    [
        new("in", s_text, "the webview's label; main where it is left out"),
        new("as", s_name, "a name to ask for it by later"),
        new("capture", s_name, "keeps the outcome's value for {{name}}"),
        new("within", new TextShape(TextForms.Duration), "how long this step may take, such as 500ms"),
        new("same-turn", new FlagShape(), "whether it settled before the calling turn ended"),
        new("then", new WordShape(["ended"]), "for a channel: the host ended it and its callback is gone"),
    ];

    /// <summary>The outcomes.</summary>
    public static IReadOnlyList<KeyRule> Outcomes { get; } =
    [
        new("resolves", s_outcome, "the promise resolves with a value that matches"),
        new("rejects", new RefusalShape(), "the promise rejects; a reason that matches, or {because: CLASS}"),
        new("refuses", s_true, "it rejects, or never settles; it does not resolve"),
        new("pending", s_true, "it has not settled when the wire is quiet"),
        new("host-ends", s_true, "the host process ends because of it"),
        new("throws", s_outcome, "the call itself, or the script, throws what matches"),
        new("responds", Response(), "the answer of a request"),
        new("receives", new ListShape(s_outcome), "exactly these have been heard, in this order"),
        new("receives-in-any-order", new ListShape(s_outcome), "exactly these have been heard, in any order"),
        new("receives-nothing", s_true, "nothing has been heard"),
        new("returns", s_outcome, "the script returns a value that matches"),
    ];

    /// <summary>What a <c>because</c> of <c>rejects</c> names.</summary>
    public static MappingShape Refusal { get; } =
        new([
            new(
                "because",
                new WordShape(["acl", "not-found", "arguments", "isolation", "transport"]),
                "the class of refusal, whatever the words",
                true
            ),
            new("reason", s_outcome, "a value that the reason matches"),
        ]);

    /// <summary>The verbs, in the order of the reference.</summary>
    public static IReadOnlyList<Verb> Verbs { get; } = [.. PageVerbs(), .. WireVerbs(), .. OtherVerbs()];

    private static readonly FrozenDictionary<string, Verb> s_verbs = Verbs.ToFrozenDictionary(static verb => verb.Name);

    private static readonly FrozenDictionary<string, KeyRule> s_common = Common
        .Concat(Outcomes)
        .ToFrozenDictionary(static key => key.Name);

    /// <summary>Finds a verb, or null.</summary>
    public static Verb? FindVerb(string name) => s_verbs.GetValueOrDefault(name);

    /// <summary>Finds a key that steps in general take, or an outcome, or null.</summary>
    public static KeyRule? FindCommon(string name) => s_common.GetValueOrDefault(name);

    /// <summary>Tells whether a key is an outcome.</summary>
    public static bool IsOutcome(string name) => Outcomes.Any(outcome => outcome.Name == name);

    /// <summary>Tells whether a step with a verb may stand inside one with another.</summary>
    public static bool CanStandInside(Verb verb, string? inside) =>
        inside switch
        {
            "parallel" => verb.IsOfPage,
            "repeat" => verb.IsRepeatable,
            _ => true,
        };

    private static IEnumerable<Verb> PageVerbs()
    {
        yield return Promise(new("invoke", s_text, "calls a command through the page's API")) with
        {
            Keys =
            [
                new("with", s_input, "the arguments; none where it is left out"),
                new("raw", s_input, "the whole payload instead, usually $bytes"),
                new("headers", Headers(TextForms.GivenHeader), "headers of the call's options"),
            ],
            AtMostOneOf = ["with", "raw"],
        };
        yield return Promise(new("listen", s_text, "listens for an event")) with
        {
            Keys = [s_target],
        };
        yield return Promise(new("once", s_text, "listens for one event")) with
        {
            Keys = [s_target],
        };
        yield return Promise(new("unlisten", s_name, "removes the listener of that name"));
        yield return Promise(new("emit", s_text, "emits an event from the page")) with
        {
            Keys = [Payload()],
        };
        yield return Promise(new("emit-to", s_text, "emits an event for a target")) with
        {
            Keys = [s_target with { Required = true }, Payload()],
        };
        yield return new("script", new TextShape(TextForms.Sentence), "runs the body of an async function (kit, args)")
        {
            Keys = [new("args", s_input, "what args holds")],
            Common = s_promiseKeys,
            Outcomes = ["returns", "throws", "pending", "host-ends"],
            IsOfPage = true,
        };
        yield return new("await", s_name, "asks for something started, or for what was heard")
        {
            Common = ["in", "capture", "within", "same-turn", "then"],
            Outcomes =
            [
                .. s_promiseOutcomes,
                "returns",
                "responds",
                "receives",
                "receives-in-any-order",
                "receives-nothing",
            ],
        };
    }

    private static IEnumerable<Verb> WireVerbs()
    {
        yield return new("request", Request(), "sends one request on the wire, as the WebView would")
        {
            Common = ["in", "as", "capture", "within"],
            Outcomes = ["responds", "pending", "refuses", "host-ends"],
            IsOfPage = true,
        };
        yield return new("post", new ValueShape(ValueUse.Body), "passes a text to window.ipc.postMessage")
        {
            Common = ["in", "within"],
            Outcomes = ["throws", "host-ends"],
            IsOfPage = true,
        };
        yield return new("tamper", Tampering(), "changes the next message of a kind as it crosses");
    }

    private static IEnumerable<Verb> OtherVerbs()
    {
        var url = new KeyRule("url", s_text, "where to");
        yield return Window("open", "opens a window") with
        {
            Keys = [url, new("window", s_text, "the window that gets a second webview")],
        };
        yield return Window("close", "closes a webview, as a user would");
        yield return Window("reload", "reloads a page, as a user would");
        yield return Window("navigate", "sends a page elsewhere, as a user would") with
        {
            Keys = [url with { Required = true }],
        };
        yield return new(
            "parallel",
            new ListShape(new StepShape("parallel"), 1),
            "starts steps in one turn of one page"
        )
        {
            Common = ["in", "within"],
        };
        yield return new("repeat", new ListShape(new StepShape("repeat"), 1), "plays steps several times")
        {
            Keys = [new("times", new IntegerShape(1, Many), "how often; {{index}} is the round", true)],
            Common = ["in", "within"],
            IsRepeatable = false,
        };
        yield return new("runs", new IntegerShape(0, Many), "bodies ran exactly so often under a tag")
        {
            Keys = [new("tag", s_text, "the tag, or the command's name", true)],
        };
        yield return new("order", new ListShape(s_name, 2, Distinct: true), "these things settled in this order");
        yield return new("restart-host", s_true, "stops the host and starts it anew") { Common = ["within"] };
    }

    private static Verb Promise(Verb verb) =>
        verb with
        {
            Common = s_promiseKeys,
            Outcomes = s_promiseOutcomes,
            IsOfPage = true,
        };

    private static Verb Window(string name, string about) =>
        new(name, s_text, about) { Common = ["within"], Outcomes = ["host-ends"] };

    private static KeyRule Payload() => new("payload", s_input, "the payload");

    private static MappingShape Headers(TextForm name) => new([]) { Rest = s_text, RestForm = name };

    private static MappingShape Response() =>
        new([
            new("status", new IntegerShape(100, 599), "the status"),
            new(
                "headers",
                new MappingShape([]) { Rest = s_answer, RestForm = TextForms.HeaderName },
                "headers by their names in small letters; {$undefined: true} for absent"
            ),
            new("body", s_answer, "the body as text, or {$json-text: V}, or {$bytes: BASE64}"),
        ]);

    private static MappingShape Request() =>
        new([
            new("method", new TextShape(TextForms.Method, true), "POST where it is left out"),
            new("cmd", s_text, "the command whose URL is asked"),
            new("url", s_text, "the URL, instead of a command"),
            new("headers", Headers(TextForms.SentHeader), "headers to add or replace"),
            new("omit", new ListShape(s_ownHeader, Distinct: true), "headers to leave out"),
            new("body", new ValueShape(ValueUse.Body), "a text or $bytes"),
        ])
        {
            OneOf = ["cmd", "url"],
        };

    private static MappingShape Tampering() =>
        new([
            new("message", new WordShape(["request", "response", "message", "eval"]), "what it waits for", true),
            new("change", new WordShape(["flip", "cut", "replace", "repeat", "reorder", "drop"]), "what it does", true),
            new("matching", new TextShape(TextForms.Expression, true), "what the URL, message or script matches"),
            new("at", new IntegerShape(-Many, Many), "the offset to flip, or the length to cut to"),
            new("find", new TextShape(TextForms.Expression, true), "what to replace; all where it is left out"),
            new("put", s_text, "the replacement"),
        ]);
}
