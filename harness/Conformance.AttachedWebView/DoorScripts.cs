namespace Conformance.AttachedWebView;

/// <summary>What the kit runs in the documents of an attached application; see Page/door.js.</summary>
internal sealed class DoorScripts
{
    private static readonly string s_enter = Read("enter.js");
    private static readonly string s_door = Read("door.js");

    private readonly string _key;

    /// <summary>Makes the scripts of one session.</summary>
    /// <param name="key">The name under which a document keeps the door; no page can guess it.</param>
    public DoorScripts(string key)
    {
        _key = key;
        Ask = $$"""
            (text, tell) => {
              const door = globalThis[Symbol.for('{{key}}')]
              if (door) door.ask(text, tell)
              else tell('{"state":"none"}')
            }
            """;
        Refuse = $$"""
            (text, tell) => {
              globalThis[Symbol.for('{{key}}')]?.refuse(text === 'true')
              tell('')
            }
            """;
    }

    /// <summary>Tells what document there is, and puts the door in where it has loaded; given the settings as JSON.</summary>
    public string Enter { get; } = $"(text, tell) => tell(({s_enter})(JSON.parse(text), {s_door}))";

    /// <summary>Asks the door for news, and gives it a call.</summary>
    public string Ask { get; }

    /// <summary>Has requests for the Core refused, or let through.</summary>
    public string Refuse { get; }

    /// <summary>Hands the door a script of the kit. It is written out, since a page's policy may forbid to evaluate a text.</summary>
    public string Adopt(string source) =>
        $$"""
            (name, tell) => {
              globalThis[Symbol.for('{{_key}}')].adopt(name, ({{source}}
              ))
              tell('')
            }
            """;

    private static string Read(string name)
    {
        using var stream = typeof(DoorScripts).Assembly.GetManifestResourceStream(name);
        using var reader = new StreamReader(stream!);
        var text = reader.ReadToEnd();
        return text[(text.IndexOf(";(", StringComparison.Ordinal) + 1)..];
    }
}
