using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Conformance.ReferenceHost;

/// <summary>Reads JSON strings, which must be well-formed Unicode.</summary>
internal static class JsonTextReader
{
    private const string Ended = "EOF while parsing a string";

    private static readonly SearchValues<byte> s_special = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Select(code => (byte)code),
        (byte)'"',
        (byte)'\\',
    ]);

    /// <summary>Reads from the opening quote to behind the closing one.</summary>
    public static string Read(ref JsonCursor cursor)
    {
        cursor.Index++;
        var start = cursor.Index;
        SkipPlain(ref cursor);
        if (cursor.Peek == '"')
        {
            var text = Decode(ref cursor, start);
            cursor.Index++;
            return text;
        }

        return ReadWithEscapes(ref cursor, start);
    }

    private static string ReadWithEscapes(ref JsonCursor cursor, int start)
    {
        var text = new StringBuilder();
        while (true)
        {
            SkipPlain(ref cursor);
            text.Append(Decode(ref cursor, start));
            switch (cursor.Next())
            {
                case '"':
                    return text.ToString();
                case '\\':
                    ReadEscape(ref cursor, text);
                    break;
                case var control when cursor.Has(JsonQuirks.ControlCharactersPass):
                    text.Append((char)control);
                    break;
                default:
                    throw cursor.Error("control character (\\u0000-\\u001F) found while parsing a string");
            }

            start = cursor.Index;
        }
    }

    private static void SkipPlain(ref JsonCursor cursor)
    {
        var length = cursor.Bytes[cursor.Index..].IndexOfAny(s_special);
        if (length < 0)
        {
            cursor.Index = cursor.Bytes.Length;
            throw cursor.Error(Ended);
        }

        cursor.Index += length;
    }

    private static string Decode(ref JsonCursor cursor, int start)
    {
        var bytes = cursor.Bytes[start..cursor.Index];
        if (!Utf8.IsValid(bytes))
        {
            throw cursor.Error("invalid unicode code point");
        }

        return Encoding.UTF8.GetString(bytes);
    }

    private static void ReadEscape(ref JsonCursor cursor, StringBuilder text)
    {
        var plain = cursor.Next() switch
        {
            '"' => '"',
            '\\' => '\\',
            '/' => '/',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => default,
            -1 => throw cursor.Error(Ended),
            _ => throw cursor.Error("invalid escape"),
        };
        if (plain != default)
        {
            text.Append(plain);
            return;
        }

        ReadUnit(ref cursor, text);
    }

    private static void ReadUnit(ref JsonCursor cursor, StringBuilder text)
    {
        var unit = ReadHex(ref cursor);
        if (cursor.Has(JsonQuirks.LoneSurrogatesPass))
        {
            text.Append(unit);
            return;
        }

        if (char.IsLowSurrogate(unit))
        {
            throw cursor.Error("lone leading surrogate in hex escape");
        }

        text.Append(unit);
        if (!char.IsHighSurrogate(unit))
        {
            return;
        }

        ExpectOf(ref cursor, '\\');
        ExpectOf(ref cursor, 'u');
        var low = ReadHex(ref cursor);
        if (!char.IsLowSurrogate(low))
        {
            throw cursor.Error("lone leading surrogate in hex escape");
        }

        text.Append(low);
    }

    private static void ExpectOf(ref JsonCursor cursor, char wanted)
    {
        var got = cursor.Next();
        if (got != wanted)
        {
            throw cursor.Error(got < 0 ? Ended : "unexpected end of hex escape");
        }
    }

    private static char ReadHex(ref JsonCursor cursor)
    {
        if (cursor.Bytes.Length - cursor.Index < 4)
        {
            cursor.Index = cursor.Bytes.Length;
            throw cursor.Error(Ended);
        }

        var digits = cursor.Bytes.Slice(cursor.Index, 4);
        cursor.Index += 4;
        // The framework would take a NUL behind the digits.
        return
            !digits.Contains((byte)0)
            && ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : throw cursor.Error("invalid escape");
    }
}
