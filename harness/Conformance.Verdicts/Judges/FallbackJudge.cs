using Conformance.Protocol;
using Conformance.Scenarios;

namespace Conformance.Verdicts;

/// <summary>Finds the call that was answered over the custom protocol and that its page posted all the same: the page could make nothing of
/// the answer, and whatever the case has shown since, it has shown of posted messages (ENV-27).</summary>
internal static class FallbackJudge
{
    private const string Fact = "ENV-27";

    /// <summary>Finds the first one; null where there is none, where the wire was tampered with, and in scenarios that are about it.</summary>
    public static Finding? Find(CaseInput input) =>
        input.Scenario.Requirements.Contains(Fact, StringComparer.Ordinal) ? null : FindIn(input);

    private static Finding? FindIn(CaseInput input)
    {
        var calls = new ProtocolCalls();
        var departures = new PageDepartures();
        // To a page that is being left, an answer under way is a failed one; so the first of each page is looked at when that page has gone.
        var open = new Dictionary<string, (long Place, Finding Finding)>();
        var found = new List<Finding>();
        foreach (var entry in input.Transcript.Entries)
        {
            departures.Hear(entry);
            switch (entry.Content)
            {
                case KitMeant or HostMeant:
                    return null;
                case HostSaid { Message: var said }:
                    calls.Hear(said);
                    break;
                case PageSaid said:
                    calls.Hear(said);
                    break;
                case KitSaid { Message: WebViewMessage posted } when calls.RepeatedBy(posted) is { } call:
                    open.TryAdd(posted.WebView, (entry.Sequence, Tell(call, input.Scenario, entry.Sequence)));
                    break;
                case KitSaid { Message: var said } when LeftBy(said) is { } webView:
                    if (open.Remove(webView, out var last) && !departures.WasLeaving(webView, last.Place))
                    {
                        found.Add(last.Finding);
                    }

                    departures.Over(webView);
                    calls.Forget(webView);
                    break;
                case KitSaid { Message: var said }:
                    calls.Hear(said);
                    break;
            }
        }

        found.AddRange(
            open.Where(each => !departures.IsLeaving(each.Key, each.Value.Place)).Select(each => each.Value.Finding)
        );
        return found.MinBy(finding => finding.Entry);
    }

    private static string? LeftBy(KitMessage message) =>
        message switch
        {
            WebViewPage { State: PageState.Started } page => page.WebView,
            WebViewClosed closed => closed.WebView,
            _ => null,
        };

    private static Finding Tell(ProtocolCall call, Scenario scenario, long sequence) =>
        new()
        {
            Step = "",
            Location = scenario.Location.ToString(),
            Subject = $"the answer to {call.TellRequest()}",
            Relation = "should be one that the page can read",
            Expected = "over the custom protocol",
            Outcome = "but the page posted the call again, after",
            Actual = call.TellAnswer(),
            Fingerprint = Fingerprints.Fallback,
            Entry = sequence,
        };
}
