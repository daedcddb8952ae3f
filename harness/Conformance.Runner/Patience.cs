using Conformance.Scenarios;

namespace Conformance.Runner;

/// <summary>Gives every bound of a run more time, for machines that are slow or busy.</summary>
public static class Patience
{
    /// <summary>Multiplies the bounds of a case's scenario and of its steps.</summary>
    /// <param name="played">The case.</param>
    /// <param name="factor">By how much; more than zero.</param>
    public static Case Stretch(Case played, double factor)
    {
        ArgumentNullException.ThrowIfNull(played);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(factor);
        var scenario = played.Scenario;
        return played with
        {
            Scenario = scenario with
            {
                Within = scenario.Within * factor,
                Steps = Stretch(scenario.Steps, factor),
                Control = Stretch(scenario.Control, factor),
            },
        };
    }

    /// <summary>Multiplies what a run gives pages and acts on webviews, and the bounds of its cases.</summary>
    /// <param name="plan">The run.</param>
    /// <param name="factor">By how much; more than zero.</param>
    public static RunPlan Stretch(RunPlan plan, double factor)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan with
        {
            Cases = [.. plan.Cases.Select(each => Stretch(each, factor))],
            StageLimit = plan.StageLimit * factor,
        };
    }

    private static IReadOnlyList<Step> Stretch(IReadOnlyList<Step> steps, double factor) =>
        [.. steps.Select(step => Stretch(step, factor))];

    private static Step Stretch(Step step, double factor) =>
        step switch
        {
            ParallelStep parallel => parallel with
            {
                Steps = Stretch(parallel.Steps, factor),
                Within = parallel.Within * factor,
            },
            RepeatStep repeat => repeat with { Steps = Stretch(repeat.Steps, factor), Within = repeat.Within * factor },
            _ => step with { Within = step.Within * factor },
        };
}
