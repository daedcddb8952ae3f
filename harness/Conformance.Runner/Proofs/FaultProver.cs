using System.Collections.Concurrent;
using Conformance.Protocol;
using Conformance.Verdicts;

namespace Conformance.Runner;

/// <summary>Proves that the kit catches faults: shows a host's faults one by one to the cases that should fail on them.</summary>
public sealed class FaultProver
{
    private readonly ProofPlan _plan;
    private readonly CandidateCases _candidates;
    private readonly ProofLedger _ledger;

    private FaultProver(ProofPlan plan, IProgress<FaultProof>? progress)
    {
        _plan = plan;
        _candidates = new CandidateCases(plan);
        _ledger = new ProofLedger(plan, _candidates, progress);
    }

    /// <summary>Proves a plan. Cancellation ends it in order: what has been found by then is in the result.</summary>
    /// <param name="plan">What to prove.</param>
    /// <param name="progress">Hears of each fault when something has caught it, or nothing is left to try.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="HostStartException">The host cannot be started even without a fault.</exception>
    /// <exception cref="WebViewException">No WebView can be had.</exception>
    public static Task<ProofResult> ProveAsync(
        ProofPlan plan,
        IProgress<FaultProof>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new FaultProver(plan, progress).ProveAsync(cancellationToken);
    }

    private async Task<ProofResult> ProveAsync(CancellationToken cancellationToken)
    {
        var began = _plan.Time.GetUtcNow();
        var stamp = _plan.Time.GetTimestamp();
        if (_plan.Faults.Count > 0 && _plan.Cases.Count > 0)
        {
            await PlayAsync(cancellationToken).ConfigureAwait(false);
        }

        var wire = await WireProver.ProveAsync(_plan, cancellationToken).ConfigureAwait(false);

        return new ProofResult
        {
            KitVersion = _plan.KitVersion,
            WebView = _plan.WebView.Name,
            Planned = _plan.Faults.Count,
            Faults =
                _plan.Cases.Count == 0
                    ? [.. _plan.Faults.Select(fault => _plan.Untried(fault, candidates: 0))]
                    : _ledger.Faults,
            Requirements = _plan.IsPartial ? [] : _ledger.Requirements(),
            Worthless = _ledger.Worthless,
            Wire = wire,
            Seed = _plan.Seed,
            Started = began,
            Duration = _plan.Time.GetElapsedTime(stamp),
            Cancelled = cancellationToken.IsCancellationRequested,
            IsPartial = _plan.IsPartial,
            IdleFilters = _plan.IdleFilters,
        };
    }

    private async Task PlayAsync(CancellationToken cancellationToken)
    {
        var workers = Enumerable
            .Range(0, Math.Clamp(_plan.Jobs, 1, _plan.Faults.Count))
            .Select(_ => new ProofWorker(_plan, _ledger))
            .ToList();
        try
        {
            await workers[0].GreetAsync(_plan.Cases[0].Pattern, cancellationToken).ConfigureAwait(false);
            await TryAsync(
                    workers,
                    _plan.Faults.Select(fault => new ProofTask(fault, _candidates.Of(fault), null)),
                    cancellationToken
                )
                .ConfigureAwait(false);
            if (!_plan.IsPartial)
            {
                await TryAsync(workers, ForRequirements(), cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // What was in flight is not in the result, which says that it was cut short.
        }
        finally
        {
            await Task.WhenAll(workers.Select(worker => worker.DisposeAsync().AsTask())).ConfigureAwait(false);
        }
    }

    // A fault stops at its first catch, which may be about another of the requirements that it violates.
    private IEnumerable<ProofTask> ForRequirements()
    {
        var unproved = _ledger.Unproved();
        foreach (var fault in _plan.Faults)
        {
            var wanted = fault.Requirements.Where(unproved.Contains).ToHashSet();
            if (wanted.Count > 0)
            {
                yield return new ProofTask(fault, _candidates.Of(wanted), wanted);
            }
        }
    }

    // A case that fails without a fault has caught nothing; the faults it seemed to catch are tried again without it.
    private async Task TryAsync(
        IReadOnlyList<ProofWorker> workers,
        IEnumerable<ProofTask> first,
        CancellationToken cancellationToken
    )
    {
        var tasks = first.ToList();
        while (tasks.Count > 0)
        {
            var queue = new ConcurrentQueue<ProofTask>(tasks);
            await Task.WhenAll(
                    workers.Select(worker =>
                        Task.Run(() => worker.RunAsync(queue, cancellationToken), CancellationToken.None)
                    )
                )
                .ConfigureAwait(false);
            var doubtful = _ledger.Doubtful();
            var baseline = await SuiteRunner
                .RunAsync(_plan.RunOf(doubtful), null, cancellationToken)
                .ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            _ledger.Sound(baseline.Verdicts);
            if (baseline.Verdicts.All(verdict => verdict.Kind is VerdictKind.Pass))
            {
                return;
            }

            var worthless = baseline
                .Verdicts.Where(verdict => verdict.Kind is not VerdictKind.Pass)
                .Select(verdict => verdict.Case.Name);
            var names = worthless.ToHashSet();
            tasks =
            [
                .. tasks.Where(task => task.Cases.Any(each => names.Contains(each.Identity.Name)) && !IsDone(task)),
            ];
        }
    }

    private bool IsDone(ProofTask task) =>
        task.Wanted is { } wanted
            ? !wanted.Overlaps(_ledger.Unproved())
            : _ledger.Faults.Any(proof => proof.Fault.Name == task.Fault.Name && proof.IsCaught);
}
