using Conformance.Protocol;
using Conformance.Verdicts;

namespace Conformance.Runner;

/// <summary>Plays one case on a keeper's stage and has it judged.</summary>
internal sealed class CasePlayer
{
    private readonly RunPlan _plan;
    private readonly StageKeeper _keeper;
    private readonly CaseEvidence _evidence;
    private readonly CaseJudge _judge;

    public CasePlayer(RunPlan plan, StageKeeper keeper)
    {
        _plan = plan;
        _keeper = keeper;
        _evidence = new CaseEvidence(plan, () => keeper.WebView);
        _judge = new CaseJudge(plan, keeper, _evidence);
    }

    /// <summary>Makes what stands on the wire while a case without generated values is played; null for nothing.</summary>
    public Func<Stage, IWireFilter>? Tap { get; set; }

    /// <summary>The transcript of the last case without generated values.</summary>
    public Transcript Played { get; private set; } = Transcript.Empty;

    /// <summary>Plays a case. A defect of the kit must not take the other verdicts with it, nor pass for the host's: it is this case's error.</summary>
    public async Task<Verdict> PlayAsync(Case played, CancellationToken cancellationToken = default)
    {
        var started = _plan.Time.GetTimestamp();
        try
        {
            return await PlayAsync(played, started, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception defect)
            when (!(defect is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            _keeper.Recorder.Cut();
            await _keeper.GiveUpWebViewAsync().ConfigureAwait(false);
            return new Verdict
            {
                Case = played.Identity,
                Kind = VerdictKind.Error,
                Reason = $"The kit itself failed: {defect.GetType().Name}: {defect.Message}",
                Duration = _plan.Time.GetElapsedTime(started),
            };
        }
    }

    private async Task<Verdict> PlayAsync(Case played, long started, CancellationToken cancellationToken)
    {
        if (played.NotApplicable is { } obstacle)
        {
            return _judge.NotApplicable(played, obstacle, started);
        }

        await _judge.GuardAsync(token => _keeper.PrepareAsync(played, token), cancellationToken).ConfigureAwait(false);
        var mustBeFresh = played.Scenario.FreshHost || (_keeper.IsWorn && played.WearsHost);
        if (
            !await _judge
                .GuardAsync(token => _keeper.SetAsync(played.Pattern, mustBeFresh, token), cancellationToken)
                .ConfigureAwait(false)
        )
        {
            return _judge.Judge(played, _keeper.Recorder.Cut(), started, null);
        }

        var missing = played.Features.Where(feature => !_keeper.Stage.Session.Host.Features.Contains(feature)).ToList();
        if (missing.Count > 0)
        {
            return Lacking(played, missing, started);
        }

        _keeper.LeaveBehind();
        try
        {
            return await PlayOnStageAsync(played, started, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // A step may have asked for an end of the host, and nobody judges that any more.
            await _keeper.GiveUpWebViewAsync().ConfigureAwait(false);
            _keeper.Recorder.Cut();
            throw;
        }
    }

    private async Task<Verdict> PlayOnStageAsync(Case played, long started, CancellationToken cancellationToken)
    {
        await _evidence.BeginAsync(played, cancellationToken).ConfigureAwait(false);
        var verdict = played.Scenario.ForAll is null
            ? await PlayOnceAsync(played, started, cancellationToken).ConfigureAwait(false)
            : await new ForAllPlayer(_plan, _keeper, played, _judge)
                .PlayAsync(started, cancellationToken)
                .ConfigureAwait(false);
        verdict = await _evidence.EndAsync(verdict, cancellationToken).ConfigureAwait(false);
        if (played.LeavesDocuments && verdict.Kind is VerdictKind.Pass)
        {
            _keeper.LeaveAsFound();
        }

        if (played.Scenario.FreshHost)
        {
            await _keeper.GiveUpHostAsync().ConfigureAwait(false);
        }

        return verdict;
    }

    /// <summary>Makes the verdict on a case whose features a host is known not to declare.</summary>
    public Verdict Lacking(Case played, IReadOnlyList<string> missing, long started) =>
        _judge.NotApplicable(
            played,
            $"The host does not declare {string.Join(", ", missing.Select(feature => $"'{feature}'"))}.",
            started
        );

    private async Task<Verdict> PlayOnceAsync(Case played, long started, CancellationToken cancellationToken)
    {
        var scope = played.LeavesDocuments ? played.Prefix : "";
        var player = new ScenarioPlayer(_keeper, played, played.Prefix, scope) { Tap = Tap };
        await _judge.GuardAsync(player.PlayAsync, cancellationToken).ConfigureAwait(false);
        Played = _keeper.Recorder.Cut();
        return _judge.Judge(played, Played, started, player.Values);
    }
}
