using System.Collections.Concurrent;
using Conformance.Protocol;
using Conformance.Verdicts;

namespace Conformance.Runner;

/// <summary>Tries faults one after the other: one WebView for all of them, a fresh host for each.</summary>
internal sealed class ProofWorker : IAsyncDisposable
{
    private const int MostLosses = 3;

    private readonly ProofPlan _plan;
    private readonly ProofLedger _ledger;
    private readonly StageKeeper _keeper;
    private readonly CasePlayer _player;

    public ProofWorker(ProofPlan plan, ProofLedger ledger)
    {
        _plan = plan;
        _ledger = ledger;
        var run = plan.RunOf([]);
        _keeper = new StageKeeper(run, static (_, _) => { });
        _player = new CasePlayer(run, _keeper);
    }

    /// <summary>Starts the host without a fault, so that a kit that cannot play is not taken for faults that nothing catches.</summary>
    /// <exception cref="HostStartException">The host cannot be started.</exception>
    /// <exception cref="WebViewException">No WebView can be had.</exception>
    public Task GreetAsync(string pattern, CancellationToken cancellationToken = default) =>
        _keeper.SetAsync(pattern, fresh: false, cancellationToken);

    /// <summary>Tries what is in the queue until it is empty.</summary>
    public async Task RunAsync(ConcurrentQueue<ProofTask> queue, CancellationToken cancellationToken = default)
    {
        while (!cancellationToken.IsCancellationRequested && queue.TryDequeue(out var task))
        {
            await TryAsync(task, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _keeper.DisposeAsync();

    private async Task TryAsync(ProofTask task, CancellationToken cancellationToken)
    {
        var began = _plan.Time.GetTimestamp();
        var missing = Missing(task);
        if (task.Wanted is not null && missing.Count == 0)
        {
            return;
        }

        var catches = new List<FaultCatch>();
        var tried = new List<Verdict>();
        await _keeper.ChangeHostAsync(_plan.Hosts(task.Fault.Name)).ConfigureAwait(false);
        foreach (var each in task.Cases.Where(each => !_ledger.IsWorthless(each) && Serves(each)))
        {
            if (tried.Count(IsLoss) == MostLosses || (catches.Count > 0 && missing.Count == 0))
            {
                break;
            }

            var verdict = await PlayAsync(each, cancellationToken).ConfigureAwait(false);
            tried.Add(verdict);
            if (Blames(verdict))
            {
                var failed = task.Fault.Requirements.Intersect(each.Identity.Requirements).ToList();
                catches.Add(new FaultCatch(verdict, failed));
                missing.ExceptWith(failed);
            }
        }

        _ledger.Tried(task, tried, catches, _plan.Time.GetElapsedTime(began));
        return;

        bool Serves(Case each) => task.Wanted is null || each.Identity.Requirements.Any(missing.Contains);
    }

    // Others may have seen a requirement fail since the task was made.
    private HashSet<string> Missing(ProofTask task)
    {
        var missing = task.Wanted?.ToHashSet() ?? [];
        missing.IntersectWith(_ledger.Unproved());
        return missing;
    }

    private async Task<Verdict> PlayAsync(Case each, CancellationToken cancellationToken)
    {
        var within = each.Scenario.Within < _plan.Within ? each.Scenario.Within : _plan.Within;
        var hasty = each with { Scenario = each.Scenario with { Within = within } };
        var verdict = await _player.PlayAsync(hasty, cancellationToken).ConfigureAwait(false);

        var isByHaste = Blames(verdict) && verdict.Duration >= within;
        if (!isByHaste && verdict.Kind is not VerdictKind.Inconclusive)
        {
            return verdict;
        }

        // A busy machine can fail a case by a short bound alone, or a precondition of it, and so can what the case before left in a
        // faulty host; gates and counts of that play must not help the next one.
        await _keeper.GiveUpHostAsync().ConfigureAwait(false);
        return await _player.PlayAsync(each, cancellationToken).ConfigureAwait(false);
    }

    private static bool IsLoss(Verdict verdict) => verdict.Kind is VerdictKind.Error;

    private static bool Blames(Verdict verdict) =>
        verdict.Kind is VerdictKind.Fail || (verdict.Kind is VerdictKind.Error && verdict.BlamesHost);
}
