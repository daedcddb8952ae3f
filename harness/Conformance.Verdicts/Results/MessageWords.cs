using System.Diagnostics;
using System.Text.Json;
using Conformance.Protocol;

namespace Conformance.Verdicts;

/// <summary>Says a message of the host protocol in a few words; <c>#7</c> ties an answer to its request.</summary>
internal static class MessageWords
{
    private const int LongestBody = 300;

    public static bool IsOfPage(KitMessage message) => message is WebViewRequest or WebViewMessage or WebViewNavigating;

    public static bool IsForPage(HostMessage message) =>
        message is RequestAnswered or WebViewEval or NavigationAnswered;

    public static string OfKit(KitMessage message) =>
        message switch
        {
            HostStart start =>
                $"#{start.Id} start  {start.App.Pattern}, {start.WebView.Engine} {start.WebView.Platform}",
            WebViewRequest request => OfRequest(request),
            WebViewCancelled cancelled => $"#{cancelled.RequestId} cancelled",
            WebViewMessage posted => $"posted  {OfPosted(posted.Body)}",
            WebViewNavigating navigating => $"#{navigating.Id} navigating  {navigating.Url}",
            WebViewPage page => $"page {page.State.ToString().ToLowerInvariant()}  {page.WebView} {page.Url}",
            WebViewClosed closed => $"closed  {closed.WebView}",
            HostStop stop => $"#{stop.Id} stop",
            EvalAnswered answered => $"eval answered  {answered.Json}",
            HostRequestRefused refused => $"refused  {refused.Error.Message}",
            _ => throw new UnreachableException(),
        };

    public static string OfHost(HostMessage message) =>
        message switch
        {
            HostStarted started => $"#{started.Id} started  {started.Host.Name} {started.Host.Version}",
            HostStopped stopped => $"#{stopped.Id} stopped",
            RequestAnswered answered => OfAnswer(answered),
            RequestFailed failed => $"#{failed.Id} failed  {failed.Error.Code} {failed.Error.Message}",
            NavigationAnswered answered => $"#{answered.Id} {(answered.Allow ? "allowed" : "refused")}",
            WebViewDropped dropped => $"#{dropped.RequestId} dropped",
            WebViewEval eval => $"eval  {Short(eval.Script)}",
            _ => OfWebView(message),
        };

    private static string OfWebView(HostMessage message) =>
        message switch
        {
            WebViewCreate create => $"create  {create.WebView} {create.Url}",
            WebViewNavigate navigate => $"navigate  {navigate.WebView} {navigate.Url}",
            WebViewReload reload => $"reload  {reload.WebView}",
            WebViewClose close => $"close  {close.WebView}",
            HostLog log => $"{log.Level.ToString().ToLowerInvariant()}: {log.Message}",
            UnknownHostRequest unknown => $"unknown request  {unknown.Method}",
            UnknownHostNotification unknown => $"unknown notification  {unknown.Method}",
            _ => throw new UnreachableException(),
        };

    private static string OfRequest(WebViewRequest request) =>
        CommandOf(request) is { } command
            ? $"#{request.Id} invoke  {command} {Body(request.Body)}"
            : $"#{request.Id} {request.Method}  {request.Url} {Body(request.Body)}";

    /// <summary>Names a request as transcripts do, without its body.</summary>
    public static string Name(WebViewRequest request) =>
        CommandOf(request) is { } command
            ? $"#{request.Id} invoke {command}"
            : $"#{request.Id} {request.Method} {Short(request.Url)}";

    private static string OfAnswer(RequestAnswered answered)
    {
        var response = answered.Response;
        var word = Header.Find(response.Headers, "tauri-response") switch
        {
            "ok" => "resolved",
            "error" => "rejected",
            _ => $"{response.Status} {Header.Find(response.Headers, "content-type")}",
        };
        return $"#{answered.Id} {word}  {Body(response.Body)}";
    }

    private static string? CommandOf(WebViewRequest request) =>
        request is { Method: "POST", IsOfIpc: true } && Uri.TryCreate(request.Url, UriKind.Absolute, out var url)
            ? Uri.UnescapeDataString(url.AbsolutePath.TrimStart('/'))
            : null;

    /// <summary>A posted message is an envelope; its command and arguments are what matters to a reader.</summary>
    private static string OfPosted(string text)
    {
        try
        {
            using var envelope = JsonDocument.Parse(text);
            if (
                envelope.RootElement.ValueKind is JsonValueKind.Object
                && envelope.RootElement.TryGetProperty("cmd", out var command)
                && envelope.RootElement.TryGetProperty("payload", out var payload)
            )
            {
                return $"{command} {Short(payload.GetRawText())}";
            }
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // What a page posts need not be JSON, nor its texts well-formed Unicode.
        }

        return Short(text);
    }

    private static string Body(MessageBody? body) =>
        body is null ? ""
        : body.IsText ? Short(body.ReadText())
        : $"{body.ReadBytes().Length} bytes";

    private static string Short(string text) => ValueText.Cut(text, LongestBody);
}
