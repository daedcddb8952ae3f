using System.Text.Json;

namespace Conformance.Verdicts;

/// <summary>A call as a page posts it (ENV-28).</summary>
/// <param name="Callback">The id of its callback.</param>
/// <param name="Command">The command.</param>
/// <param name="SaysBlocked">Whether it says that the custom protocol has failed its page.</param>
internal sealed record PostedCall(string Callback, string Command, bool SaysBlocked)
{
    private const string Blocked = "customProtocolIpcBlocked";
    private const int Deepest = 10_000;

    /// <summary>Reads a posted text; null where it is no call.</summary>
    public static PostedCall? Read(string body)
    {
        try
        {
            using var call = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = Deepest });
            return
                call.RootElement.ValueKind is JsonValueKind.Object
                && call.RootElement.TryGetProperty("callback", out var callback)
                && call.RootElement.TryGetProperty("cmd", out var command)
                ? new PostedCall(callback.ToString(), command.ToString(), IsBlocked(call.RootElement))
                : null;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return null; // whatever the page posted, it was no call; texts may hold halves of characters
        }
    }

    private static bool IsBlocked(JsonElement call) =>
        call.TryGetProperty("options", out var options)
        && options.ValueKind is JsonValueKind.Object
        && options.TryGetProperty(Blocked, out var blocked)
        && blocked.ValueKind is JsonValueKind.True;
}
