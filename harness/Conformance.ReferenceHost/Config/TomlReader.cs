using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace Conformance.ReferenceHost;

/// <summary>Reads TOML, in which permission and capability files may be written, keeping the place of every value.</summary>
internal static class TomlReader
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="ConfigSyntaxException">It is no TOML.</exception>
    public static ConfigTable Read(string file, string text)
    {
        var document = SyntaxParser.Parse(text, file, validate: true);
        foreach (var mistake in document.Diagnostics.Where(each => each.Kind is DiagnosticMessageKind.Error))
        {
            throw new ConfigSyntaxException(Place(mistake.Span), $"The file is not TOML: {mistake.Message}.");
        }

        var root = new ConfigTable(new FilePlace(file, 1, 1));
        var growing = new HashSet<ConfigValue>(ReferenceEqualityComparer.Instance);
        Fill(root, document.KeyValues, growing);
        foreach (var table in document.Tables)
        {
            Fill(Open(root, table, growing), table.Items, growing);
        }

        return root;
    }

    private static void Fill(ConfigTable table, IEnumerable<KeyValueSyntax> pairs, HashSet<ConfigValue> growing)
    {
        foreach (var pair in pairs)
        {
            var path = PathOf(pair.Key!);
            Descend(table, path.SkipLast(1), Place(pair.Span), growing).Members[path[^1]] = Value(pair.Value!);
        }
    }

    // The table of a header; each header of a list of tables makes another. Only such a list grows, none that was written out.
    private static ConfigTable Open(ConfigTable root, TableSyntaxBase header, HashSet<ConfigValue> growing)
    {
        var at = Place(header.Span);
        var path = PathOf(header.Name!);
        if (header is not TableArraySyntax)
        {
            return Descend(root, path, at, growing);
        }

        var holder = Descend(root, path.SkipLast(1), at, growing);
        if (holder.Find(path[^1]) is not ConfigList list)
        {
            holder.Members[path[^1]] = list = new ConfigList(at, []);
            growing.Add(list);
        }

        MustGrow(list, at, growing);

        var table = new ConfigTable(at);
        list.Items.Add(table);
        return table;
    }

    private static ConfigTable Descend(
        ConfigTable table,
        IEnumerable<string> path,
        FilePlace at,
        HashSet<ConfigValue> growing
    )
    {
        foreach (var key in path)
        {
            if (table.Find(key) is not { } next)
            {
                table.Members[key] = next = new ConfigTable(at);
            }

            if (next is ConfigList list)
            {
                MustGrow(list, at, growing);
                next = list.Items[^1];
            }

            table = (ConfigTable)next;
        }

        return table;
    }

    private static void MustGrow(ConfigList list, FilePlace at, HashSet<ConfigValue> growing)
    {
        if (!growing.Contains(list))
        {
            throw new ConfigSyntaxException(at, $"The file is not TOML: the list at {list.At} cannot be added to.");
        }
    }

    private static ConfigValue Value(ValueSyntax value)
    {
        var at = Place(value.Span);
        switch (value)
        {
            case StringValueSyntax text:
                return new ConfigText(at, text.Value!);
            case BooleanValueSyntax truth:
                return new ConfigTruth(at, truth.Value);
            case IntegerValueSyntax whole:
                return new ConfigScalar(at, JsonValue.Of(whole.Value));
            case FloatValueSyntax number when double.IsFinite(number.Value):
                return new ConfigScalar(at, new JsonFloat(number.Value));
            case ArraySyntax array:
                return new ConfigList(at, [.. array.Items.Select(item => Value(item.Value!))]);
            case InlineTableSyntax inline:
                var table = new ConfigTable(at);
                Fill(table, inline.Items.Select(item => item.KeyValue!), []);
                return table;
            default:
                return new ConfigOther(at);
        }
    }

    private static List<string> PathOf(KeySyntax key) =>
        [Name(key.Key!), .. key.DotKeys.Select(part => Name(part.Key!))];

    private static string Name(BareKeyOrStringValueSyntax key) =>
        key is StringValueSyntax quoted ? quoted.Value! : ((BareKeySyntax)key).Key!.Text!;

    private static FilePlace Place(SourceSpan span) => new(span.FileName, span.Start.Line + 1, span.Start.Column + 1);
}
