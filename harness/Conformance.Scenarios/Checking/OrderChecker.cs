namespace Conformance.Scenarios;

/// <summary>Checks that an order is asked of one page: no page sees what settles in another, or on the wire.</summary>
internal sealed class OrderChecker(SpecFile file)
{
    private readonly Dictionary<string, string> _pages = new(StringComparer.Ordinal);
    private readonly HashSet<string> _requests = new(StringComparer.Ordinal);

    public static void Check(SpecFile file, SpecMappingNode scenario)
    {
        foreach (var steps in (string[])["steps", "control"])
        {
            new OrderChecker(file).CheckSteps(scenario.Find(steps), "main");
        }
    }

    private void CheckSteps(SpecNode? steps, string label)
    {
        foreach (var step in (steps as SpecListNode)?.Items.OfType<SpecMappingNode>() ?? [])
        {
            var own = step.Text("in") ?? label;
            CheckSteps(StepNodes.Nested(step), own);
            Remember(step, own);
            CheckOrder(step.Find("order") as SpecListNode);
        }
    }

    private void Remember(SpecMappingNode step, string page)
    {
        if (step.Text("as") is not { } name)
        {
            return;
        }

        _pages.TryAdd(name, page);
        if (step.Find("request") is not null)
        {
            _requests.Add(name);
        }
    }

    private void CheckOrder(SpecListNode? order)
    {
        string? first = null;
        foreach (var name in order?.Items.OfType<SpecScalarNode>() ?? [])
        {
            if (_requests.Contains(name.Text))
            {
                file.Report(
                    SpecCodes.WrongName,
                    name,
                    $"'{name.Text}' is a request on the wire, and no page sees when that is answered.",
                    "'order' takes the names of what a page does"
                );
            }
            else if (_pages.TryGetValue(name.Text, out var page) && (first ??= page) != page)
            {
                file.Report(
                    SpecCodes.WrongName,
                    name,
                    $"'{name.Text}' is in '{page}', and those before it are in '{first}'.",
                    "'order' takes names of one page"
                );
            }
        }
    }
}
