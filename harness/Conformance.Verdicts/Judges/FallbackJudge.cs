using Conformance.Protocol;

namespace Conformance.Verdicts;

/// <summary>Finds the call that was answered over the custom protocol and that its page posted all the same: the page could make nothing of
/// the answer, and whatever the case has shown since, it has shown of posted messages (ENV-27). Or the call that was to go over the custom protocol,
/// and that its page posted without having tried.</summary>
internal static class FallbackJudge
{
    private const string Fact = "ENV-27";

    /// <summary>Finds the first one; null where there is none, where the wire was tampered with, and in scenarios that are about it.</summary>
    public static Finding? Find(CaseInput input) =>
        input.Scenario.Requirements.Contains(Fact, StringComparer.Ordinal) ? null : FindIn(input);

    private static Finding? FindIn(CaseInput input)
    {
        var posts = new PostedJudge(input);
        var departures = new PageDepartures();
        // To a page that is being left, an answer under way is a failed one; so the first of each page is looked at when that page has gone.
        var open = new Dictionary<string, Finding>();
        var found = new List<Finding>();
        foreach (var entry in input.Transcript.Entries)
        {
            departures.Hear(entry);
            switch (entry.Content)
            {
                case KitMeant or HostMeant:
                    return null;
                case KitSaid { Message: WebViewMessage posted } when posts.Judge(posted, entry.Sequence) is { } finding:
                    open.TryAdd(posted.WebView, finding);
                    break;
                case KitSaid { Message: var said } when LeftBy(said) is { } webView:
                    if (open.Remove(webView, out var last) && !departures.WasLeaving(webView, PlaceOf(last)))
                    {
                        found.Add(last);
                    }

                    departures.Over(webView);
                    posts.Forget(webView);
                    break;
                default:
                    posts.Hear(entry.Content);
                    break;
            }
        }

        found.AddRange(
            open.Where(each => !departures.IsLeaving(each.Key, PlaceOf(each.Value))).Select(each => each.Value)
        );
        return found.MinBy(finding => finding.Entry);
    }

    private static long PlaceOf(Finding finding) => finding.Entry!.Value;

    private static string? LeftBy(KitMessage message) =>
        message switch
        {
            WebViewPage { State: PageState.Started } page => page.WebView,
            WebViewClosed closed => closed.WebView,
            _ => null,
        };
}
