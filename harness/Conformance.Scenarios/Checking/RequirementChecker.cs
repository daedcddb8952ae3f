namespace Conformance.Scenarios;

/// <summary>Checks that scenarios ask for no more than their requirements do, and of nothing that no page can test.</summary>
internal static class RequirementChecker
{
    public static void Check(IReadOnlyList<ReadSuite> suites, IReadOnlyList<Requirement> requirements)
    {
        var known = requirements.ToDictionary(static requirement => requirement.Id, StringComparer.Ordinal);
        foreach (var suite in suites)
        {
            foreach (var scenario in suite.Nodes)
            {
                Check(suite, scenario, known);
            }
        }
    }

    private static void Check(ReadSuite suite, SpecMappingNode scenario, Dictionary<string, Requirement> known)
    {
        var ids = CatalogueChecker.Items(scenario.Find("requirement")).OfType<SpecScalarNode>().ToList();
        var checks = ids.Select(id => known.GetValueOrDefault(id.Text)).OfType<Requirement>().ToList();
        foreach (var id in ids)
        {
            if (known.GetValueOrDefault(id.Text) is { Untestable: not null })
            {
                suite.File.Report(
                    SpecCodes.Untestable,
                    id,
                    $"The requirement '{id.Text}' is marked as untestable.",
                    "take 'untestable' away in requirements.yaml, or name another requirement"
                );
            }
        }

        // Of an id that nobody knows the level is not known either.
        if (checks.Count > 0 && checks.Count == ids.Count)
        {
            CheckLevel(suite, scenario, ids[0], checks);
        }
    }

    private static void CheckLevel(ReadSuite suite, SpecMappingNode scenario, SpecNode id, List<Requirement> checks)
    {
        var own = scenario.Find("level");
        var written = own ?? suite.Level;
        var word = written is null ? "must" : (written as SpecScalarNode)?.Text;
        if (word is null || !ScenarioVocabulary.Levels.Words.Contains(word))
        {
            return;
        }

        // A quirk and a wording need not be copied, but what bounds them may well be a must.
        var level = ScenarioBuilder.ReadLevel(word);
        if (
            checks.TrueForAll(requirement =>
                requirement.Level is Level.Should or Level.May && level < requirement.Level
            )
        )
        {
            var most = checks.Min(static requirement => requirement.Level).ToString().ToLowerInvariant();
            suite.File.Report(
                SpecCodes.LevelTooHigh,
                own ?? id,
                $"A scenario of the level '{word}' asks for more than its requirement, which is a '{most}'.",
                own is null && suite.Level is not null
                    ? $"write 'level: {most}' into this scenario"
                    : $"write 'level: {most}'"
            );
        }
    }
}
