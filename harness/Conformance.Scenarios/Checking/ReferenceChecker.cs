namespace Conformance.Scenarios;

/// <summary>Checks that every <c>{{name}}</c> stands for something by the time it is read.</summary>
internal sealed class ReferenceChecker(SpecFile file)
{
    private readonly HashSet<string> _forgotten = new(StringComparer.Ordinal);

    /// <summary>The names that stand for a value so far.</summary>
    public HashSet<string> Known { get; } = new(StringComparer.Ordinal);

    /// <summary>Takes names that stand for a value no longer, as the steps of a <c>for-all</c> are over.</summary>
    public void Forget(IReadOnlyCollection<string> names)
    {
        Known.ExceptWith(names);
        _forgotten.UnionWith(names);
    }

    /// <summary>Checks what stands under a key of a step.</summary>
    public void CheckMember(SpecMember member, bool isRepeated) =>
        Check(member.Value, isRepeated, isScript: member.Key.Text is "script");

    /// <summary>Checks a value; in a script two braces may be the script's own.</summary>
    public void Check(SpecNode node, bool isRepeated, bool isScript = false)
    {
        switch (node)
        {
            case SpecScalarNode scalar:
                CheckText(scalar, isRepeated, isScript);
                break;
            case SpecListNode list:
                foreach (var item in list.Items)
                {
                    Check(item, isRepeated, isScript);
                }

                break;
            case SpecMappingNode
            {
                Special: { Key.Text: "$captured", Value: SpecScalarNode { AsText: { } name } captured }
            }:
                CheckName(name, isRepeated, captured.Location, captured.Length);
                break;
            case SpecMappingNode mapping:
                foreach (var member in mapping.Members)
                {
                    Check(member.Key, isRepeated);
                    Check(member.Value, isRepeated, isScript: mapping.Special?.Key.Text is "$js");
                }

                break;
        }
    }

    private void CheckText(SpecScalarNode scalar, bool isRepeated, bool isScript)
    {
        var from = file.OffsetOf(scalar.Location);
        foreach (var reference in SpecInterpolation.Find(scalar.Text))
        {
            var written = "{{" + reference.Name + "}}";
            var at = file.Text.IndexOf(written, from, StringComparison.Ordinal);
            from = at < 0 ? from : at + written.Length;
            var location = at < 0 ? scalar.Location : file.LocationOf(at);
            var length = at < 0 ? scalar.Length : written.Length;
            if (isScript)
            {
                CheckScript(reference.Name, isRepeated, location, length);
            }
            else
            {
                CheckName(reference.Name, isRepeated, location, length);
            }
        }

        if (!isScript)
        {
            CheckSpaces(scalar);
        }
    }

    /// <summary>Scripts are taken as they stand; who writes a name into one expects its value there.</summary>
    private void CheckScript(string name, bool isRepeated, SourceLocation location, int length)
    {
        if (IsKnown(name, isRepeated))
        {
            file.Report(
                SpecCodes.UnknownReference,
                location,
                length,
                $"'{{{{{name}}}}}' stands for nothing inside a script.",
                $"give it with 'args: {{ {name}: \"{{{{{name}}}}}\" }}' and take it from args"
            );
        }
    }

    private bool IsKnown(string name, bool isRepeated) => Known.Contains(name) || (name is "index" && isRepeated);

    private void CheckSpaces(SpecScalarNode scalar)
    {
        for (var at = scalar.Text.IndexOf("{{ ", StringComparison.Ordinal); at >= 0; )
        {
            var end = scalar.Text.IndexOf("}}", at, StringComparison.Ordinal);
            var name = end < 0 ? "" : scalar.Text[(at + 2)..end].Trim();
            if (SpecInterpolation.IsName(name))
            {
                file.Report(
                    SpecCodes.UnknownReference,
                    scalar,
                    $"'{{{{ {name} }}}}' is no reference.",
                    $"write '{{{{{name}}}}}', without spaces"
                );
            }

            at = scalar.Text.IndexOf("{{ ", at + 2, StringComparison.Ordinal);
        }
    }

    private void CheckName(string name, bool isRepeated, SourceLocation location, int length)
    {
        if (IsKnown(name, isRepeated))
        {
            return;
        }

        var hint =
            name is "index" ? "'{{index}}' is the round of a 'repeat'"
            : _forgotten.Contains(name)
                ? "with 'for-all' the control captures its own: no set's values are the control's"
            : Suggestion.Nearest(name, Known) is { } nearest ? $"did you mean '{{{{{nearest}}}}}'?"
            : "give it with 'capture', 'matrix' or 'for-all'";
        file.Report(SpecCodes.UnknownReference, location, length, $"Nothing before this gives '{name}' a value.", hint);
    }
}
