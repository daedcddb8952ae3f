using System.Text.RegularExpressions;

namespace Conformance.ReferenceHost.Tests;

/// <summary>A Core that has started, fed by hand, and everything it has said.</summary>
internal sealed partial class RunningCore
{
    private readonly ReferenceCore _core;
    private long _id = 1;

    public RunningCore(
        string pattern = "brownfield",
        string platform = "linux",
        string? fault = null,
        string? app = null
    )
    {
        var options = new ReferenceHostOptions
        {
            Fault = fault,
            Crashed = Crashes.Add,
            Complained = Complaints.Add,
        };
        _core = ReferenceCore.Create(options, Said.Add);
        _core.Receive(
            new HostStart(1, new("tests", "0"), new("mock", "0", platform), new(app ?? Repository.App, pattern))
        );
    }

    public List<HostMessage> Said { get; } = [];

    public List<string> Crashes { get; } = [];

    public List<string> Complaints { get; } = [];

    public string Key => KeyText().Match(Main.InitScripts[0].Source).Groups[1].Value;

    public WebViewCreate Main => Said.OfType<WebViewCreate>().First();

    public IReadOnlyList<string> ScriptsOf(string webView) =>
        [.. Said.OfType<WebViewEval>().Where(eval => eval.WebView == webView).Select(eval => eval.Script)];

    public long Send(Func<long, KitMessage> make)
    {
        var id = ++_id;
        _core.Receive(make(id));
        return id;
    }

    public void Tell(KitMessage message) => _core.Receive(message);

    /// <summary>Sends a request and gives what became of it: an answer, a failure, or null.</summary>
    public HostMessage? Ask(RawRequest request)
    {
        var id = Send(id => new WebViewRequest(
            id,
            request.WebView,
            request.Origin ?? "tauri://localhost",
            request.Method,
            request.Url,
            request.HeadersOf(this),
            request.Body
        ));
        return Outcome(id);
    }

    public HostMessage? Outcome(long id) =>
        Said.Find(message =>
            message is RequestAnswered answered && answered.Id == id
            || message is RequestFailed failed && failed.Id == id
            || message is WebViewDropped dropped && dropped.RequestId == id
        );

    public WebViewResponse Answer(RawRequest request) => Ask(request).ShouldBeOfType<RequestAnswered>().Response;

    /// <summary>Calls a command and gives its answer's text, with a mark before that of an error.</summary>
    public string Invoke(
        string command,
        string json = "{}",
        string webView = "main",
        string origin = "tauri://localhost"
    )
    {
        var response = Answer(RawRequest.Of(command, json) with { WebView = webView, Origin = origin });
        var failed = Header.Find(response.Headers, "tauri-response") != "ok";
        return (failed ? "error " : string.Empty) + response.Body?.ReadText();
    }

    /// <summary>Posts a call and gives the scripts that came of it.</summary>
    public IReadOnlyList<string> Post(string command, string payload, string options = "{}", string webView = "main")
    {
        var key = System.Text.Json.JsonEncodedText.Encode(Key);
        return PostText(
            $$"""{"cmd":"{{command}}","callback":1,"error":2,"payload":{{payload}},"options":{{options}},"__TAURI_INVOKE_KEY__":"{{key}}"}""",
            webView
        );
    }

    public IReadOnlyList<string> PostText(string text, string webView = "main", string url = "tauri://localhost")
    {
        var before = ScriptsOf(webView).Count;
        _core.Receive(new WebViewMessage(webView, url, url, text));
        return [.. ScriptsOf(webView).Skip(before)];
    }

    public void Open(string label, string? url = null) =>
        Invoke(
                "open_window",
                url is null ? $$"""{"label":"{{label}}"}""" : $$"""{"label":"{{label}}","url":"{{url}}"}"""
            )
            .ShouldBe("null");

    [GeneratedRegex("\"key\":\"([^\"]*)\"")]
    private static partial Regex KeyText();
}
