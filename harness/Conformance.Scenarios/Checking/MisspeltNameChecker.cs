namespace Conformance.Scenarios;

/// <summary>Checks that a name which the app does not have is not a slip of one that another step uses: a host refuses either.</summary>
internal sealed class MisspeltNameChecker(SpecFile file)
{
    private const int MostSlips = 2;

    private readonly List<(SpecScalarNode Node, bool IsMeant)> _labels = [];
    private readonly List<(SpecScalarNode Node, bool IsMeant)> _commands = [];
    private readonly HashSet<string> _opened = new(StringComparer.Ordinal);

    public static void Check(SpecFile file, SpecMappingNode scenario)
    {
        var checker = new MisspeltNameChecker(file);
        foreach (var step in StepNodes.All(scenario.Find("steps")).Concat(StepNodes.All(scenario.Find("control"))))
        {
            checker.Collect(step);
        }

        // Steps that name no webview are in 'main'.
        checker.Check(checker._labels, AppNames.Labels, ["main"], "webview");
        checker.Check(checker._commands, AppNames.Commands, [], "command");
    }

    private void Collect(SpecMappingNode step)
    {
        // What must not be found is misspelt on purpose.
        var isMeant = (step.Find("rejects") as SpecMappingNode)?.Text("because") is "not-found";
        if (step.Find("in") is SpecScalarNode { AsText: not null } label)
        {
            _labels.Add((label, isMeant));
        }

        var command = step.Find("invoke") ?? (step.Find("request") as SpecMappingNode)?.Find("cmd");
        if (command is SpecScalarNode { AsText: not null } called)
        {
            _commands.Add((called, isMeant));
        }

        if ((step.Text("open") ?? (step.Find("with") as SpecMappingNode)?.Text("label")) is { } opened)
        {
            _opened.Add(opened);
        }
    }

    private void Check(
        List<(SpecScalarNode Node, bool IsMeant)> names,
        IReadOnlyList<string> known,
        string[] always,
        string kind
    )
    {
        var used = names.Select(static name => name.Node.Text).Intersect(known).Union(always).ToList();
        foreach (var (node, isMeant) in names)
        {
            var name = node.Text;
            if (
                isMeant
                || known.Contains(name)
                || _opened.Contains(name)
                || SpecInterpolation.Find(name).Count > 0
                || Suggestion.Nearest(name, used) is not { } nearest
                || Suggestion.Distance(name, nearest) is 0 or > MostSlips
            )
            {
                continue;
            }

            file.Report(
                SpecCodes.UnknownWord,
                node,
                $"The app has no {kind} '{name}', and another step uses '{nearest}'.",
                $"did you mean '{nearest}'? A {kind} that is meant not to be there has its name from an axis"
            );
        }
    }
}
