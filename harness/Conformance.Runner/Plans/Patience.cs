using Conformance.Scenarios;

namespace Conformance.Runner;

/// <summary>Gives the bounds of scenarios more time, for machines that are slow or busy.</summary>
public static class Patience
{
    /// <summary>Multiplies the bounds of a scenario and of its steps.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="factor">By how much; more than zero.</param>
    public static Scenario Stretch(Scenario scenario, double factor)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(factor);
        return scenario with
        {
            Within = scenario.Within * factor,
            Steps = Stretch(scenario.Steps, factor),
            Control = Stretch(scenario.Control, factor),
        };
    }

    private static IReadOnlyList<Step> Stretch(IReadOnlyList<Step> steps, double factor) =>
        [.. steps.Select(step => Stretch(step, factor))];

    private static Step Stretch(Step step, double factor)
    {
        var stretched = step with { Within = step.Within * factor };
        return stretched switch
        {
            ParallelStep parallel => parallel with { Steps = Stretch(parallel.Steps, factor) },
            RepeatStep repeat => repeat with { Steps = Stretch(repeat.Steps, factor) },
            _ => stretched,
        };
    }
}
