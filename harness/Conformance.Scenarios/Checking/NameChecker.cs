namespace Conformance.Scenarios;

/// <summary>Checks the names of a scenario: what awaits and references ask for must be there before, and nothing is named twice.</summary>
internal sealed class NameChecker(SpecFile file, SpecMappingNode scenario, SpecNode? suiteMatrix)
{
    private readonly ReferenceChecker _references = new(file);
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private readonly HashSet<string> _captured = new(StringComparer.Ordinal);
    private Dictionary<string, NameKind> _names = new(StringComparer.Ordinal);

    public void Check()
    {
        foreach (var name in ScenarioVocabulary.BuiltIn.Where(static name => name is not "index"))
        {
            _references.Known.Add(name);
        }

        var matrix = (scenario.Find("matrix") ?? suiteMatrix) as SpecMappingNode;
        DeclareKeys(matrix, ["pattern", "transport"]);
        DeclareKeys(scenario.Find("for-all") as SpecMappingNode, ["runs", "seed"]);
        CheckSteps(scenario.Find("steps"), isRepeated: false);
        // The control runs in a fresh document: listeners and channels are gone, what was captured is not.
        _names = new(StringComparer.Ordinal);
        var captured = _captured.ToList();
        if (scenario.Find("for-all") is not null)
        {
            // The control is played once, and the steps many times: no set's values are those of the control.
            _references.Forget(captured);
            _captured.Clear();
        }

        CheckSteps(scenario.Find("control"), isRepeated: false);
        _references.Known.UnionWith(captured);
        CheckAxes(matrix);
    }

    // A value goes where its name stands, and what it refers to is put in there later: axes do not know one another.
    private void CheckAxes(SpecMappingNode? matrix)
    {
        var axes = matrix?.Members ?? [];
        _references.Known.ExceptWith(
            axes.Select(static axis => axis.Key.Text).Except(ScenarioVocabulary.BuiltIn, StringComparer.Ordinal)
        );
        foreach (var axis in axes)
        {
            _references.Check(axis.Value, isRepeated: true);
        }
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

    private void CheckSteps(SpecNode? steps, bool isRepeated, bool isTogether = false)
    {
        foreach (var step in (steps as SpecListNode)?.Items ?? [])
        {
            if (step is SpecMappingNode mapping)
            {
                CheckStep(mapping, isRepeated, isTogether);
            }
        }
    }

    private void CheckStep(SpecMappingNode step, bool isRepeated, bool isTogether)
    {
        var nested = step.FindMember("parallel") ?? step.FindMember("repeat");
        foreach (var member in step.Members.Where(member => member != nested))
        {
            _references.CheckMember(member, isRepeated);
            DeclareChannels(member.Value);
        }

        CheckAsked(step);
        if (nested is { Key.Text: "repeat" })
        {
            var outside = _names.Keys.ToHashSet(StringComparer.Ordinal);
            CheckSteps(nested.Value, isRepeated: true);
            foreach (
                var (name, _) in _names.Where(name => name.Value is NameKind.Started && !outside.Contains(name.Key))
            )
            {
                _names[name] = NameKind.StartedInRounds;
            }
        }
        else if (nested is not null)
        {
            CheckSteps(nested.Value, isRepeated, isTogether: true);
        }

        DeclareName(step);
        DeclareCapture(step, isTogether);
        if (nested is { Key.Text: "parallel" })
        {
            _references.Known.UnionWith(_captured);
        }
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

    // What is started in one turn has its arguments before any of it has a value.
    private void DeclareCapture(SpecMappingNode step, bool isTogether)
    {
        if (step.Find("capture") is not SpecScalarNode { AsText: { } name } node)
        {
            return;
        }

        if (ScenarioVocabulary.BuiltIn.Contains(name) || _given.Contains(name))
        {
            file.Report(SpecCodes.TakenName, node, $"The name '{name}' is taken.", "choose another");
        }

        _captured.Add(name);
        if (!isTogether)
        {
            _references.Known.Add(name);
        }
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
        if (kind is NameKind.StartedInRounds)
        {
            file.Report(
                SpecCodes.WrongName,
                node,
                $"Each round of a 'repeat' has started '{name}', and only the last of them would be judged.",
                "await it inside the 'repeat'"
            );
        }
        else if (kind is NameKind.Settled)
        {
            file.Report(
                SpecCodes.WrongName,
                node,
                $"'{name}' was awaited where it stands.",
                "leave its outcome out there to start it and await it here"
            );
        }
        else
        {
            CheckOutcomes(step, name, hears: kind is NameKind.Listener or NameKind.Channel);
            CheckThen(step, name, kind);
        }
    }

    private void CheckOutcomes(SpecMappingNode step, string name, bool hears)
    {
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
    }

    private void CheckThen(SpecMappingNode step, string name, NameKind kind)
    {
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
