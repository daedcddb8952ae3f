namespace Conformance.Scenarios;

/// <summary>Checks that a scenario states something: what must be observed, how often a body ran, or in which order things settled.</summary>
internal static class ClaimChecker
{
    public static void Check(SpecFile file, SpecMappingNode scenario)
    {
        if (scenario.FindMember("steps") is { } steps && !StepNodes.All(steps.Value).Any(States))
        {
            file.Report(
                SpecCodes.NothingStated,
                steps.Key,
                "These steps state nothing, so whatever a host answers would pass.",
                "give a step an outcome: 'resolves: ...', beside its verb and not below it"
            );
        }
    }

    private static bool States(SpecMappingNode step) =>
        StepNodes.Outcome(step) is not null
        || step.Find("runs") is not null
        || step.Find("order") is not null
        || step.Find("same-turn") is not null;
}
