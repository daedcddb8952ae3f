namespace Conformance.ReferenceHost.Tests;

/// <summary>A request as a page would make it, but for what a test changes.</summary>
internal sealed record RawRequest(string Url)
{
    public string Method { get; init; } = "POST";

    public string WebView { get; init; } = "main";

    public string? Origin { get; init; } = "tauri://localhost";

    public string? ContentType { get; init; } = "application/json";

    public MessageBody? Body { get; init; } = MessageBody.FromText("{}");

    /// <summary>Headers that take the place of the usual ones; null takes one away.</summary>
    public IReadOnlyDictionary<string, string?> Changes { get; init; } = new Dictionary<string, string?>();

    public static RawRequest Of(string command, string json) =>
        new($"ipc://localhost/{Uri.EscapeDataString(command)}") { Body = MessageBody.FromText(json) };

    public RawRequest With(string header, string? value) =>
        this with
        {
            Changes = new Dictionary<string, string?>(Changes) { [header] = value },
        };

    public IReadOnlyList<Header> HeadersOf(RunningCore core)
    {
        var headers = new Dictionary<string, string?>
        {
            ["origin"] = Origin,
            ["content-type"] = ContentType,
            ["tauri-callback"] = "1",
            ["tauri-error"] = "2",
            ["tauri-invoke-key"] = core.Key,
        };
        foreach (var (name, value) in Changes)
        {
            headers[name] = value;
        }

        return [.. headers.Where(pair => pair.Value is not null).Select(pair => new Header(pair.Key, pair.Value!))];
    }
}
