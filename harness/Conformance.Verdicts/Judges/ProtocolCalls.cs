using System.Text.Json;
using Conformance.Protocol;

namespace Conformance.Verdicts;

/// <summary>The calls of pages that crossed as requests, or would have after their preflight, and what the host made of them.</summary>
internal sealed class ProtocolCalls
{
    private const string Callback = "tauri-callback";
    private readonly Dictionary<long, WebViewRequest> _open = [];
    private readonly Dictionary<(string WebView, string Call), ProtocolCall> _over = [];

    public void Sent(WebViewRequest request) => _open[request.Id] = request;

    /// <summary>The host has answered a request, with a response or with an error.</summary>
    public void Over(long id, WebViewResponse? response, HostError? error)
    {
        if (_open.Remove(id, out var request) && Name(request) is { } name)
        {
            _over[(request.WebView, name)] = new ProtocolCall(request, response, error);
        }
    }

    /// <summary>Finds the call that a posted message repeats; null where it repeats none.</summary>
    public ProtocolCall? RepeatedBy(WebViewMessage posted) =>
        _over.Count > 0 && Read(posted.Body) is var (callback, command)
            ? _over.GetValueOrDefault((posted.WebView, callback))
                ?? _over.GetValueOrDefault((posted.WebView, Preflight(command)))
            : null;

    // A call is known by its callback; of a preflight only the command is told.
    private static string? Name(WebViewRequest request)
    {
        if (request.Method != "OPTIONS")
        {
            return Header.Find(request.Headers, Callback);
        }

        var asked = Header.Find(request.Headers, "access-control-request-headers") ?? "";
        return asked.Contains(Callback, StringComparison.OrdinalIgnoreCase)
            ? Preflight(ProtocolCall.CommandOf(request))
            : null;
    }

    private static string Preflight(string command) => $"OPTIONS {command}";

    private static (string Callback, string Command)? Read(string body)
    {
        try
        {
            using var call = JsonDocument.Parse(body);
            return
                call.RootElement.ValueKind is JsonValueKind.Object
                && call.RootElement.TryGetProperty("callback", out var callback)
                && call.RootElement.TryGetProperty("cmd", out var command)
                ? (callback.GetRawText(), command.ToString())
                : null;
        }
        catch (JsonException)
        {
            return null; // whatever the page posted, it was no call
        }
    }
}
