using Conformance.Scenarios;
using Conformance.Verdicts;

namespace Conformance.Runner;

/// <summary>Plays the same scenarios in several WebViews, one after the other.</summary>
public static class WebViewsRunner
{
    /// <summary>Runs one plan for each WebView. A WebView that cannot be had is told of plainly, and the others still run.</summary>
    /// <param name="plans">One plan for each WebView, on the same host.</param>
    /// <param name="progress">Hears how it goes; planned cases are those of all WebViews.</param>
    /// <param name="cancellationToken">Ends the run in order: what has been judged by then is in the result.</param>
    public static async Task<RunResult> RunAsync(
        IReadOnlyList<RunPlan> plans,
        IProgress<RunEvent>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(plans);
        var result = plans is [var only]
            ? await SuiteRunner.RunAsync(only, progress, cancellationToken).ConfigureAwait(false)
            : await PlayAllAsync(plans, progress, cancellationToken).ConfigureAwait(false);
        return Settle(plans, result, progress);
    }

    private static async Task<RunResult> PlayAllAsync(
        IReadOnlyList<RunPlan> plans,
        IProgress<RunEvent>? progress,
        CancellationToken cancellationToken
    )
    {
        progress?.Report(new RunPlanned(plans.Sum(plan => plan.Cases.Count)));
        var runs = new List<RunResult>();
        foreach (var plan in plans)
        {
            runs.Add(
                cancellationToken.IsCancellationRequested || HasFailedFast(plan, runs)
                    ? NotPlayed(plan, cancellationToken)
                    : await PlayAsync(plan, progress, cancellationToken).ConfigureAwait(false)
            );
        }

        return RunResult.Together(runs);
    }

    private static async Task<RunResult> PlayAsync(
        RunPlan plan,
        IProgress<RunEvent>? progress,
        CancellationToken cancellationToken
    )
    {
        progress?.Report(new RunNoted($"In {plan.WebView.Name}: {plan.Cases.Count} cases."));
        var inner = progress is null ? null : new WithoutPlan(progress);
        var run = await SuiteRunner.RunAsync(plan, inner, cancellationToken).ConfigureAwait(false);
        if (run.HostFailure is { } failure)
        {
            progress?.Report(new RunNoted($"In {plan.WebView.Name} nothing could be played: {failure}"));
        }

        return run;
    }

    // Only a whole run shows whether an accepted failure is gone: it may be one of a single WebView or cell.
    private static RunResult Settle(IReadOnlyList<RunPlan> plans, RunResult result, IProgress<RunEvent>? progress)
    {
        if (plans[0].KnownFailures.IsEmpty || result.Cancelled || result.Verdicts.Count < result.Planned)
        {
            return result;
        }

        var formerIds = plans
            .SelectMany(plan => plan.Cases)
            .Select(each => each.Scenario)
            .Where(scenario => scenario.ForAll is not { Seed: null })
            .DistinctBy(scenario => scenario.Id)
            .ToDictionary(scenario => scenario.Id, scenario => scenario.Was);
        var settled = plans[0]
            .KnownFailures.Settle(
                result.Verdicts,
                formerIds,
                plans[0].Cases.GroupBy(each => each.Source).Where(IsSplit).Select(cases => cases.Key.Id).ToHashSet()
            );
        foreach (var (before, after) in result.Verdicts.Zip(settled))
        {
            if (!ReferenceEquals(before, after))
            {
                progress?.Report(new VerdictSettled(after));
            }
        }

        return result with
        {
            Verdicts = settled,
        };
    }

    // Of a scenario of which cells were left out, nobody knows whether these fail.
    private static bool IsSplit(IGrouping<Scenario, Case> cases) =>
        cases.DistinctBy(each => each.Identity.Name).Count()
        < cases.Key.Matrix.Aggregate(1L, (cells, axis) => cells * axis.Values.Count);

    private static bool HasFailedFast(RunPlan plan, List<RunResult> before) =>
        plan.FailFast && before.Any(run => run.Verdicts.Any(verdict => verdict.FailsRun));

    private static RunResult NotPlayed(RunPlan plan, CancellationToken cancellationToken) =>
        new()
        {
            KitVersion = plan.KitVersion,
            HostName = plan.Host.Name,
            Host = string.Empty,
            WebViews = [plan.WebView.Name],
            Verdicts = [],
            Planned = plan.Cases.Count,
            Started = plan.Time.GetUtcNow(),
            Duration = TimeSpan.Zero,
            Seed = plan.Seed,
            Profile = plan.Profile.Name,
            Cancelled = cancellationToken.IsCancellationRequested,
        };

    // All cases were planned at once, before the first WebView was opened.
    private sealed class WithoutPlan(IProgress<RunEvent> inner) : IProgress<RunEvent>
    {
        public void Report(RunEvent value)
        {
            if (value is not RunPlanned)
            {
                inner.Report(value);
            }
        }
    }
}
