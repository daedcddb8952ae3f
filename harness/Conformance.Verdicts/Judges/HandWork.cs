using Conformance.Scenarios;

namespace Conformance.Verdicts;

/// <summary>Tells whether a scenario itself may post calls, or keep requests from crossing.</summary>
internal static class HandWork
{
    // How a script comes to either: 'window.ipc' and 'bridge.ipc', messages to frames, and another 'fetch'.
    private static readonly string[] s_ways = ["ipc", "postMessage", "fetch"];

    /// <summary>Looks at its steps and those of its control.</summary>
    public static bool IsIn(Scenario scenario) => IsIn(scenario.Steps) || IsIn(scenario.Control);

    private static bool IsIn(IReadOnlyList<Step> steps) =>
        steps.Any(step =>
            step switch
            {
                PostStep or TamperStep => true,
                ScriptStep script => s_ways.Any(way => script.Source.Contains(way, StringComparison.Ordinal)),
                ParallelStep parallel => IsIn(parallel.Steps),
                RepeatStep repeat => IsIn(repeat.Steps),
                _ => false,
            }
        );
}
