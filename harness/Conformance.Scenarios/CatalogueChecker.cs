namespace Conformance.Scenarios;

/// <summary>Checks what only all files together can show: ids are unique, requirements exist and allow what is asked.</summary>
internal static class CatalogueChecker
{
    public static void Check(
        IReadOnlyList<ReadSuite> suites,
        SpecFile? requirementsFile,
        IReadOnlyList<Requirement> requirements
    )
    {
        CheckIds(suites);
        if (requirementsFile is null && suites.Count > 0)
        {
            suites[0]
                .File.Report(
                    SpecCodes.NoRequirements,
                    new(suites[0].File.Name, 1, 1),
                    1,
                    "There is no requirements.yaml beside this file or above it.",
                    "add one, so that every scenario says what it checks"
                );
        }
        else if (requirementsFile?.Diagnostics.Count == 0)
        {
            // With mistakes in the list, every requirement would look unknown.
            CheckRequirements(suites, requirements);
            RequirementChecker.Check(suites, requirements);
        }
    }

    private static void CheckIds(IReadOnlyList<ReadSuite> suites)
    {
        var taken = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        var ids = suites.SelectMany(suite => suite.Nodes.Select(node => (suite.File, Id: node.Find("id"))));
        var earlier = suites.SelectMany(suite =>
            suite.Nodes.SelectMany(node => Items(node.Find("was"))).Select(id => (suite.File, Id: (SpecNode?)id))
        );
        foreach (var (file, node) in ids.Concat(earlier))
        {
            if (node is SpecScalarNode id && !taken.TryAdd(id.Text, id.Location))
            {
                file.Report(
                    SpecCodes.DuplicateId,
                    id,
                    $"The id '{id.Text}' is taken.",
                    $"it stands in {taken[id.Text]}; ids are never reused"
                );
            }
        }
    }

    private static void CheckRequirements(IReadOnlyList<ReadSuite> suites, IReadOnlyList<Requirement> requirements)
    {
        var known = requirements.Select(static requirement => requirement.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var suite in suites)
        {
            foreach (
                var id in suite
                    .Nodes.SelectMany(static node => Items(node.Find("requirement")))
                    .OfType<SpecScalarNode>()
            )
            {
                if (TextForms.RequirementId.Accepts(id.Text) && !known.Contains(id.Text))
                {
                    var hint = Suggestion.For(id.Text, known) ?? "add it to requirements.yaml";
                    suite.File.Report(SpecCodes.UnknownRequirement, id, $"There is no requirement '{id.Text}'.", hint);
                }
            }
        }
    }

    /// <summary>Gives the items of a list, or the one that stands without a list.</summary>
    public static IEnumerable<SpecNode> Items(SpecNode? node) =>
        node switch
        {
            null => [],
            SpecListNode list => list.Items,
            _ => [node],
        };
}
