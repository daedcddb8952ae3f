namespace Conformance.Scenarios;

/// <summary>Checks values and patterns: every special is known, stands alone, has the argument it takes, and stands where it means something.</summary>
internal sealed class ValueChecker(SpecFile file, ShapeChecker shapes)
{
    public void Check(SpecNode node, ValueUse use, string name)
    {
        if (
            use is ValueUse.Body or ValueUse.Answer or ValueUse.Text
            && node is not SpecMappingNode { Special: not null }
        )
        {
            CheckBody(node, use, name);
            return;
        }

        switch (node)
        {
            case SpecListNode list:
                foreach (var item in list.Items)
                {
                    Check(item, use, name);
                }

                break;
            case SpecMappingNode { Special: { } special }:
                CheckSpecial(special, use, name);
                break;
            case SpecMappingNode mapping:
                CheckMembers(mapping, use, name);
                break;
        }
    }

    private void CheckBody(SpecNode node, ValueUse use, string name)
    {
        if (node is SpecScalarNode { AsText: not null })
        {
            return;
        }

        var special =
            use is ValueUse.Body ? "$bytes"
            : use is ValueUse.Text ? "$utf16"
            : "$matches";
        var hint =
            use is ValueUse.Answer && name is "body" ? "write { $json-text: ... } for what a text says"
            : node is SpecScalarNode ? "put it in quotes"
            : "write JSON as a text in quotes";
        shapes.ReportKind(node, $"a text, or a special such as {special}", name, hint);
    }

    private void CheckMembers(SpecMappingNode mapping, ValueUse use, string name)
    {
        foreach (var member in mapping.Members)
        {
            if (member.Key.Text.StartsWith('$'))
            {
                file.Report(
                    SpecCodes.SpecialNotAlone,
                    member.Key,
                    $"'{member.Key.Text}' stands beside other keys.",
                    "a special is the only key of its mapping; $object writes keys that begin with '$'"
                );
            }
            else
            {
                Check(member.Value, use, name);
            }
        }
    }

    private void CheckSpecial(SpecMember special, ValueUse use, string name)
    {
        var key = special.Key.Text;
        if (ValueVocabulary.Find(key[1..]) is not { } rule)
        {
            var hint = Suggestion.For(key, ValueVocabulary.All.Select(static known => '$' + known.Name));
            file.Report(
                SpecCodes.UnknownSpecial,
                special.Key,
                $"Unknown special '{key}'.",
                hint ?? "$object writes keys that begin with '$'"
            );
            return;
        }

        if (use is not ValueUse.Either && !rule.Uses.HasFlag(Use(use)))
        {
            file.Report(
                SpecCodes.MisplacedSpecial,
                special.Key,
                $"'{key}' means nothing in '{name}'.",
                Place(rule, use)
            );
            return;
        }

        if (key is "$file")
        {
            CheckFile(special.Value);
            return;
        }

        var told = file.Diagnostics.Count;
        shapes.Check(special.Value, rule.Argument, key, ValueVocabulary.Inside(use, rule.Name));
        // What is of no shape at all would be told twice.
        if (key is "$typed-array" && special.Value is SpecMappingNode view && file.Diagnostics.Count == told)
        {
            new TypedArrayChecker(file).Check(view);
        }
    }

    private void CheckFile(SpecNode node)
    {
        if (node is not SpecScalarNode { AsText: { Length: > 0 } path })
        {
            shapes.ReportKind(node, "the path of a file", "$file");
        }
        else if (BinaryFile.FindMistake(file.Path, path) is var (mistake, hint))
        {
            file.Report(SpecCodes.BadFile, node, mistake, hint);
        }
    }

    private static SpecialUses Use(ValueUse use) =>
        use switch
        {
            ValueUse.Input => SpecialUses.Input,
            ValueUse.Outcome => SpecialUses.Outcome,
            ValueUse.Answer => SpecialUses.Answer,
            ValueUse.Text => SpecialUses.Text,
            _ => SpecialUses.Body,
        };

    private static string Place(SpecialRule rule, ValueUse use) =>
        (rule.Uses & SpecialUses.Value) switch
        {
            _ when use is ValueUse.Answer =>
                "an answer holds texts and bytes; $json-text takes a text for what it says",
            _ when use is ValueUse.Text => "of what crosses the wire only a text is repeated or looked for",
            SpecialUses.Input => "it stands among what pages are given",
            SpecialUses.Outcome => "a pattern stands in an outcome",
            _ => "a body is a text, or bytes",
        };
}
