using System.Globalization;
using System.Text;

namespace Conformance.Scenarios;

/// <summary>The tokens of JSON that a tree is built from.</summary>
internal enum JsonToken
{
    /// <summary>Nothing follows.</summary>
    End,

    /// <summary>A mark of punctuation.</summary>
    Mark,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>True, false or null.</summary>
    Word,
}

/// <summary>Cuts JSON into tokens. Unlike the framework's readers it takes UTF-16, so that lone surrogates cross as they are, and it keeps digits.</summary>
internal sealed class JsonTextReader(string json)
{
    private const string Endless = "A text does not end.";

    private int _next;

    public JsonToken Token { get; private set; }

    public char Mark { get; private set; }

    public string Text { get; private set; } = "";

    public int Start { get; private set; }

    public void Read()
    {
        while (_next < json.Length && json[_next] is ' ' or '\t' or '\n' or '\r')
        {
            _next++;
        }

        Start = _next;
        if (_next == json.Length)
        {
            Token = JsonToken.End;
            return;
        }

        switch (json[_next])
        {
            case '{' or '}' or '[' or ']' or ',' or ':':
                Token = JsonToken.Mark;
                Mark = json[_next++];
                break;
            case '"':
                Token = JsonToken.Text;
                Text = ReadText();
                break;
            case '-' or (>= '0' and <= '9'):
                Token = JsonToken.Number;
                Text = ReadNumber();
                break;
            default:
                Token = JsonToken.Word;
                Text = ReadWord();
                break;
        }
    }

    public SpecValueFormatException Mistake(string message) => new(message, Start);

    private string ReadWord()
    {
        foreach (var word in (ReadOnlySpan<string>)["null", "true", "false"])
        {
            if (json.AsSpan(_next).StartsWith(word))
            {
                _next += word.Length;
                return word;
            }
        }

        throw Mistake($"'{json[_next]}' begins no JSON value.");
    }

    private string ReadNumber()
    {
        var rest = json.AsSpan(_next);
        var length = JsonNumber.Measure(rest);
        if (length == 0)
        {
            throw Mistake("A number has no digits where JSON wants some.");
        }

        _next += length;
        return rest[..length].ToString();
    }

    private string ReadText()
    {
        var start = ++_next;
        var plain = json.AsSpan(start).IndexOfAny('"', '\\');
        if (plain >= 0 && json[start + plain] == '"' && !json.AsSpan(start, plain).ContainsAnyInRange('\0', '\x1f'))
        {
            _next = start + plain + 1;
            return json.Substring(start, plain);
        }

        var text = new StringBuilder();
        while (_next < json.Length && json[_next] != '"')
        {
            text.Append(json[_next] == '\\' ? ReadEscape() : ReadPlain());
        }

        if (_next == json.Length)
        {
            throw Mistake(Endless);
        }

        _next++;
        return text.ToString();
    }

    private char ReadPlain() => json[_next] < ' ' ? throw Mistake("A text holds a control character.") : json[_next++];

    private char ReadEscape()
    {
        if (_next + 1 == json.Length)
        {
            throw Mistake(Endless);
        }

        var letter = json[_next + 1];
        _next += 2;
        return letter switch
        {
            '"' or '\\' or '/' => letter,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => ReadUnit(),
            _ => throw Mistake($"'\\{letter}' is no escape of JSON."),
        };
    }

    private char ReadUnit()
    {
        if (
            _next + 4 > json.Length
            // The framework would take a NUL behind the digits.
            || json.AsSpan(_next, 4).Contains('\0')
            || !ushort.TryParse(
                json.AsSpan(_next, 4),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out var unit
            )
        )
        {
            throw Mistake("'\\u' wants four hexadecimal digits.");
        }

        _next += 4;
        return (char)unit;
    }
}
