namespace Conformance.Scenarios;

/// <summary>Checks that what varies from case to case varies anything: there is something that does, and steps read it.</summary>
internal sealed class VariationChecker(SpecFile file, SpecMappingNode suite)
{
    private static readonly string[] s_axesOfTheKit = ["pattern", "transport"];
    private static readonly string[] s_options = ["runs", "seed"];

    // The suite's axes are every scenario's, and may be long.
    private readonly Lazy<HashSet<string>> _readBySuite = new(() => Read(suite.Find("matrix")));

    /// <summary>Checks that neither axes nor generators are empty.</summary>
    public void CheckPresence(SpecMappingNode scenario)
    {
        CheckMatrix(suite.FindMember("matrix"));
        if (suite.Find("matrix") is null)
        {
            // Else it says that this scenario takes none of the suite's axes.
            CheckMatrix(scenario.FindMember("matrix"));
        }

        if (
            scenario.FindMember("for-all") is { Value: SpecMappingNode { Members.Count: > 0 } generators } forAll
            && generators.Members.All(static member => s_options.Contains(member.Key.Text))
        )
        {
            file.Report(
                SpecCodes.TooFew,
                forAll.Key,
                "'for-all' generates nothing.",
                "give a name its generator: 'value: json', for example"
            );
        }
    }

    /// <summary>Checks that steps read what varies; what else is wrong must be mended first.</summary>
    public void CheckReaders(SpecMappingNode scenario)
    {
        var own = scenario.Find("matrix");
        var read = Read(own);
        Collect(scenario.Find("steps"), read);
        Collect(scenario.Find("control"), read);
        var axes = (own ?? suite.Find("matrix")) as SpecMappingNode;
        if (own is null)
        {
            read.UnionWith(_readBySuite.Value);
        }

        foreach (var axis in Unread(axes, s_axesOfTheKit, read))
        {
            // The suite's axis may well be right for its other scenarios.
            var hint = Suggestion.For(axis.Text, s_axesOfTheKit);
            var isOwn = hint is not null || own is not null;
            file.Report(
                SpecCodes.UnreadName,
                isOwn ? axis : scenario.Find("id") ?? axis,
                $"No step of '{scenario.Text("id")}' reads '{{{{{axis.Text}}}}}', so its cases differ in nothing but their names.",
                hint
                    ?? (
                        isOwn
                            ? "put it where it matters, or leave the axis out"
                            : "put it where it matters, or give this scenario a 'matrix' of its own, without that axis"
                    )
            );
        }

        foreach (var generated in Unread(scenario.Find("for-all") as SpecMappingNode, s_options, read))
        {
            file.Report(
                SpecCodes.UnreadName,
                generated,
                $"No step reads '{{{{{generated.Text}}}}}', so every set of values is tried alike.",
                "put it where it matters, or leave it out"
            );
        }
    }

    private static IEnumerable<SpecScalarNode> Unread(SpecMappingNode? names, string[] own, HashSet<string> read) =>
        (names?.Members ?? [])
            .Select(static member => member.Key)
            .Where(name => !read.Contains(name.Text) && !own.Contains(name.Text));

    private void CheckMatrix(SpecMember? matrix)
    {
        if (matrix is { Value: SpecMappingNode { Members.Count: 0 } })
        {
            file.Report(SpecCodes.TooFew, matrix.Key, "'matrix' has no axis.", "leave it out");
        }
    }

    private static HashSet<string> Read(SpecNode? axes)
    {
        var read = new HashSet<string>(StringComparer.Ordinal);
        Collect(axes, read);
        return read;
    }

    private static void Collect(SpecNode? node, HashSet<string> read)
    {
        switch (node)
        {
            case SpecScalarNode scalar:
                read.UnionWith(SpecInterpolation.Find(scalar.Text).Select(static reference => reference.Name));
                break;
            case SpecListNode list:
                foreach (var item in list.Items)
                {
                    Collect(item, read);
                }

                break;
            case SpecMappingNode { Special: { Key.Text: "$captured", Value: SpecScalarNode name } }:
                read.Add(name.Text);
                break;
            case SpecMappingNode mapping:
                foreach (var member in mapping.Members)
                {
                    Collect(member.Key, read);
                    Collect(member.Value, read);
                }

                break;
        }
    }
}
