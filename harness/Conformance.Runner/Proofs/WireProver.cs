using System.Collections.Concurrent;
using System.Diagnostics;
using Conformance.Protocol;
using Conformance.Scenarios;
using Conformance.Verdicts;

namespace Conformance.Runner;

/// <summary>Derives defects of the wire from what crosses while cases pass, and shows them to those cases, one by one.</summary>
internal sealed class WireProver
{
    private const int MostOfOneCase = 3;

    private readonly ProofPlan _plan;
    private readonly ConcurrentBag<WireProof> _proofs = [];
    private int _left;

    private WireProver(ProofPlan plan)
    {
        _plan = plan;
        _left = plan.WireFaults;
    }

    /// <summary>Proves; the order is that of the defects' names. What cancellation leaves out is not in it.</summary>
    /// <exception cref="WebViewException">No WebView can be had.</exception>
    public static async Task<IReadOnlyList<WireProof>> ProveAsync(
        ProofPlan plan,
        CancellationToken cancellationToken = default
    )
    {
        var prover = new WireProver(plan);
        if (plan.WireFaults > 0)
        {
            await prover.RunAsync(cancellationToken).ConfigureAwait(false);
        }

        return [.. prover._proofs.OrderBy(proof => proof.Fault.Name, StringComparer.Ordinal)];
    }

    /// <summary>Tells whether defects can be derived of a case: it tampers with no wire, ends no host, and plays its values once.</summary>
    public static bool IsFit(Case each) =>
        each.NotApplicable is null
        && each.Scenario is { ForAll: null }
        && each.Scenario.Steps.Concat(each.Scenario.Control).All(IsFit);

    private static bool IsFit(Step step) =>
        step switch
        {
            TamperStep or RestartHostStep or { Expects: HostEnds } => false,
            RepeatStep repeat => repeat.Steps.All(IsFit),
            ParallelStep parallel => parallel.Steps.All(IsFit),
            InvokeStep or ListenStep or UnlistenStep or EmitStep or RequestStep or PostStep or WindowStep => true,
            ScriptStep or AwaitStep or RunsStep or OrderStep => true,
            _ => throw new UnreachableException(),
        };

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        var cases = _plan
            .Cases.Where(IsFit)
            .OrderBy(each => CasePrefix.Digest($"{_plan.Seed} {each.Identity.Name}"))
            .ThenBy(each => each.Identity.Name, StringComparer.Ordinal);
        var queue = new ConcurrentQueue<Case>(cases);
        await Task.WhenAll(
                Enumerable
                    .Range(0, Math.Max(1, _plan.Jobs))
                    .Select(_ => Task.Run(() => WorkAsync(queue, cancellationToken), CancellationToken.None))
            )
            .ConfigureAwait(false);
    }

    private async Task WorkAsync(ConcurrentQueue<Case> queue, CancellationToken cancellationToken)
    {
        var player = new WirePlayer(_plan);
        await using (player.ConfigureAwait(false))
        {
            try
            {
                while (Volatile.Read(ref _left) > 0 && queue.TryDequeue(out var next))
                {
                    await ProveAsync(player, next, cancellationToken).ConfigureAwait(false);
                }
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                // What was in flight is not in the result, which says that it was cut short.
            }
        }
    }

    // Only what passes without a defect, and is seen alike twice, can tell what a defect changes.
    private async Task ProveAsync(WirePlayer player, Case next, CancellationToken cancellationToken)
    {
        if (await player.LearnAsync(next, cancellationToken).ConfigureAwait(false) is not { } known)
        {
            if (player.Defect is { } defect)
            {
                // It must not be lost, so it counts as a defect at which the kit failed: the first that the case could have been shown.
                var none = new WireFault(next.Identity.Name, WireCrossing.Request, 1, WireHarm.Drop, 0);
                _proofs.Add(new WireProof(none, WireOutcome.KitFailed, $"Without any defect: {defect}"));
            }

            return;
        }

        var faults = WireFaultDeriver.Derive(next.Identity.Name, known.Records, _plan.Seed).Take(MostOfOneCase);
        foreach (var fault in faults)
        {
            if (Interlocked.Decrement(ref _left) < 0)
            {
                return;
            }

            _proofs.Add(await player.ShowAsync(next, known, fault, cancellationToken).ConfigureAwait(false));
        }
    }
}
