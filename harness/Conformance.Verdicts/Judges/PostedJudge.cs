using Conformance.Protocol;

namespace Conformance.Verdicts;

/// <summary>Judges the calls that pages post, by what has crossed of them as requests.</summary>
internal sealed class PostedJudge(CaseInput input)
{
    private readonly ProtocolCalls _calls = new();
    private readonly UnsentCalls? _unsent =
        input.ExpectsRequests && !HandWork.IsIn(input.Scenario) ? new UnsentCalls() : null;

    /// <summary>Hears what crossed, and what is said of it.</summary>
    public void Hear(TranscriptContent content)
    {
        switch (content)
        {
            case HostEnded:
                _unsent?.HasHost(false);
                break;
            case HostSaid { Message: HostStarted }:
                _unsent?.HasHost(true);
                break;
            case HostSaid said:
                _calls.Hear(said.Message);
                break;
            case PageSaid said:
                _calls.Hear(said);
                break;
            case KitSaid said:
                _calls.Hear(said.Message);
                _unsent?.Hear(said.Message);
                break;
        }
    }

    /// <summary>A webview's document has gone.</summary>
    public void Forget(string webView)
    {
        _calls.Forget(webView);
        _unsent?.Forget(webView);
    }

    /// <summary>Gives what is wrong with a posted message; null for nothing.</summary>
    public Finding? Judge(WebViewMessage posted, long sequence)
    {
        var command = _unsent?.Find(posted);
        return _calls.RepeatedBy(posted) is { } call ? Tell(call, sequence)
            : command is not null ? Tell(command, sequence)
            : null;
    }

    private Finding Tell(ProtocolCall call, long sequence) =>
        new()
        {
            Step = "",
            Location = input.Scenario.Location.ToString(),
            Subject = $"the answer to {call.TellRequest()}",
            Relation = "should be one that the page can read",
            Expected = "over the custom protocol",
            Outcome = "but the page posted the call again, after",
            Actual = call.TellAnswer(),
            Fingerprint = Fingerprints.Fallback,
            Entry = sequence,
        };

    private Finding Tell(string command, long sequence) =>
        new()
        {
            Step = "",
            Location = input.Scenario.Location.ToString(),
            Subject = $"the call of {command}",
            Relation = "should have crossed",
            Expected = "over the custom protocol",
            Outcome = "but the page posted it, and sent",
            Actual = "no request",
            Fingerprint = Fingerprints.Unsent,
            Entry = sequence,
        };
}
