namespace Conformance.Scenarios;

/// <summary>Makes a suite of a file's nodes, after it has checked them; every mistake is reported to the file.</summary>
internal sealed class ScenarioBuilder(SpecFile file)
{
    private readonly List<SpecMappingNode> _scenarios = [];

    /// <summary>The nodes of the scenarios, whole or not, for checks over all files.</summary>
    public IReadOnlyList<SpecMappingNode> Nodes => _scenarios;

    /// <summary>Makes the suite of a file, with those of its scenarios that hold no mistake.</summary>
    public Suite? Build(SpecNode root)
    {
        new ShapeChecker(file).Check(root, ScenarioVocabulary.Suite, "the suite");
        if (root is not SpecMappingNode suite)
        {
            return null;
        }

        var scenarios = new List<Scenario>();
        var variations = new VariationChecker(file, suite);
        if (Scenarios(suite).Any(static scenario => scenario.Find("matrix") is null))
        {
            MatrixChecker.Check(file, suite.Find("matrix"));
        }

        foreach (var node in Scenarios(suite))
        {
            _scenarios.Add(node);
            CheckMeaning(node, suite, variations);
        }

        MisspeltNameChecker.Check(file, _scenarios);
        for (var place = 0; place < _scenarios.Count; place++)
        {
            var next = place + 1 < _scenarios.Count ? _scenarios[place + 1] : null;
            CheckClaims(_scenarios[place], next, suite, variations);
        }

        if (file.Diagnostics.Count == 0)
        {
            // All scenarios share the suite's axes, which may be long.
            var matrix = BuildMatrix(suite.Find("matrix"));
            scenarios.AddRange(_scenarios.Select(node => Build(node, suite, matrix)));
        }

        return new(suite.Text("suite") ?? "", suite.Text("about") ?? "", file.Name, scenarios);
    }

    private static IEnumerable<SpecMappingNode> Scenarios(SpecMappingNode suite) =>
        (suite.Find("scenarios") as SpecListNode)?.Items.OfType<SpecMappingNode>() ?? [];

    private void CheckMeaning(SpecMappingNode scenario, SpecMappingNode suite, VariationChecker variations)
    {
        var name = suite.Text("suite");
        if (
            scenario.Find("id") is SpecScalarNode id
            && name is not null
            && !id.Text.StartsWith(name + '/', StringComparison.Ordinal)
        )
        {
            file.Report(
                SpecCodes.ForeignId,
                id,
                $"The id '{id.Text}' does not begin with '{name}/'.",
                $"this is the suite '{name}'"
            );
        }

        MatrixChecker.Check(file, scenario.Find("matrix"));
        variations.CheckPresence(scenario);
        new NameChecker(file, scenario, suite.Find("matrix")).Check();
        ParallelChecker.Check(file, scenario);
        OrderChecker.Check(file, scenario);
        new TagChecker(file, scenario, suite.Find("matrix")).Check();
        ControlChecker.Check(file, scenario, suite.Find("level"));
    }

    // A misspelt outcome states nothing either, and is told already.
    private void CheckClaims(
        SpecMappingNode scenario,
        SpecNode? next,
        SpecMappingNode suite,
        VariationChecker variations
    )
    {
        var from = scenario.Location.Line;
        var to = next?.Location.Line ?? int.MaxValue;
        if (!file.Diagnostics.Any(told => told.Location.Line >= from && told.Location.Line < to))
        {
            ClaimChecker.Check(file, scenario);
            variations.CheckReaders(scenario);
            ControlChecker.CheckControl(file, scenario, suite.Find("level"));
        }
    }

    private Scenario Build(SpecMappingNode node, SpecMappingNode suite, IReadOnlyList<MatrixAxis> matrix)
    {
        var steps = new StepBuilder(file.Path);
        var within = node.Text("within");
        var scenario = new Scenario
        {
            Id = node.Text("id")!,
            Suite = suite.Text("suite")!,
            Title = node.Text("title")!,
            Requirements = node.Find("requirement")!.Texts(),
            Location = node.Location,
            Was = node.Find("was")?.Texts() ?? [],
            Level = ReadLevel(node.Text("level") ?? suite.Text("level") ?? "must"),
            Needs = (node.Find("needs") ?? suite.Find("needs"))?.Texts() ?? [],
            Matrix = node.Find("matrix") is { } own ? BuildMatrix(own) : matrix,
            ForAll = BuildForAll(node.Find("for-all") as SpecMappingNode),
            FreshHost = node.Flag("fresh-host") ?? false,
            LiteralNames = node.Flag("literal-names") ?? false,
            Steps = steps.Build(node.Find("steps")),
            Control = steps.Build(node.Find("control")),
        };
        return within is null ? scenario : scenario with { Within = Durations.Read(within)!.Value };
    }

    /// <summary>Reads a level.</summary>
    public static Level ReadLevel(string word) => Enum.Parse<Level>(word, ignoreCase: true);

    private IReadOnlyList<MatrixAxis> BuildMatrix(SpecNode? node) =>
        node is not SpecMappingNode axes
            ? []
            :
            [
                .. axes.Members.Select(axis => new MatrixAxis(
                    axis.Key.Text,
                    ((SpecList)SpecValueBuilder.Build(axis.Value, file.Path)).Items
                )),
            ];

    private ForAll? BuildForAll(SpecMappingNode? node)
    {
        if (node is null)
        {
            return null;
        }

        var values = node
            .Members.Where(static member => member.Key.Text is not ("runs" or "seed"))
            .Select(member =>
                member.Value is SpecMappingNode { Members: [var generator] }
                    ? new GeneratedValue(
                        member.Key.Text,
                        generator.Key.Text,
                        SpecValueBuilder.Build(generator.Value, file.Path)
                    )
                    : new GeneratedValue(member.Key.Text, member.Text(), null)
            );
        return new(
            [.. values],
            node.Find("runs") is null ? 50 : node.Number("runs"),
            node.Find("seed") is null ? null : node.Number("seed")
        );
    }
}
