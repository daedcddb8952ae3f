namespace Conformance.Scenarios;

/// <summary>Makes steps of nodes that have been checked.</summary>
internal sealed class StepBuilder(string suiteFile)
{
    private readonly ExpectationBuilder _expectations = new(suiteFile);

    /// <summary>Makes steps.</summary>
    /// <param name="node">The list.</param>
    /// <param name="defaultIn">The webview of a step that names none.</param>
    /// <param name="defaultWithin">The bound of a step that has none; null for that of the scenario.</param>
    public IReadOnlyList<Step> Build(SpecNode? node, string defaultIn = "main", TimeSpan? defaultWithin = null) =>
        node is SpecListNode list
            ? [.. list.Items.Select(item => Build((SpecMappingNode)item, defaultIn, defaultWithin))]
            : [];

    private Step Build(SpecMappingNode node, string defaultIn, TimeSpan? defaultWithin)
    {
        var verb = node.Members.First(static member => StepVocabulary.FindVerb(member.Key.Text) is not null);
        var label = node.Text("in") ?? defaultIn;
        var within = node.Text("within") is { } written ? Durations.Read(written) : defaultWithin;
        var step = verb.Key.Text switch
        {
            "parallel" => new ParallelStep(Build(verb.Value, label, within)) { Location = node.Location },
            "repeat" => new RepeatStep(Build(verb.Value, label, within), node.Number("times"))
            {
                Location = node.Location,
            },
            "await" or "order" or "runs" or "unlisten" or "restart-host" => BuildAsking(node, verb),
            "request" or "post" or "tamper" => BuildWire(node, verb),
            "open" or "close" or "reload" or "navigate" => BuildWindow(node, verb),
            _ => BuildPage(node, verb),
        };
        return step with
        {
            // What is started in one turn is in one page, which its steps may name instead.
            In = step is ParallelStep { Steps: [var first, ..] } ? first.In : label,
            As = node.Text("as"),
            Capture = node.Text("capture"),
            Within = IsBounded(step, verb) ? within : null,
            SameTurn = node.Flag("same-turn"),
            Expects = _expectations.Build(node),
        };
    }

    // What settles is inside of a step of steps, which has handed its bound on.
    private static bool IsBounded(Step step, SpecMember verb) =>
        step is not (ParallelStep or RepeatStep)
        && StepVocabulary.FindVerb(verb.Key.Text)!.Common.Contains("within", StringComparer.Ordinal);

    private static Step BuildAsking(SpecMappingNode node, SpecMember verb) =>
        verb.Key.Text switch
        {
            "await" => new AwaitStep(verb.Text()) { Location = node.Location },
            "unlisten" => new UnlistenStep(verb.Text()) { Location = node.Location },
            "order" => new OrderStep(verb.Value.Texts()) { Location = node.Location },
            "runs" => new RunsStep(node.Text("tag")!, node.Number("runs")) { Location = node.Location },
            _ => new RestartHostStep { Location = node.Location },
        };

    private Step BuildPage(SpecMappingNode node, SpecMember verb) =>
        verb.Key.Text switch
        {
            "invoke" => new InvokeStep(verb.Text(), Value(node, "with"), node.Pairs("headers"), Value(node, "raw"))
            {
                Location = node.Location,
            },
            "listen" or "once" => new ListenStep(verb.Text(), Value(node, "target"), verb.Key.Text is "once")
            {
                Location = node.Location,
            },
            "emit" or "emit-to" => new EmitStep(verb.Text(), Value(node, "payload"), Value(node, "target"))
            {
                Location = node.Location,
            },
            "script" => new ScriptStep(verb.Text(), Value(node, "args")) { Location = node.Location },
            _ => throw new System.Diagnostics.UnreachableException($"The verb '{verb.Key.Text}'."),
        };

    private Step BuildWire(SpecMappingNode node, SpecMember verb)
    {
        switch (verb.Key.Text)
        {
            case "post":
                return new PostStep(SpecValueBuilder.Build(verb.Value, suiteFile)) { Location = node.Location };
            case "tamper":
                return BuildTampering(node, (SpecMappingNode)verb.Value);
            default:
                var request = (SpecMappingNode)verb.Value;
                return new RequestStep(
                    request.Text("method") ?? "POST",
                    request.Text("url"),
                    request.Text("cmd"),
                    request.Pairs("headers"),
                    request.Find("omit")?.Texts() ?? [],
                    Value(request, "body")
                )
                {
                    Location = node.Location,
                };
        }
    }

    private static TamperStep BuildTampering(SpecMappingNode node, SpecMappingNode tampering) =>
        new(
            Enum.Parse<TamperKind>(tampering.Text("message")!, ignoreCase: true),
            Enum.Parse<TamperChange>(tampering.Text("change")!, ignoreCase: true),
            tampering.Text("matching"),
            tampering.Find("at") is null ? 0 : tampering.Number("at"),
            tampering.Text("find"),
            tampering.Text("put")
        )
        {
            Location = node.Location,
        };

    private static WindowStep BuildWindow(SpecMappingNode node, SpecMember verb) =>
        new(Enum.Parse<WindowVerb>(verb.Key.Text, ignoreCase: true), verb.Text(), node.Text("url"), node.Text("window"))
        {
            Location = node.Location,
        };

    private SpecValue? Value(SpecMappingNode node, string key) =>
        node.Find(key) is { } value ? SpecValueBuilder.Build(value, suiteFile) : null;
}
