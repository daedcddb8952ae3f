using Conformance.Scenarios;

namespace Conformance.Runner;

/// <summary>Finds the webviews that steps name before anything opens them.</summary>
internal static class NamedWebViews
{
    /// <summary>Gives them, each with the first step that names it, in the order of the steps; <c>main</c> is always there.</summary>
    public static IReadOnlyDictionary<string, PlannedStep> In(IReadOnlyList<PlannedStep> steps)
    {
        var known = new HashSet<string> { "main" };
        var named = new OrderedDictionary<string, PlannedStep>();
        foreach (var step in steps)
        {
            foreach (var label in Named(step))
            {
                if (known.Add(label))
                {
                    named.Add(label, step);
                }
            }

            if (Opened(step.Step) is { } opened)
            {
                known.Add(opened);
            }
        }

        return named;
    }

    /// <summary>Gives those that steps name before anything opens them.</summary>
    public static IReadOnlyCollection<string> Of(IReadOnlyList<Step> steps) =>
        [.. In(StepPlanner.Plan(steps, "", TimeSpan.Zero)).Keys];

    private static IEnumerable<string> Named(PlannedStep step) =>
        step.Step switch
        {
            WindowStep { Verb: WindowVerb.Open, Window: { } around } => [around],
            WindowStep { Verb: WindowVerb.Open } or RestartHostStep or TamperStep => [],
            WindowStep window => [window.Label],
            ParallelStep => step.Together.Select(each => each.WebView),
            _ => [step.WebView],
        };

    private static string? Opened(Step step) =>
        step switch
        {
            WindowStep { Verb: WindowVerb.Open } window => window.Label,
            InvokeStep
            {
                Command: AppCommands.OpenWindow or AppCommands.OpenWebView,
                Arguments: SpecMapping { Members: var members }
            } => (members.FirstOrDefault(member => member.Key is "label").Value as SpecText)?.Text,
            _ => null,
        };
}
