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
        if (plans is [var only])
        {
            return await SuiteRunner.RunAsync(only, progress, cancellationToken).ConfigureAwait(false);
        }

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
