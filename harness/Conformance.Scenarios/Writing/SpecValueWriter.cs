using System.Text;

namespace Conformance.Scenarios;

/// <summary>Writes values as YAML on one line, as a spec would have them; the reader makes the same value of it.</summary>
public static class SpecValueWriter
{
    // Beyond it JSON is written as a text: the reader of specs bounds the nesting.
    private const int Deepest = 40;

    /// <summary>Writes a value.</summary>
    public static string Write(SpecValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var yaml = new StringBuilder();
        Write(yaml, value);
        return yaml.ToString();
    }

    /// <summary>Writes a text as a key or a scalar: plain where that is read as the same text, else in quotes.</summary>
    public static string WriteText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsPlain(text) ? text : QuotedText.Write(text);
    }

    private static void Write(StringBuilder yaml, SpecValue value)
    {
        switch (value)
        {
            case SpecNull:
                yaml.Append("null");
                break;
            case SpecBoolean boolean:
                yaml.Append(boolean.Value ? "true" : "false");
                break;
            case SpecNumber number:
                yaml.Append(number.Digits);
                break;
            case SpecText text when text.IsLiteral || QuotedText.IsTorn(text.Text):
                yaml.Append("{ $utf16: [").AppendJoin(", ", text.Text.Select(static unit => (int)unit)).Append("] }");
                break;
            case SpecText text:
                yaml.Append(WriteText(text.Text));
                break;
            case SpecSpecial { Name: var name, Argument: var argument }:
                yaml.Append("{ ").Append(WriteText('$' + name)).Append(": ");
                Write(yaml, argument);
                yaml.Append(" }");
                break;
            default:
                WriteCollection(yaml, value);
                break;
        }
    }

    private static void WriteCollection(StringBuilder yaml, SpecValue value)
    {
        var (isDeep, isPlain) = Measure(value);
        switch (value)
        {
            case var _ when isDeep && isPlain:
                yaml.Append("{ $json: ").Append(QuotedText.Write(SpecValueJson.Write(value))).Append(" }");
                break;
            case SpecList { Items.Count: 0 }:
                yaml.Append("[]");
                break;
            case SpecMapping { Members.Count: 0 }:
                yaml.Append("{}");
                break;
            case SpecList list:
                WriteItems(yaml, list.Items);
                break;
            case SpecMapping mapping
                when SpecForms.NeedsPairs(mapping) || mapping.Members.Any(static member => IsAwkwardKey(member.Key)):
                yaml.Append("{ $object: ");
                WriteItems(
                    yaml,
                    [.. mapping.Members.Select(static member => new SpecList([new SpecText(member.Key), member.Value]))]
                );
                yaml.Append(" }");
                break;
            case SpecMapping mapping:
                WriteMembers(yaml, mapping);
                break;
        }
    }

    private static void WriteItems(StringBuilder yaml, IReadOnlyList<SpecValue> items)
    {
        yaml.Append('[');
        for (var index = 0; index < items.Count; index++)
        {
            yaml.Append(index > 0 ? ", " : "");
            Write(yaml, items[index]);
        }

        yaml.Append(']');
    }

    private static void WriteMembers(StringBuilder yaml, SpecMapping mapping)
    {
        var separator = "{ ";
        foreach (var (key, value) in mapping.Members)
        {
            yaml.Append(separator).Append(WriteText(key)).Append(": ");
            Write(yaml, value);
            separator = ", ";
        }

        yaml.Append(" }");
    }

    /// <summary>Tells whether a value nests too deeply for a spec, and whether its tagged JSON is plain JSON.</summary>
    private static (bool IsDeep, bool IsPlain) Measure(SpecValue value)
    {
        var open = new Stack<(SpecValue Value, int Depth)>();
        open.Push((value, 1));
        var (isDeep, isPlain) = (false, true);
        while (open.TryPop(out var next))
        {
            isDeep |= next.Depth > Deepest;
            isPlain &=
                next.Value is not SpecSpecial
                && (next.Value is not SpecMapping mapping || !SpecForms.NeedsPairs(mapping));
            foreach (var child in Children(next.Value))
            {
                open.Push((child, next.Depth + 1));
            }
        }

        return (isDeep, isPlain);
    }

    /// <summary>YAML takes no half pairs, and gives up on keys that go on for long.</summary>
    private static bool IsAwkwardKey(string key) => key.Length > 200 || QuotedText.IsTorn(key);

    private static IEnumerable<SpecValue> Children(SpecValue value) =>
        value switch
        {
            SpecList list => list.Items,
            SpecMapping mapping => mapping.Members.Select(static member => member.Value),
            SpecSpecial special => [special.Argument],
            _ => [],
        };

    /// <summary>Tells whether a text stands without quotes, in brackets too, and is read as that text.</summary>
    private static bool IsPlain(string text) =>
        text.Length is > 0 and <= 200
        && (char.IsAsciiLetter(text[0]) || text[0] is '/' or '$' or '_' or '.')
        && text.All(static unit => char.IsAsciiLetterOrDigit(unit) || " -_./|+*=();?'$:@^<>~".Contains(unit))
        && !char.IsWhiteSpace(text[^1])
        && text[^1] != ':'
        && !text.Contains(": ", StringComparison.Ordinal)
        && !YamlScalar.IsTyped(text);
}
