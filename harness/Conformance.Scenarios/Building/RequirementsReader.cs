namespace Conformance.Scenarios;

/// <summary>Reads requirements.yaml, as strictly as suites are read.</summary>
internal static class RequirementsReader
{
    /// <summary>Reads the requirements of a file; mistakes are reported to it.</summary>
    public static IReadOnlyList<Requirement> Read(SpecFile file)
    {
        if (new SpecReader(file).Read() is not { } root)
        {
            return [];
        }

        new ShapeChecker(file).Check(root, ScenarioVocabulary.Requirements, "the file");
        var nodes = (root as SpecMappingNode)?.Find("requirements") as SpecListNode;
        var requirements = new Dictionary<string, SpecMappingNode>(StringComparer.Ordinal);
        foreach (var node in nodes?.Items.OfType<SpecMappingNode>() ?? [])
        {
            if (node.Text("id") is { } id && !requirements.TryAdd(id, node))
            {
                var line = requirements[id].Location.Line;
                file.Report(
                    SpecCodes.DuplicateRequirement,
                    node.Find("id")!,
                    $"The requirement '{id}' is listed twice.",
                    $"the first one is in line {line}; ids are never reused"
                );
            }
        }

        return file.Diagnostics.Count > 0 ? [] : [.. requirements.Values.Select(Build)];
    }

    private static Requirement Build(SpecMappingNode node) =>
        new()
        {
            Id = node.Text("id")!,
            Level = ScenarioBuilder.ReadLevel(node.Text("level")!),
            Sentence = node.Text("sentence")!.Trim(),
            Source = node.Text("source")!,
            Platforms = node.Find("platforms")?.Texts() ?? [],
            Since = node.Text("since"),
            Untestable = node.Text("untestable"),
            Location = node.Location,
        };
}
