namespace Conformance.Scenarios;

/// <summary>Checks that what is started in one turn is started in one page, or on the wire.</summary>
internal static class ParallelChecker
{
    public static void Check(SpecFile file, SpecMappingNode scenario)
    {
        foreach (var steps in (string[])["steps", "control"])
        {
            CheckSteps(file, scenario.Find(steps), "main");
        }
    }

    private static void CheckSteps(SpecFile file, SpecNode? steps, string label)
    {
        foreach (var step in (steps as SpecListNode)?.Items.OfType<SpecMappingNode>() ?? [])
        {
            var own = step.Text("in") ?? label;
            CheckSteps(file, step.Find("repeat"), own);
            CheckNested(file, step.Find("parallel"), own);
        }
    }

    private static void CheckNested(SpecFile file, SpecNode? steps, string label)
    {
        var nested = (steps as SpecListNode)?.Items.OfType<SpecMappingNode>().ToList() ?? [];
        var isOnWire = nested.Count > 0 && nested[0].Find("request") is not null;
        if (nested.FirstOrDefault(item => item.Find("request") is null == isOnWire) is { } stranger)
        {
            file.Report(
                SpecCodes.Contradiction,
                stranger,
                "Requests on the wire and what a page does cannot be started in one turn.",
                "put them into two steps"
            );
        }

        var page = nested.Count == 0 ? label : nested[0].Text("in") ?? label;
        foreach (var other in nested.Where(item => (item.Text("in") ?? label) != page))
        {
            file.Report(
                SpecCodes.Contradiction,
                other.Find("in") ?? other,
                $"This step is in '{other.Text("in") ?? label}', and those before it are in '{page}'.",
                "all steps of a 'parallel' are in one page: put 'in' beside 'parallel'"
            );
        }
    }
}
