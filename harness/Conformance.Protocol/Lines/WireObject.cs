using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Conformance.Protocol;

/// <summary>The members of one object of a line, found in one pass without copying.</summary>
internal ref struct WireObject
{
    private static readonly SearchValues<char> s_schemeCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."
    );
    private readonly WireLine _line;
    private readonly WireShape _shape;
    private readonly int _start;
    private Slots _slots;

    private WireObject(WireLine line, WireShape shape, int start)
    {
        _line = line;
        _shape = shape;
        _start = start;
    }

    public readonly WireShape Shape => _shape;

    public static WireObject Read(WireLine line, WireValue value, WireShape shape)
    {
        if (value.Kind is not JsonTokenType.StartObject)
        {
            line.Complain(
                value.Start,
                $"'{shape.Name}' is {WireText.Describe(value.Kind)}",
                $"an object there, {shape.Wanted}"
            );
        }

        var found = new WireObject(line, shape, value.Start);
        var reader = WireText.Reader(line.Bytes.Slice(value.Start, value.Length));
        reader.Read();
        found.Scan(ref reader, value.Start);
        return found;
    }

    /// <summary>Reads members up to the end of the object that the reader is in.</summary>
    public void Scan(ref Utf8JsonReader reader, int offset)
    {
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var at = offset + (int)reader.TokenStartIndex;
            var slot = Find(ref reader, at);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            var kind = reader.TokenType;
            reader.Skip();
            if (slot < 0)
            {
                continue;
            }

            if (_slots[slot].IsPresent)
            {
                _line.Complain(
                    at,
                    $"the member '{_shape.Members[slot]}' is there twice in '{_shape.Name}'",
                    "each member once"
                );
            }

            _slots[slot] = new WireValue(offset + start, (int)reader.BytesConsumed - start, kind);
        }
    }

    public static WireObject Empty(WireLine line, WireShape shape) => new(line, shape, 0);

    public readonly WireValue Value(string member) => _slots[Array.IndexOf(_shape.Members, member)];

    public readonly WireValue Required(string member)
    {
        var value = Value(member);
        if (!value.IsPresent)
        {
            _line.Complain(_start, $"the member '{member}' is missing in '{_shape.Name}'", _shape.Wanted);
        }

        return value;
    }

    public readonly string Text(string member) => Text(Required(member), member);

    public readonly string? OptionalText(string member) =>
        Value(member) is { IsGiven: true } value ? Text(value, member) : null;

    /// <summary>Reads a URL that stands by itself; a page has none to complete it with.</summary>
    public readonly string AbsoluteUrl(string member)
    {
        var url = Text(member);
        return HasScheme(url)
            ? url
            : throw Complaint(Value(member), member, "an absolute URL, such as \"app://localhost/\",");
    }

    private static bool HasScheme(string url)
    {
        var end = url.IndexOf(':');
        return end > 0 && char.IsAsciiLetter(url[0]) && !url.AsSpan(0, end).ContainsAnyExcept(s_schemeCharacters);
    }

    public readonly bool Flag(string member)
    {
        var value = Required(member);
        if (value.Kind is not (JsonTokenType.True or JsonTokenType.False))
        {
            Complain(value, member, "true or false");
        }

        return value.Kind is JsonTokenType.True;
    }

    public readonly long Number(string member, long least, long most)
    {
        var value = Required(member);
        if (WireText.TryNumber(_line, value, out var number) && number >= least && number <= most)
        {
            return number;
        }

        throw Complaint(value, member, $"a whole number from {least} to {most}");
    }

    public readonly WireObject Object(string member, WireShape shape) => Read(_line, Required(member), shape);

    public readonly IReadOnlyList<string> Texts(string member)
    {
        var texts = new List<string>();
        foreach (var item in Items(member))
        {
            texts.Add(Text(item, member));
        }

        return texts;
    }

    public readonly IReadOnlyList<Header> Headers(string member, bool isToBeCarried = false)
    {
        var headers = new List<Header>();
        foreach (var item in Items(member))
        {
            if (item.Kind is not JsonTokenType.StartArray)
            {
                Complain(item, member, "a list of pairs [name, value]");
            }

            var pair = new List<string>(2);
            foreach (var part in WireText.Items(_line, item))
            {
                pair.Add(Text(part, member));
            }

            if (pair.Count != 2)
            {
                Complain(item, member, "a list of pairs [name, value]");
            }

            if (isToBeCarried && pair.Exists(text => text.AsSpan().ContainsAny('\r', '\n', '\0')))
            {
                Complain(item, member, "names and values without a line break or U+0000");
            }

            headers.Add(new Header(pair[0], pair[1]));
        }

        return headers;
    }

    public readonly List<WireValue> Items(string member)
    {
        var value = Required(member);
        if (value.Kind is not JsonTokenType.StartArray)
        {
            Complain(value, member, "a list");
        }

        return WireText.Items(_line, value);
    }

    public readonly string Text(WireValue value, string member)
    {
        if (value.Kind is not JsonTokenType.String)
        {
            Complain(value, member, "a string");
        }

        return WireText.Text(_line, value, member);
    }

    public readonly HostProtocolException Complaint(WireValue value, string member, string wanted) =>
        _line.Complaint(
            value.Start,
            $"'{member}' in '{_shape.Name}' is {WireText.Show(_line, value)}",
            $"{wanted} there ({_shape.Wanted})"
        );

    private readonly void Complain(WireValue value, string member, string wanted) =>
        throw Complaint(value, member, wanted);

    private readonly int Find(ref Utf8JsonReader reader, int at)
    {
        try
        {
            for (var i = 0; i < _shape.Members.Length; i++)
            {
                if (reader.ValueTextEquals(_shape.Members[i]))
                {
                    return i;
                }
            }
        }
        catch (InvalidOperationException)
        {
            _line.Complain(at, "a member's name holds half of a surrogate pair", "well-formed Unicode");
        }

        return -1;
    }

    [InlineArray(8)]
    private struct Slots
    {
        private WireValue _first;
    }
}
