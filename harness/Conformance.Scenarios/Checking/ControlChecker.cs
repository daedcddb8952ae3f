namespace Conformance.Scenarios;

/// <summary>Checks that a scenario which expects a refusal shows what would have been allowed.</summary>
internal static class ControlChecker
{
    public static void Check(SpecFile file, SpecMappingNode scenario, SpecNode? suiteLevel)
    {
        if (WantsNone(scenario, suiteLevel) || scenario.Find("control") is not null)
        {
            return;
        }

        var shows = StepNodes.All(scenario.Find("steps")).Any(StepNodes.MustSucceed);
        if (FindRefusal(scenario.Find("steps"), shows ? IsSilent : IsRefusal) is { } refusal)
        {
            file.Report(
                SpecCodes.NoControl,
                refusal.Key,
                "A refusal without a control says nothing: a host that refuses everything would pass.",
                "add 'control:' with steps that differ in one thing and succeed"
            );
        }
    }

    /// <summary>Checks that a control shows anything; what else is wrong with it must be mended first.</summary>
    public static void CheckControl(SpecFile file, SpecMappingNode scenario, SpecNode? suiteLevel)
    {
        if (WantsNone(scenario, suiteLevel) || scenario.FindMember("control") is not { } control)
        {
            return;
        }

        // That a call is let through shows as well in that it is refused for another reason.
        var refused = Classes(scenario.Find("steps")).ToHashSet(StringComparer.Ordinal);
        var isLetThrough = Classes(control.Value)
            .Any(reason => reason is "not-found" or "arguments" && refused.Count > 0 && !refused.Contains(reason));
        if (!isLetThrough && !StepNodes.All(control.Value).Any(StepNodes.MustSucceed))
        {
            file.Report(
                SpecCodes.EmptyControl,
                control.Key,
                "Nothing in this control must succeed, so a host that refuses everything passes it.",
                StepNodes.All(control.Value).Any(ScriptNodes.IsSilent)
                    ? "a script without 'kit' asks the host for nothing: call 'kit.invoke', or add a step that must succeed"
                    : "add a step that must succeed: 'resolves: ...', for example; await what is started"
            );
        }
    }

    private static bool WantsNone(SpecMappingNode scenario, SpecNode? suiteLevel) =>
        (scenario.Find("level") ?? suiteLevel) is SpecScalarNode { Text: "text" or "quirk" };

    private static SpecMember? FindRefusal(SpecNode? steps, Func<SpecMember, bool> isRefusal)
    {
        // What is awaited again later is merely not there yet.
        var awaited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in (steps as SpecListNode)?.Items.OfType<SpecMappingNode>().Reverse() ?? [])
        {
            var isAwaitedLater = step.Text("await") is { } name && !awaited.Add(name);
            var nested = FindRefusal(StepNodes.Nested(step), isRefusal);
            if ((nested ?? step.Members.FirstOrDefault(isRefusal)) is { } refusal && !isAwaitedLater)
            {
                return refusal;
            }
        }

        return null;
    }

    private static bool IsRefusal(SpecMember member) =>
        IsSilent(member)
        || member is { Key.Text: "rejects" }
        || (member is { Key.Text: "responds" } && StepNodes.IsRefusal(member));

    // These hold whatever the host refuses for; another step that succeeds says nothing about this one.
    private static bool IsSilent(SpecMember member) =>
        member.Key.Text is "refuses" or "pending"
        || (
            member is { Key.Text: "rejects", Value: SpecMappingNode reason }
            && (
                reason.Find("because") is SpecScalarNode { Text: "acl" or "isolation" or "transport" }
                || reason.Special is { Key.Text: "$any" or "$type" or "$not" }
            )
        );

    private static IEnumerable<string> Classes(SpecNode? steps) =>
        StepNodes
            .All(steps)
            .Select(static step =>
                (step.Find("rejects") as SpecMappingNode)?.Text("because")
                ?? (step.Find("pending") is null ? null : "pending")
            )
            .OfType<string>();
}
