using Conformance.Protocol;
using Conformance.Verdicts;

namespace Conformance.Runner;

/// <summary>What is known of a case that passes.</summary>
/// <param name="Records">What crossed, in order.</param>
/// <param name="Seen">What its steps observed, by their paths; without those that two plays saw differently.</param>
internal sealed record KnownPlay(IReadOnlyList<WireRecord> Records, IReadOnlyDictionary<string, StepObservation> Seen);

/// <summary>Plays cases for a proof of the wire: one WebView, a fresh host for each play.</summary>
internal sealed class WirePlayer : IAsyncDisposable
{
    private static readonly TimeSpan s_most = TimeSpan.FromSeconds(2);

    private readonly StageKeeper _keeper;
    private readonly CasePlayer _player;

    public WirePlayer(ProofPlan plan)
    {
        var run = plan.RunOf([]);
        _keeper = new StageKeeper(run, static (_, _) => { });
        _player = new CasePlayer(run, _keeper);
    }

    /// <summary>How the kit itself failed while it learned a case; null where it did not.</summary>
    public string? Defect { get; private set; }

    /// <summary>Plays a case twice without any defect; null where it does not pass, and so can tell nothing.</summary>
    public async Task<KnownPlay?> LearnAsync(Case each, CancellationToken cancellationToken = default)
    {
        WireTape? tape = null;
        var first = await PlayAsync(each, _ => tape = new WireTape(), cancellationToken).ConfigureAwait(false);
        var records = tape?.Records ?? [];
        var seen = Seen();
        var second = await PlayAsync(each, null, cancellationToken).ConfigureAwait(false);
        Defect = new[] { first, second }.FirstOrDefault(WireJudge.IsOfKit)?.Reason;
        return first.Kind is VerdictKind.Pass && second.Kind is VerdictKind.Pass
            ? new KnownPlay(records, Seen().Where(pair => Differs(seen, pair) is false).ToDictionary())
            : null;
    }

    /// <summary>Plays a case with a defect, and tells what became of it.</summary>
    public async Task<WireProof> ShowAsync(
        Case each,
        KnownPlay known,
        WireFault fault,
        CancellationToken cancellationToken = default
    )
    {
        WireStrike? strike = null;
        var within = each.Scenario.Within < s_most ? each.Scenario.Within : s_most;
        var hasty = each with { Scenario = each.Scenario with { Within = within } };
        try
        {
            var verdict = await PlayAsync(hasty, stage => strike = new WireStrike(stage, fault), cancellationToken)
                .ConfigureAwait(false);
            await (strike?.ReleasedAsync() ?? Task.CompletedTask).ConfigureAwait(false);
            return strike is not { HasStruck: true } && !WireJudge.IsOfKit(verdict)
                ? new WireProof(fault, WireOutcome.Missed, "The message did not cross this time.")
                : WireJudge.Judge(fault, verdict, each.Scenario, known.Seen, Seen());
        }
        catch (Exception defect) when (defect is not OperationCanceledException)
        {
            await _keeper.GiveUpWebViewAsync().ConfigureAwait(false);
            return new WireProof(fault, WireOutcome.KitFailed, $"{defect.GetType().Name}: {defect.Message}");
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _keeper.DisposeAsync();

    private static bool Differs(Dictionary<string, StepObservation> seen, KeyValuePair<string, StepObservation> pair) =>
        !seen.TryGetValue(pair.Key, out var other) || !WireJudge.AreAlike(other, pair.Value);

    private async Task<Verdict> PlayAsync(Case each, Func<Stage, IWireFilter>? tap, CancellationToken cancellationToken)
    {
        _player.Tap = tap;
        await _keeper.GiveUpHostAsync().ConfigureAwait(false);
        return await _player.PlayAsync(each, cancellationToken).ConfigureAwait(false);
    }

    private Dictionary<string, StepObservation> Seen()
    {
        var seen = new Dictionary<string, StepObservation>(StringComparer.Ordinal);
        foreach (var observed in _player.Played.Entries.Select(entry => entry.Content).OfType<StepObserved>())
        {
            seen[observed.Observation.Step] = observed.Observation;
        }

        return seen;
    }
}
