using Conformance.Verdicts;

namespace Conformance.Runner;

/// <summary>Plays a plan with as many workers as it asks for, and gathers the verdicts.</summary>
public static class SuiteRunner
{
    /// <summary>Runs a plan. Cancellation ends it in order: what has been judged by then is in the result.</summary>
    public static async Task<RunResult> RunAsync(
        RunPlan plan,
        IProgress<RunEvent>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(plan);
        var began = plan.Time.GetUtcNow();
        var stamp = plan.Time.GetTimestamp();
        var ledger = new RunLedger(plan, progress, cancellationToken);
        ledger.Tell(new RunPlanned(plan.Cases.Count));
        if (plan.Cases.Count > 0)
        {
            await PlayAsync(plan, ledger, cancellationToken).ConfigureAwait(false);
        }

        var verdicts = ledger.Verdicts;
        var isWhole = !plan.IsPartial && verdicts.Count == plan.Cases.Count;
        return new RunResult
        {
            KitVersion = plan.KitVersion,
            HostName = plan.Host.Name,
            Host = ledger.Claims.First is { } host ? $"{host.Name} {host.Version}" : string.Empty,
            WebViews = [plan.WebView.Name],
            Verdicts = verdicts,
            Planned = plan.Cases.Count,
            Started = began,
            Duration = plan.Time.GetElapsedTime(stamp),
            Seed = plan.Seed,
            Profile = plan.Profile.Name,
            HostFailure = ledger.HostFailure,
            Strays = ledger.Strays,
            Cancelled = cancellationToken.IsCancellationRequested,
            Notes = RunNotes.Of(ledger.Claims, ledger.Unknown, verdicts),
            UnprovedFeatures = isWhole ? ledger.Unproved() : [],
            OpenFeatures = ledger.Unproved(),
            ShownFeatures = ledger.ShownFeatures,
        };
    }

    private static async Task PlayAsync(RunPlan plan, RunLedger ledger, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (plan.FailFast)
        {
            ledger.FailingVerdict += ending.Cancel;
        }

        var queue = new CaseQueue(plan.Cases, plan.SharesDocuments);
        var workers = Enumerable
            .Range(0, Math.Clamp(plan.Jobs, 1, plan.Cases.Count))
            .Select(number => new Worker(plan, queue, ledger, queue.Patterns[number % queue.Patterns.Count]))
            .ToList();
        try
        {
            if (await workers[0].TryGreetAsync(ending.Token).ConfigureAwait(false))
            {
                await Task.WhenAll(
                        workers.Select(worker => Task.Run(() => worker.RunAsync(ending.Token), CancellationToken.None))
                    )
                    .ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // What was in flight has no verdict; the result says that the run was cut short.
        }
        finally
        {
            await Task.WhenAll(workers.Select(worker => worker.DisposeAsync().AsTask())).ConfigureAwait(false);
        }
    }
}
