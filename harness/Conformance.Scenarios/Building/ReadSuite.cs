namespace Conformance.Scenarios;

/// <summary>A suite file that has been read.</summary>
/// <param name="File">The file.</param>
/// <param name="Nodes">The nodes of its scenarios.</param>
/// <param name="Result">The suite; null where the file is none.</param>
internal sealed record ReadSuite(SpecFile File, IReadOnlyList<SpecMappingNode> Nodes, Suite? Result)
{
    /// <summary>The level of its scenarios that have none of their own; null where it says none either.</summary>
    public SpecNode? Level { get; private init; }

    /// <summary>Reads a file.</summary>
    public static ReadSuite From(string name) => From(SpecFileReader.Read(name));

    /// <summary>Reads what is in memory.</summary>
    public static ReadSuite From(SpecFile file)
    {
        if (file.Diagnostics.Count > 0 || new SpecReader(file).Read() is not { } root)
        {
            return new(file, [], null);
        }

        var builder = new ScenarioBuilder(file);
        var suite = builder.Build(root);
        return new(file, builder.Nodes, suite) { Level = (root as SpecMappingNode)?.Find("level") };
    }
}
