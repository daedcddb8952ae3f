namespace Conformance.Scenarios;

/// <summary>Makes values of nodes that have been checked.</summary>
internal static class SpecValueBuilder
{
    /// <summary>Makes the value of a node; a special whose argument does not fit stays as it is.</summary>
    /// <param name="node">The node.</param>
    /// <param name="suiteFile">The full path of the file it stands in, for <c>$file</c>; null leaves that as it is.</param>
    public static SpecValue Build(SpecNode node, string? suiteFile = null) =>
        node switch
        {
            SpecScalarNode scalar => YamlScalar.Read(scalar),
            SpecListNode list => new SpecList([.. list.Items.Select(item => Build(item, suiteFile))]),
            SpecMappingNode { Special: { } special } => BuildSpecial(special, suiteFile),
            SpecMappingNode mapping => new SpecMapping([
                .. mapping.Members.Select(member =>
                    KeyValuePair.Create(member.Key.Text, Build(member.Value, suiteFile))
                ),
            ]),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static SpecValue BuildSpecial(SpecMember special, string? suiteFile)
    {
        var name = special.Key.Text[1..];
        var argument = Build(special.Value, suiteFile);
        return name is "file" && suiteFile is not null && argument is SpecText path
            ? new SpecSpecial("bytes", new SpecText(Convert.ToBase64String(BinaryFile.Read(suiteFile, path.Text))))
            : SpecForms.Normalize(name, argument) ?? new SpecSpecial(name, argument);
    }
}
