namespace Conformance.Scenarios;

/// <summary>Builds a value from JSON. It keeps its own stack: pages may send what nests a thousand deep.</summary>
internal sealed class SpecValueJsonReader(string json, bool tagged)
{
    private readonly JsonTextReader _tokens = new(json);
    private readonly Stack<Container> _open = new();

    public SpecValue Read()
    {
        _tokens.Read();
        SpecValue? whole = null;
        while (whole is null)
        {
            if (TryReadValue() is { } value)
            {
                whole = Hang(value);
            }
        }

        _tokens.Read();
        return _tokens.Token is JsonToken.End ? whole : throw _tokens.Mistake("Something follows the value.");
    }

    /// <summary>Puts a value into the container it stands in, and that one into its own as far as they end here; answers the whole once nothing is open.</summary>
    private SpecValue? Hang(SpecValue value)
    {
        while (_open.TryPeek(out var container))
        {
            container.Add(value);
            _tokens.Read();
            if (!TakesEnd(container))
            {
                ReadSeparator();
                return null;
            }

            value = Close();
        }

        return value;
    }

    private static SpecValue Word(string word) => word is "null" ? SpecNull.Instance : new SpecBoolean(word is "true");

    private SpecValue? TryReadValue()
    {
        switch (_tokens.Token)
        {
            case JsonToken.Text:
                return new SpecText(_tokens.Text);
            case JsonToken.Number:
                return new SpecNumber(_tokens.Text);
            case JsonToken.Word:
                return Word(_tokens.Text);
            case JsonToken.Mark when _tokens.Mark is '[' or '{':
                return Open(_tokens.Mark is '{');
            default:
                throw _tokens.Mistake("A value is missing.");
        }
    }

    /// <summary>Opens a container; an empty one is a value at once, another's first value stands at the reader then.</summary>
    private SpecValue? Open(bool isMapping)
    {
        if (_open.Count == SpecValueJson.MaxDepth)
        {
            throw _tokens.Mistake($"The value nests more than {SpecValueJson.MaxDepth} deep.");
        }

        var container = new Container(isMapping);
        _open.Push(container);
        _tokens.Read();
        if (TakesEnd(container))
        {
            return Close();
        }

        ReadKey(container);
        return null;
    }

    private SpecValue Close()
    {
        var container = _open.Pop();
        return container.Members is not { } members ? new SpecList(container.Items)
            : tagged && members is [{ Key: ['$', _, ..] key, Value: var argument }]
                ? SpecForms.Normalize(key[1..], argument)
                    ?? throw _tokens.Mistake($"The argument of '{key}' does not fit.")
            : new SpecMapping(members);
    }

    private bool TakesEnd(Container container) =>
        _tokens.Token is JsonToken.Mark && _tokens.Mark == (container.Members is null ? ']' : '}');

    private void ReadSeparator()
    {
        if (_tokens is not { Token: JsonToken.Mark, Mark: ',' })
        {
            throw _tokens.Mistake("A comma or an end is missing.");
        }

        _tokens.Read();
        ReadKey(_open.Peek());
    }

    private void ReadKey(Container container)
    {
        if (container.Members is null)
        {
            return;
        }

        if (_tokens.Token is not JsonToken.Text)
        {
            throw _tokens.Mistake("A key is missing.");
        }

        container.Key = _tokens.Text;
        _tokens.Read();
        if (_tokens is not { Token: JsonToken.Mark, Mark: ':' })
        {
            throw _tokens.Mistake("A colon is missing.");
        }

        _tokens.Read();
    }

    private sealed class Container(bool isMapping)
    {
        public List<SpecValue> Items { get; } = [];

        public List<KeyValuePair<string, SpecValue>>? Members { get; } = isMapping ? [] : null;

        public string Key { get; set; } = "";

        public void Add(SpecValue value)
        {
            if (Members is null)
            {
                Items.Add(value);
            }
            else
            {
                Members.Add(new(Key, value));
            }
        }
    }
}
