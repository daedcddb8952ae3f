using Conformance.Scenarios;

namespace Conformance.Runner;

/// <summary>Steps that are played in one go: a run of steps of one page, or one step that the kit plays itself.</summary>
/// <param name="WebView">The label of the webview.</param>
/// <param name="Steps">The steps.</param>
internal sealed record StepGroup(string WebView, IReadOnlyList<PlannedStep> Steps)
{
    /// <summary>Whether a page plays them.</summary>
    public bool IsPage => Steps[0].IsPlayedInPage;

    /// <summary>Whether the host is to end because of them.</summary>
    public bool EndsHost => Steps is [{ Step.Expects: HostEnds }];

    /// <summary>Whether the host is to end because of something that was started before.</summary>
    public bool AwaitsEnd => EndsHost && Steps[0].Step is AwaitStep;

    /// <summary>Cuts planned steps into groups.</summary>
    public static IReadOnlyList<StepGroup> Cut(IReadOnlyList<PlannedStep> steps)
    {
        var groups = new List<StepGroup>();
        var run = new List<PlannedStep>();
        foreach (var step in steps)
        {
            if (run.Count > 0 && !Follows(step, run[^1]))
            {
                Close(groups, run);
            }

            run.Add(step);
            if (!step.IsPlayedInPage || step.EndsBatch)
            {
                Close(groups, run);
            }
        }

        Close(groups, run);
        return groups;
    }

    // A page keeps no time: after a step with a longer bound, nobody would see in time that one with a shorter bound is late.
    private static bool Follows(PlannedStep step, PlannedStep last) =>
        step.IsPlayedInPage
        && !step.BeginsBatch
        && !step.EndsBatch
        && step.WebView == last.WebView
        && step.FirstBound >= last.Bound;

    private static void Close(List<StepGroup> groups, List<PlannedStep> run)
    {
        if (run.Count > 0)
        {
            groups.Add(new StepGroup(run[0].WebView, [.. run]));
            run.Clear();
        }
    }
}
