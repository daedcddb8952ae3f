using System.Text;

namespace Conformance.ReferenceHost;

/// <summary>Reads JSON bytes strictly: one value, 128 levels, well-formed strings, no digit lost.</summary>
internal static class JsonReader
{
    public static JsonValue Read(ReadOnlySpan<byte> bytes, JsonQuirks quirks = JsonQuirks.None)
    {
        var cursor = new JsonCursor(bytes, quirks);
        var value = ReadValue(ref cursor);
        cursor.ExpectEnd();
        return value;
    }

    public static JsonValue Read(string text, JsonQuirks quirks = JsonQuirks.None) =>
        Read(Encoding.UTF8.GetBytes(text), quirks);

    public static JsonValue ReadValue(ref JsonCursor cursor)
    {
        switch (cursor.SkipSpace())
        {
            case -1:
                throw cursor.ErrorAhead("EOF while parsing a value");
            case 'n':
                ReadWord(ref cursor, "null"u8);
                return JsonValue.Null;
            case 't':
                ReadWord(ref cursor, "true"u8);
                return JsonValue.Of(true);
            case 'f':
                ReadWord(ref cursor, "false"u8);
                return JsonValue.Of(false);
            case '"':
                return JsonValue.Of(JsonTextReader.Read(ref cursor));
            case '[':
                return ReadArray(ref cursor);
            case '{':
                return ReadObject(ref cursor);
            case '-' or (>= '0' and <= '9'):
                return JsonNumberReader.Read(ref cursor);
            default:
                throw cursor.ErrorAhead("expected value");
        }
    }

    public static void ReadWord(ref JsonCursor cursor, ReadOnlySpan<byte> word)
    {
        cursor.Index++;
        foreach (var wanted in word[1..])
        {
            var got = cursor.Next();
            if (got != wanted)
            {
                throw cursor.Error(got < 0 ? "EOF while parsing a value" : "expected ident");
            }
        }
    }

    /// <summary>Goes to the next item of an array; false at its closing bracket, which is left.</summary>
    public static bool NextItem(ref JsonCursor cursor, bool first)
    {
        var at = cursor.SkipSpace();
        if (at is ']' or -1)
        {
            return at < 0 ? throw cursor.ErrorAhead("EOF while parsing a list") : false;
        }

        if (first)
        {
            return true;
        }

        if (at != ',')
        {
            throw cursor.ErrorAhead("expected `,` or `]`");
        }

        cursor.Index++;
        return cursor.SkipSpace() switch
        {
            ']' => throw cursor.ErrorAhead("trailing comma"),
            -1 => throw cursor.ErrorAhead("EOF while parsing a value"),
            _ => true,
        };
    }

    /// <summary>Reads the next key of an object, up to its closing quote; null at the closing brace, which is left.</summary>
    public static string? NextKey(ref JsonCursor cursor, bool first)
    {
        var at = cursor.SkipSpace();
        if (at is '}' or -1)
        {
            return at < 0 ? throw cursor.ErrorAhead("EOF while parsing an object") : null;
        }

        if (!first)
        {
            if (at != ',')
            {
                throw cursor.ErrorAhead("expected `,` or `}`");
            }

            cursor.Index++;
            at = cursor.SkipSpace();
        }

        return at switch
        {
            '"' => JsonTextReader.Read(ref cursor),
            '}' => throw cursor.ErrorAhead("trailing comma"),
            -1 => throw cursor.ErrorAhead("EOF while parsing a value"),
            _ => throw cursor.ErrorAhead("key must be a string"),
        };
    }

    public static void ReadColon(ref JsonCursor cursor)
    {
        var at = cursor.SkipSpace();
        if (at != ':')
        {
            throw cursor.ErrorAhead(at < 0 ? "EOF while parsing an object" : "expected `:`");
        }

        cursor.Index++;
    }

    private static JsonArray ReadArray(ref JsonCursor cursor)
    {
        cursor.Enter();
        var items = new List<JsonValue>();
        while (NextItem(ref cursor, items.Count == 0))
        {
            items.Add(ReadValue(ref cursor));
        }

        cursor.Index++;
        cursor.Leave();
        return new JsonArray(items);
    }

    private static JsonObject ReadObject(ref JsonCursor cursor)
    {
        cursor.Enter();
        var members = new List<KeyValuePair<string, JsonValue>>();
        var first = true;
        while (NextKey(ref cursor, first) is { } key)
        {
            first = false;
            ReadColon(ref cursor);
            Keep(members, key, ReadValue(ref cursor), cursor.Quirks);
        }

        cursor.Index++;
        cursor.Leave();
        return JsonObject.Of(members);
    }

    private static void Keep(
        List<KeyValuePair<string, JsonValue>> members,
        string key,
        JsonValue value,
        JsonQuirks quirks
    )
    {
        if ((quirks & JsonQuirks.FirstOfRepeatedKeysWins) != 0 && members.Exists(member => member.Key == key))
        {
            return;
        }

        if ((quirks & JsonQuirks.ProtoKeyDropped) != 0 && key == "__proto__")
        {
            return;
        }

        members.Add(new(key, value));
    }
}
