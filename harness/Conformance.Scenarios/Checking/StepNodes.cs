namespace Conformance.Scenarios;

/// <summary>What steps say, whether they are whole or not.</summary>
internal static class StepNodes
{
    /// <summary>Gives the steps of a list, and those inside of them.</summary>
    public static IEnumerable<SpecMappingNode> All(SpecNode? steps) =>
        ((steps as SpecListNode)?.Items ?? [])
            .OfType<SpecMappingNode>()
            .SelectMany(static step => All(Nested(step)).Prepend(step));

    /// <summary>Finds the steps inside of a step.</summary>
    public static SpecNode? Nested(SpecMappingNode step) => step.Find("parallel") ?? step.Find("repeat");

    /// <summary>Finds what a step must be observed to do.</summary>
    public static SpecMember? Outcome(SpecMappingNode step) =>
        step.Members.FirstOrDefault(static member => StepVocabulary.IsOutcome(member.Key.Text));

    /// <summary>Tells whether a step passes only where something was granted and done.</summary>
    public static bool MustSucceed(SpecMappingNode step) =>
        !ScriptNodes.IsSilent(step)
        && Outcome(step) switch
        {
            null => IsPrecondition(step),
            { Key.Text: "resolves" or "returns" or "host-ends" } => true,
            { Key.Text: "responds", Value: SpecMappingNode { Members.Count: > 0 } } responds => !IsRefusal(responds),
            { Key.Text: "receives" or "receives-in-any-order", Value: SpecListNode heard } => heard.Items.Count > 0,
            _ => false,
        };

    /// <summary>Tells whether an answer says by its status, or as Tauri does in a header, that the request was refused.</summary>
    public static bool IsRefusal(SpecMember responds) =>
        responds.Value is SpecMappingNode answer
        && (
            answer.Text("status") is ['4' or '5', _, _]
            || (answer.Find("headers") as SpecMappingNode)?.Text("tauri-response") is "error"
        );

    private static bool IsPrecondition(SpecMappingNode step) =>
        step.Members.Any(static member =>
            member.Key.Text
                is "invoke"
                    or "listen"
                    or "once"
                    or "unlisten"
                    or "emit"
                    or "emit-to"
                    or "script"
                    or "await"
                    or "request"
        )
            ? step.Find("as") is null || !StepChecker.IsStartedVerb(step)
            : step.Find("runs") is SpecScalarNode { Text: not "0" };
}
