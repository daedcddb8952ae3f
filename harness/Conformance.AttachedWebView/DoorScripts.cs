namespace Conformance.AttachedWebView;

/// <summary>What the kit runs in the documents of an attached application; see Page/door.js.</summary>
internal sealed class DoorScripts
{
    private static readonly string s_enter = Read("enter.js");
    private static readonly string s_door = Read("door.js");
    private static readonly string s_quote = Read("quote.js");

    private readonly string _key;

    /// <summary>Makes the scripts of one session.</summary>
    /// <param name="key">The name under which a document keeps the door; no page can guess it.</param>
    public DoorScripts(string key)
    {
        _key = key;
        Refuse = $$"""
            (text, tell) => {
              globalThis[Symbol.for('{{key}}')]?.refuse(text === 'true')
              tell('')
            }
            """;
    }

    /// <summary>Has requests for the Core refused, or let through.</summary>
    public string Refuse { get; }

    /// <summary>Tells what document there is, and puts the door in where it has loaded.</summary>
    /// <param name="settings">The settings as JSON. They are written out, since a page may have changed whatever could read them.</param>
    public static string Enter(string settings) =>
        $"(text, tell) => tell(({s_enter})({Written(settings)}, {s_door}, {s_quote}))";

    /// <summary>Asks the door for news, and gives it a call.</summary>
    /// <param name="question">The question as JSON.</param>
    public string Ask(string question) =>
        $$"""
            (text, tell) => {
              const door = globalThis[Symbol.for('{{_key}}')]
              if (door) door.ask({{Written(question)}}, tell)
              else tell('{"state":"none"}')
            }
            """;

    /// <summary>Hands the door a script of the kit. It is written out, since a page's policy may forbid to evaluate a text.</summary>
    public string Adopt(string source) =>
        $$"""
            (name, tell) => {
              globalThis[Symbol.for('{{_key}}')].adopt(name, ({{source}}
              ))
              tell('')
            }
            """;

    // What the JSON leaves out is nothing, whatever the page has made of other objects.
    private static string Written(string json) => json.Insert(1, "\"__proto__\":null,");

    private static string Read(string name)
    {
        using var stream = typeof(DoorScripts).Assembly.GetManifestResourceStream(name);
        using var reader = new StreamReader(stream!);
        var text = reader.ReadToEnd();
        return text[(text.IndexOf(";(", StringComparison.Ordinal) + 1)..];
    }
}
