namespace Conformance.Scenarios;

/// <summary>What a name in a scenario stands for.</summary>
internal enum NameKind
{
    /// <summary>A listener.</summary>
    Listener,

    /// <summary>A channel.</summary>
    Channel,

    /// <summary>A call or a script that was started.</summary>
    Started,

    /// <summary>A step that was awaited in place; its settling can be put in an order.</summary>
    Settled,
}

/// <summary>Checks the names of a scenario: what awaits and references ask for must be there before, and nothing is named twice.</summary>
internal sealed class NameChecker(SpecFile file, SpecMappingNode scenario, SpecNode? suiteMatrix)
{
    private readonly ReferenceChecker _references = new(file);
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private Dictionary<string, NameKind> _names = new(StringComparer.Ordinal);

    public void Check()
    {
        foreach (var name in ScenarioVocabulary.BuiltIn.Where(static name => name is not "index"))
        {
            _references.Known.Add(name);
        }

        DeclareKeys((scenario.Find("matrix") ?? suiteMatrix) as SpecMappingNode, ["pattern", "transport"]);
        DeclareKeys(scenario.Find("for-all") as SpecMappingNode, ["runs", "seed"]);
        CheckSteps(scenario.Find("steps"), isRepeated: false);
        // The control runs in a fresh document: listeners and channels are gone, what was captured is not.
        _names = new(StringComparer.Ordinal);
        CheckSteps(scenario.Find("control"), isRepeated: false);
    }

    private void DeclareKeys(SpecMappingNode? mapping, string[] own)
    {
        foreach (var member in mapping?.Members ?? [])
        {
            var name = member.Key.Text;
            if (own.Contains(name))
            {
                continue;
            }

            if (ScenarioVocabulary.BuiltIn.Contains(name) || !_given.Add(name))
            {
                file.Report(SpecCodes.TakenName, member.Key, $"The name '{name}' is taken.", "choose another");
            }

            _references.Known.Add(name);
        }
    }

    private void CheckSteps(SpecNode? steps, bool isRepeated)
    {
        foreach (var step in (steps as SpecListNode)?.Items ?? [])
        {
            if (step is SpecMappingNode mapping)
            {
                CheckStep(mapping, isRepeated);
            }
        }
    }

    private void CheckStep(SpecMappingNode step, bool isRepeated)
    {
        var nested = step.FindMember("parallel") ?? step.FindMember("repeat");
        foreach (var member in step.Members.Where(member => member != nested))
        {
            _references.Check(member.Key, member.Value, isRepeated);
            DeclareChannels(member.Value);
        }

        CheckAsked(step);
        if (nested is not null)
        {
            CheckSteps(nested.Value, isRepeated || nested.Key.Text is "repeat");
        }

        DeclareName(step);
        DeclareCapture(step);
    }

    private void DeclareChannels(SpecNode node)
    {
        switch (node)
        {
            case SpecListNode list:
                foreach (var item in list.Items)
                {
                    DeclareChannels(item);
                }

                break;
            case SpecMappingNode { Special: { Key.Text: "$channel" } channel }:
                Declare(channel.Value, NameKind.Channel);
                break;
            case SpecMappingNode mapping:
                foreach (var member in mapping.Members)
                {
                    DeclareChannels(member.Value);
                }

                break;
        }
    }

    private void DeclareName(SpecMappingNode step)
    {
        if (step.Find("as") is { } name)
        {
            var isListener = step.Find("listen") is not null || step.Find("once") is not null;
            var hasOutcome = step.Members.Any(static member => StepVocabulary.IsOutcome(member.Key.Text));
            Declare(
                name,
                isListener ? NameKind.Listener
                    : StepChecker.IsStartedVerb(step) && !hasOutcome ? NameKind.Started
                    : NameKind.Settled
            );
        }
    }

    private void Declare(SpecNode node, NameKind kind)
    {
        if (node is SpecScalarNode { AsText: { } name } && !_names.TryAdd(name, kind))
        {
            file.Report(SpecCodes.TakenName, node, $"The name '{name}' is taken by an earlier step.", "choose another");
        }
    }

    private void DeclareCapture(SpecMappingNode step)
    {
        if (step.Find("capture") is not SpecScalarNode { AsText: { } name } node)
        {
            return;
        }

        if (ScenarioVocabulary.BuiltIn.Contains(name) || _given.Contains(name))
        {
            file.Report(SpecCodes.TakenName, node, $"The name '{name}' is taken.", "choose another");
        }

        _references.Known.Add(name);
    }

    private void CheckAsked(SpecMappingNode step)
    {
        foreach (var verb in (string[])["await", "unlisten"])
        {
            if (step.Find(verb) is SpecScalarNode { AsText: { } name } node)
            {
                CheckAsked(step, verb, name, node);
            }
        }

        foreach (var item in (step.Find("order") as SpecListNode)?.Items ?? [])
        {
            if (item is SpecScalarNode { AsText: { } name } node && !_names.ContainsKey(name))
            {
                ReportUnknown(name, node);
            }
        }
    }

    private void CheckAsked(SpecMappingNode step, string verb, string name, SpecScalarNode node)
    {
        if (!_names.TryGetValue(name, out var kind))
        {
            ReportUnknown(name, node);
        }
        else if (verb is "unlisten" && kind is not NameKind.Listener)
        {
            file.Report(
                SpecCodes.WrongName,
                node,
                $"'{name}' is no listener.",
                "'unlisten' takes the name of a 'listen' or 'once'"
            );
        }
        else if (verb is "await")
        {
            CheckAwaited(step, name, kind, node);
        }
    }

    private void CheckAwaited(SpecMappingNode step, string name, NameKind kind, SpecScalarNode node)
    {
        if (kind is NameKind.Settled)
        {
            file.Report(
                SpecCodes.WrongName,
                node,
                $"'{name}' was awaited where it stands.",
                "leave its outcome out there to start it and await it here"
            );
            return;
        }

        var hears = kind is NameKind.Listener or NameKind.Channel;
        foreach (var member in step.Members.Where(static member => StepVocabulary.IsOutcome(member.Key.Text)))
        {
            var outcome = member.Key.Text;
            var isHearing = outcome.StartsWith("receives", StringComparison.Ordinal);
            if (isHearing != hears && outcome is not "host-ends")
            {
                var what = hears ? "hears things and does not settle" : "settles and hears nothing";
                var hint = hears
                    ? "write 'receives: [...]'"
                    : "write 'resolves', 'rejects' or 'returns', as it was started";
                file.Report(SpecCodes.WrongName, member.Key, $"'{name}' {what}, so it cannot have '{outcome}'.", hint);
            }
        }

        if (kind is not NameKind.Channel && step.FindMember("then") is { } then)
        {
            file.Report(
                SpecCodes.WrongName,
                then.Key,
                $"'{name}' is no channel, so nothing ends it.",
                "leave 'then' out"
            );
        }
    }

    private void ReportUnknown(string name, SpecScalarNode node) =>
        file.Report(
            SpecCodes.UnknownName,
            node,
            $"No earlier step has the name '{name}'.",
            Suggestion.For(name, _names.Keys) ?? "give one with 'as: " + name + "' or '{ $channel: " + name + " }'"
        );
}
