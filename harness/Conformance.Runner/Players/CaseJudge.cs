using Conformance.Protocol;
using Conformance.Verdicts;

namespace Conformance.Runner;

/// <summary>Hands transcripts to the judge, and sees to it that whatever goes wrong while playing is in them, with the right blame.</summary>
internal sealed class CaseJudge(RunPlan plan, StageKeeper keeper, CaseEvidence evidence)
{
    /// <summary>Plays something; what fails is written down, and what is lost is given up.</summary>
    public async Task<bool> GuardAsync(
        Func<CancellationToken, Task> play,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            await play(cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (WebViewException failure)
        {
            await LoseWebViewAsync(failure.Message).ConfigureAwait(false);
        }
        catch (StageException failure) when (failure.End is null)
        {
            await LoseWebViewAsync(failure.Message).ConfigureAwait(false);
        }
        catch (StageException failure)
        {
            // An end by itself is in the transcript already; a silence is known here alone.
            if (failure.End!.Reason is HostEndReason.Silent)
            {
                keeper.Recorder.Record(new HostEnded(failure.End));
            }

            await keeper.GiveUpHostAsync().ConfigureAwait(false);
        }
        catch (HostStartException failure)
        {
            keeper.Recorder.Record(new HostEnded(failure.End));
        }
        catch (InvalidDataException mistake)
        {
            keeper.Recorder.Record(new WebViewFailed(string.Empty, mistake.Message));
        }

        return false;
    }

    /// <summary>Judges what was played.</summary>
    public Verdict Judge(Case played, Transcript transcript, long started, CaseValues? values) =>
        Judge(played, transcript, started, values, null);

    /// <summary>Makes the verdict on a case that was not played.</summary>
    public Verdict NotApplicable(Case played, string reason, long started) =>
        Judge(played, Transcript.Empty, started, null, reason);

    private async Task LoseWebViewAsync(string why)
    {
        keeper.Recorder.Record(new WebViewFailed(string.Empty, why));
        await evidence.TakeAsync().ConfigureAwait(false);
        await keeper.GiveUpWebViewAsync().ConfigureAwait(false);
    }

    private Verdict Judge(Case played, Transcript transcript, long started, CaseValues? values, string? obstacle) =>
        ScenarioJudge.Judge(
            new CaseInput
            {
                Scenario = played.Scenario,
                Case = played.Identity,
                Transcript = transcript,
                NotApplicable = obstacle,
                Lookup = values is null ? static (_, _) => null : values.FindAt,
                Profile = plan.Profile,
                Duration = plan.Time.GetElapsedTime(started),
                KeepsTranscript = plan.KeepTranscripts,
                ExpectsRequests = played.Transport is "custom-protocol" && plan.SeesRequests,
                SeesAnswers = plan.WebView is not IApplicationPort,
                HasGeneratedValues = played.Source.ForAll is not null,
            }
        );
}
