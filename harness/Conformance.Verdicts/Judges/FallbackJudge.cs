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
        Finding? found = null;
        foreach (var entry in input.Transcript.Entries)
        {
            switch (entry.Content)
            {
                case KitMeant or HostMeant:
                    return null;
                case HostSaid { Message: RequestAnswered answered }:
                    calls.Over(answered.Id, answered.Response, null);
                    break;
                case HostSaid { Message: RequestFailed failed }:
                    calls.Over(failed.Id, null, failed.Error);
                    break;
                case KitSaid { Message: WebViewRequest request }:
                    calls.Sent(request);
                    break;
                case KitSaid { Message: WebViewMessage posted } when calls.RepeatedBy(posted) is { } call:
                    found ??= Tell(call, input.Scenario, entry.Sequence);
                    break;
                // To a page that is being left, an answer under way is a failed one.
                case KitSaid { Message: WebViewPage { State: PageState.Started } or WebViewClosed }:
                    found = null;
                    break;
            }
        }

        return found;
    }

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
