using Conformance.Scenarios;
using Conformance.Verdicts;

namespace Conformance.Runner;

/// <summary>Plays a case once for each set of generated values, and walks a failure down to a minimal set.</summary>
internal sealed class ForAllPlayer(RunPlan plan, StageKeeper keeper, Case played, CaseJudge judge)
{
    private const int MostShrinkings = 200;

    private readonly ForAll _forAll = played.Scenario.ForAll!;
    private readonly HashSet<string> _tried = new(StringComparer.Ordinal);
    private int _plays;

    /// <summary>Plays the case; the verdict is that of the control, or of the smallest set that failed.</summary>
    public async Task<Verdict> PlayAsync(long started, CancellationToken cancellationToken = default)
    {
        var sets = ValueSet.Make(_forAll, Seed());
        foreach (var set in sets)
        {
            var verdict = await PlayAsync(set, started, cancellationToken).ConfigureAwait(false);
            if (verdict.Kind is not VerdictKind.Pass)
            {
                return await ShrinkAsync(set, verdict, started, cancellationToken).ConfigureAwait(false);
            }
        }

        return await PlayControlAsync(sets[0], started, cancellationToken).ConfigureAwait(false);
    }

    // Two cases of one run must not try the same values, and a run with the same seed must try these again.
    private int Seed() => plan.Seed ^ CasePrefix.Digest(played.Identity.Name);

    private async Task<Verdict> PlayAsync(ValueSet set, long started, CancellationToken cancellationToken)
    {
        var bound = set.Bind(played.Scenario) with { Control = [] };
        var prefix = CasePrefix.Of(played.Identity.Name, played.Round, ++_plays);
        var player = new ScenarioPlayer(keeper, played with { Scenario = bound }, prefix, scope: prefix);
        // What is played on a host that was started anew for a smaller set is no more to be given to a case that asks for a fresh one.
        var isFirst = _plays == 1 || !keeper.HasHost || keeper.IsUntouched;
        await judge.GuardAsync(token => player.PlayStepsAsync(isFirst, token), cancellationToken).ConfigureAwait(false);
        return judge.Judge(played with { Scenario = bound }, keeper.Recorder.Cut(), started, player.Values);
    }

    private async Task<Verdict> PlayControlAsync(ValueSet set, long started, CancellationToken cancellationToken)
    {
        var bound = set.Bind(played.Scenario) with { Steps = [] };
        var player = new ScenarioPlayer(keeper, played with { Scenario = bound }, played.Prefix);
        await judge.GuardAsync(player.PlayAsync, cancellationToken).ConfigureAwait(false);
        return judge.Judge(played with { Scenario = bound }, keeper.Recorder.Cut(), started, player.Values);
    }

    private async Task<Verdict> ShrinkAsync(
        ValueSet failing,
        Verdict verdict,
        long started,
        CancellationToken cancellationToken
    )
    {
        var tried = plan.Shrinks ? 0 : MostShrinkings;
        var smaller = Candidates(failing).GetEnumerator();
        while (verdict.Kind is VerdictKind.Fail && tried++ < MostShrinkings && smaller.MoveNext())
        {
            if (!await judge.GuardAsync(SetAsync, cancellationToken).ConfigureAwait(false))
            {
                // A host that cannot be had again has failed all the same, by the values at hand; nothing else is to be told of it.
                keeper.Recorder.Cut();
                break;
            }

            var candidate = smaller.Current;
            var found = await PlayAsync(candidate, started, cancellationToken).ConfigureAwait(false);
            if (found.Kind is VerdictKind.Fail)
            {
                (failing, verdict) = (candidate, found);
                smaller = Candidates(failing).GetEnumerator();
            }
        }

        if (keeper.HasHost)
        {
            await judge
                .GuardAsync(token => keeper.CloseOthersAsync([], token), cancellationToken)
                .ConfigureAwait(false);
        }

        return verdict with
        {
            Shrunk = ScenarioWriter.Write(Literal(failing)),
        };
    }

    private Task SetAsync(CancellationToken cancellationToken) =>
        keeper.SetAsync(played.Pattern, fresh: false, cancellationToken);

    // What has been tried once is not tried again: every smaller set brings zero and nothing along.
    private IEnumerable<ValueSet> Candidates(ValueSet set) =>
        Shrinker
            .Smaller(set)
            .Where(smaller =>
                smaller.Values.Zip(_forAll.Values).All(pair => GeneratorDomain.Holds(pair.Second, pair.First.Value))
            )
            .Where(smaller => _tried.Add(smaller.ToString()));

    private Scenario Literal(ValueSet set)
    {
        var cell = played.Source.Matrix.Select(axis =>
            axis with
            {
                Values =
                [
                    .. axis.Values.Where(value =>
                        played.Identity.Cell.Any(pair =>
                            pair.Key == axis.Name && pair.Value == SpecInterpolation.ToText(value)
                        )
                    ),
                ],
            }
        );
        return ScenarioWriter.WithValues(played.Source with { Matrix = [.. cell] }, set.Values);
    }
}
