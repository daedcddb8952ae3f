using Conformance.Protocol;

namespace Conformance.Verdicts;

/// <summary>A call over the custom protocol that is over.</summary>
/// <param name="Request">What the page asked.</param>
/// <param name="Response">The host's response; null where it gave an error.</param>
/// <param name="Error">The host's error; null where it responded.</param>
internal sealed record ProtocolCall(WebViewRequest Request, WebViewResponse? Response, HostError? Error)
{
    private const int LongestBody = 200;

    // What decides whether a page may read a response, and as what it reads it.
    private static readonly string[] s_deciding = ["content-type", "tauri-response", "access-control-allow-origin"];

    /// <summary>The command, as the URL names it.</summary>
    public static string CommandOf(WebViewRequest request) =>
        Uri.UnescapeDataString(request.Url[(request.Url.LastIndexOf('/') + 1)..]);

    /// <summary>Tells what was asked.</summary>
    public string TellRequest() =>
        Request.Method == "OPTIONS" ? $"the preflight of {CommandOf(Request)}" : CommandOf(Request);

    /// <summary>Tells what came back.</summary>
    public string TellAnswer()
    {
        if (Response is not { } response)
        {
            return $"the error '{Error?.Message}'";
        }

        var headers = response
            .Headers.Where(header => s_deciding.Contains(header.Name, StringComparer.OrdinalIgnoreCase))
            .Select(header => $", {header.Name}: {header.Value}");
        return $"{response.Status}{string.Concat(headers)}{Tell(response.Body)}";
    }

    private static string Tell(MessageBody? body) =>
        body switch
        {
            null => "",
            { IsText: true } => $": '{ValueText.Cut(ValueText.OneLine(body.ReadText()), LongestBody)}'",
            _ => $": {body.ReadBytes().Length} bytes",
        };
}
