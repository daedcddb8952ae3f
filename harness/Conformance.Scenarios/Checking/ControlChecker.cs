namespace Conformance.Scenarios;

/// <summary>Checks that a scenario which expects a refusal shows what would have been allowed.</summary>
internal static class ControlChecker
{
    public static void Check(SpecFile file, SpecMappingNode scenario, SpecNode? suiteLevel)
    {
        var wantsNone = (scenario.Find("level") ?? suiteLevel) is SpecScalarNode { Text: "text" or "quirk" };
        if (wantsNone || scenario.Find("control") is not null)
        {
            return;
        }

        if (FindRefusal(scenario.Find("steps")) is { } refusal)
        {
            file.Report(
                SpecCodes.NoControl,
                refusal.Key,
                "A refusal without a control says nothing: a host that refuses everything would pass.",
                "add 'control:' with steps that differ in one thing and succeed"
            );
        }
    }

    private static SpecMember? FindRefusal(SpecNode? steps)
    {
        // What is awaited again later is merely not there yet.
        var awaited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in (steps as SpecListNode)?.Items.OfType<SpecMappingNode>().Reverse() ?? [])
        {
            var isAwaitedLater = step.Text("await") is { } name && !awaited.Add(name);
            var nested = FindRefusal(step.Find("parallel") ?? step.Find("repeat"));
            if ((nested ?? step.Members.FirstOrDefault(IsRefusal)) is { } refusal && !isAwaitedLater)
            {
                return refusal;
            }
        }

        return null;
    }

    private static bool IsRefusal(SpecMember member) =>
        member.Key.Text is "refuses" or "pending"
        || (
            member is { Key.Text: "rejects", Value: SpecMappingNode reason }
            && reason.Find("because") is SpecScalarNode { Text: "acl" or "isolation" or "transport" }
        );
}
