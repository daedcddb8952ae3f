using Conformance.Protocol;

namespace Conformance.Verdicts;

/// <summary>Finds the requests of a page that its host had left unanswered.</summary>
internal static class OpenRequests
{
    /// <summary>Gives those that were open at a place of the transcript, oldest first.</summary>
    /// <param name="transcript">The transcript.</param>
    /// <param name="webView">The label of the page's webview.</param>
    /// <param name="sequence">The place.</param>
    public static IReadOnlyList<WebViewRequest> At(Transcript transcript, string webView, long sequence)
    {
        var open = new OrderedDictionary<long, WebViewRequest>();
        foreach (var entry in transcript.Entries.TakeWhile(entry => entry.Sequence < sequence))
        {
            switch (entry.Content)
            {
                case KitSaid { Message: WebViewRequest request } when request.WebView == webView:
                    open[request.Id] = request;
                    break;
                case KitSaid { Message: WebViewCancelled cancelled }:
                    open.Remove(cancelled.RequestId);
                    break;
                // What the host said and the WebView never heard, it has said.
                case HostSaid { Message: var said }:
                    open.Remove(AnsweredBy(said));
                    break;
                case HostMeant { Message: var meant }:
                    open.Remove(AnsweredBy(meant));
                    break;
                case HostEnded:
                    open.Clear();
                    break;
            }
        }

        return [.. open.Values];
    }

    private static long AnsweredBy(HostMessage message) =>
        message switch
        {
            RequestAnswered answered => answered.Id,
            RequestFailed failed => failed.Id,
            WebViewDropped dropped => dropped.RequestId,
            _ => long.MinValue,
        };
}
