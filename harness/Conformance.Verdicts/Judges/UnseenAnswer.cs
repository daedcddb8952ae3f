using Conformance.Protocol;

namespace Conformance.Verdicts;

/// <summary>Finds an answer of the custom protocol that says that its call resolves, to a page that may not see it say so: such a page rejects, with
/// what the call resolved with (ENV-12).</summary>
internal static class UnseenAnswer
{
    private const string Exposing = "access-control-expose-headers";
    private const string Said = "tauri-response";

    /// <summary>Tells of the first one; null where there is none, and where the wire was tampered with.</summary>
    public static string? Tell(Transcript transcript)
    {
        var calls = new Dictionary<long, WebViewRequest>();
        var found = default(string);
        foreach (var entry in transcript.Entries)
        {
            switch (entry.Content)
            {
                case KitMeant or HostMeant:
                    return null;
                case KitSaid { Message: WebViewRequest { IsCall: true } call }:
                    calls[call.Id] = call;
                    break;
                case HostSaid { Message: RequestAnswered answered } when calls.Remove(answered.Id, out var call):
                    found ??= IsUnseen(answered.Response) ? Words(call, answered.Response) : null;
                    break;
            }
        }

        return found;
    }

    private static bool IsUnseen(WebViewResponse response) =>
        Header.Find(response.Headers, Said) == "ok"
        && !response
            .Headers.Where(header => header.Name.Equals(Exposing, StringComparison.OrdinalIgnoreCase))
            .SelectMany(header => header.Value.Split(','))
            .Any(name => name.Trim() is "*" || name.Trim().Equals(Said, StringComparison.OrdinalIgnoreCase));

    private static string Words(WebViewRequest call, WebViewResponse response)
    {
        var what = Header.Find(response.Headers, Exposing) is { } value
            ? $"its header '{Exposing}: {value}' does not name that header"
            : $"it lacks the header '{Exposing}: Tauri-Response'";
        return $"The answer to '{ProtocolCall.CommandOf(call)}' says 'Tauri-Response: ok', and {what}: "
            + "to a page the ipc scheme is another origin, so it can not see the 'ok', and rejects. "
            + $"Send '{Exposing}: Tauri-Response' with every answer of the scheme.";
    }
}
