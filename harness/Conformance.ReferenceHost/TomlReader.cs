namespace Conformance.ReferenceHost;

/// <summary>Reads TOML strictly: what permission and capability files are written in. Dates are refused.</summary>
internal sealed class TomlReader
{
    private readonly TomlCursor _cursor;
    private readonly ConfigTable _root;
    private ConfigTable _current;

    private TomlReader(string file, string text)
    {
        _cursor = new TomlCursor(file, text);
        _root = new ConfigTable(_cursor.At);
        _current = _root;
    }

    public static ConfigTable Read(string file, string text) => new TomlReader(file, text).Read();

    private ConfigTable Read()
    {
        _cursor.SkipBlank();
        while (!_cursor.IsAtEnd)
        {
            if (_cursor.Peek == '[')
            {
                ReadHeader();
            }
            else
            {
                ReadAssignment(_current);
            }

            _cursor.ExpectLineEnd();
            _cursor.SkipBlank();
        }

        return _root;
    }

    private void ReadHeader()
    {
        var at = _cursor.At;
        _cursor.Expect('[');
        var isList = _cursor.TryTake('[');
        var path = ReadPath();
        _cursor.Expect(']');
        if (isList)
        {
            _cursor.Expect(']');
        }

        var parent = Descend(_root, path[..^1], at);
        _current = isList ? Append(parent, path[^1], at) : Define(parent, path[^1], at);
    }

    private static ConfigTable Append(ConfigTable parent, string key, FilePlace at)
    {
        if (!parent.Members.TryGetValue(key, out var found))
        {
            parent.Members[key] = found = new ConfigList(at, []) { IsOpen = true };
        }

        if (found is not ConfigList { IsOpen: true } list)
        {
            throw new ConfigSyntaxException(
                at,
                $"'{key}' is no list of tables; it was written otherwise at {found.At}."
            );
        }

        var table = new ConfigTable(at);
        list.Items.Add(table);
        return table;
    }

    private static ConfigTable Define(ConfigTable parent, string key, FilePlace at)
    {
        if (!parent.Members.TryGetValue(key, out var found))
        {
            var table = new ConfigTable(at);
            parent.Members[key] = table;
            return table;
        }

        if (found is not ConfigTable { IsImplicit: true } known)
        {
            throw new ConfigSyntaxException(at, $"'{key}' is there twice, first at {found.At}; keep one.");
        }

        known.IsImplicit = false;
        return known;
    }

    private static ConfigTable Descend(ConfigTable table, IEnumerable<string> path, FilePlace at)
    {
        foreach (var key in path)
        {
            if (!table.Members.TryGetValue(key, out var next))
            {
                table.Members[key] = next = new ConfigTable(at) { IsImplicit = true };
            }

            table = next switch
            {
                ConfigTable { IsClosed: false } below => below,
                ConfigList { IsOpen: true } list => (ConfigTable)list.Items[^1],
                _ => throw new ConfigSyntaxException(
                    at,
                    $"'{key}' cannot hold more; it was written whole at {next.At}."
                ),
            };
        }

        return table;
    }

    private void ReadAssignment(ConfigTable table)
    {
        var at = _cursor.At;
        var path = ReadPath();
        _cursor.Expect('=');
        _cursor.SkipSpaces();
        var holder = Descend(table, path[..^1], at);
        if (holder.Members.TryGetValue(path[^1], out var first))
        {
            throw new ConfigSyntaxException(at, $"'{path[^1]}' is there twice, first at {first.At}; keep one.");
        }

        holder.Members[path[^1]] = ReadValue();
    }

    private List<string> ReadPath()
    {
        var path = new List<string>();
        do
        {
            _cursor.SkipSpaces();
            path.Add(ReadKey());
            _cursor.SkipSpaces();
        } while (_cursor.TryTake('.'));
        return path;
    }

    private string ReadKey()
    {
        if (_cursor.Peek is '"' or '\'')
        {
            return TomlTextReader.Read(_cursor);
        }

        var key = _cursor.TakeWhile(unit => char.IsAsciiLetterOrDigit(unit) || unit is '-' or '_');
        return key.Length > 0 ? key : throw _cursor.Error($"Expected a key, found {_cursor.Shown}.");
    }

    private ConfigValue ReadValue()
    {
        var at = _cursor.At;
        switch (_cursor.Peek)
        {
            case '"' or '\'':
                return new ConfigText(at, TomlTextReader.Read(_cursor));
            case '[':
                return new ConfigList(at, ReadItems());
            case '{':
                return ReadInlineTable(at);
        }

        if (_cursor.TryTake("true"))
        {
            return new ConfigTruth(at, true);
        }

        return _cursor.TryTake("false") ? new ConfigTruth(at, false) : TomlNumberReader.Read(_cursor, at);
    }

    private List<ConfigValue> ReadItems()
    {
        _cursor.Expect('[');
        var items = new List<ConfigValue>();
        _cursor.SkipBlank();
        while (!_cursor.TryTake(']'))
        {
            items.Add(ReadValue());
            _cursor.SkipBlank();
            if (!_cursor.TryTake(',') && _cursor.Peek != ']')
            {
                throw _cursor.Error($"Expected ',' or ']', found {_cursor.Shown}.");
            }

            _cursor.SkipBlank();
        }

        return items;
    }

    private ConfigTable ReadInlineTable(FilePlace at)
    {
        _cursor.Expect('{');
        var table = new ConfigTable(at) { IsClosed = true };
        var draft = new ConfigTable(at);
        _cursor.SkipSpaces();
        var first = true;
        while (first ? !_cursor.TryTake('}') : true)
        {
            first = false;
            ReadAssignment(draft);
            _cursor.SkipSpaces();
            if (_cursor.TryTake('}'))
            {
                break;
            }

            _cursor.Expect(',');
            _cursor.SkipSpaces();
        }

        foreach (var (key, value) in draft.Members)
        {
            table.Members.Add(key, value);
        }

        return table;
    }
}
