namespace Conformance.Scenarios;

/// <summary>Makes expectations of steps that have been checked.</summary>
internal sealed class ExpectationBuilder(string suiteFile)
{
    /// <summary>Makes what a step must be observed to do, or null where it states nothing.</summary>
    public Expectation? Build(SpecMappingNode step)
    {
        if (step.Members.FirstOrDefault(static member => StepVocabulary.IsOutcome(member.Key.Text)) is not { } outcome)
        {
            return null;
        }

        return outcome.Key.Text switch
        {
            "resolves" => new Resolves(Value(outcome.Value)),
            "rejects" => BuildRejection(outcome.Value),
            "refuses" => new Refuses(),
            "pending" => new StaysPending(),
            "host-ends" => new HostEnds(),
            "throws" => new Throws(Value(outcome.Value)),
            "returns" => new Returns(Value(outcome.Value)),
            "responds" => BuildResponse((SpecMappingNode)outcome.Value),
            _ => BuildHearing(step, outcome),
        };
    }

    /// <summary>Reads a class of refusal.</summary>
    public static RefusalClass ReadClass(string word) =>
        Enum.Parse<RefusalClass>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    private Rejects BuildRejection(SpecNode node) =>
        node is SpecMappingNode refusal && refusal.Text("because") is { } because
            ? new(refusal.Find("reason") is { } reason ? Value(reason) : null, ReadClass(because))
            : new(Value(node), null);

    private Responds BuildResponse(SpecMappingNode node) =>
        new(
            node.Find("status") is null ? null : node.Number("status"),
            node.Find("headers") is SpecMappingNode headers
                ? [.. headers.Members.Select(member => KeyValuePair.Create(member.Key.Text, Value(member.Value)))]
                : [],
            node.Find("body") is { } body ? Value(body) : null
        );

    private Receives BuildHearing(SpecMappingNode step, SpecMember outcome) =>
        new(
            outcome.Value is SpecListNode list ? [.. list.Items.Select(Value)] : [],
            outcome.Key.Text is "receives-in-any-order" ? HearingOrder.Any : HearingOrder.Exact,
            step.Find("then") is not null
        );

    private SpecValue Value(SpecNode node) => SpecValueBuilder.Build(node, suiteFile);
}
