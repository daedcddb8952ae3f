namespace Conformance.ReferenceHost;

/// <summary>Reads the field at a place of a record's list.</summary>
internal delegate void JsonFieldReader(ref JsonCursor cursor, int field);

/// <summary>
/// Reads records out of JSON text as the Core's own messages are read: by name or by place, every required field once,
/// unknown ones ignored, and the first fault reported with its place.
/// </summary>
internal sealed class JsonStructReader(string name, IReadOnlyList<string> fields, Func<int, bool> isRequired)
{
    /// <summary>Whether a field may come twice, the last counting; a defect.</summary>
    public bool MayRepeat { get; init; }

    private bool AllOptional => !Enumerable.Range(0, fields.Count).Any(isRequired);

    public void Read(ref JsonCursor cursor, JsonFieldReader read)
    {
        switch (cursor.SkipSpace())
        {
            case '{':
                ReadNamed(ref cursor, read);
                break;
            case '[':
                ReadPlaced(ref cursor, read);
                break;
            default:
                throw WrongType(ref cursor, $"struct {name}");
        }
    }

    public static string ReadText(ref JsonCursor cursor) =>
        cursor.SkipSpace() == '"' ? JsonTextReader.Read(ref cursor) : throw WrongType(ref cursor, "a string");

    public static bool ReadBoolean(ref JsonCursor cursor) =>
        cursor.SkipSpace() is 't' or 'f' && JsonReader.ReadValue(ref cursor) is JsonBoolean truth
            ? truth.Value
            : throw WrongType(ref cursor, "a boolean");

    /// <summary>Reads a whole number that is not above a limit.</summary>
    public static ulong ReadWhole(ref JsonCursor cursor, ulong limit, string type)
    {
        if (cursor.SkipSpace() is not ('-' or (>= '0' and <= '9')))
        {
            throw WrongType(ref cursor, type);
        }

        return JsonNumberReader.Read(ref cursor) switch
        {
            JsonUnsigned whole when whole.Value <= limit => whole.Value,
            JsonFloat number => throw cursor.Error(TypeErrors.WrongType(number, type)),
            var number => throw cursor.Error(TypeErrors.WrongValue(number, type)),
        };
    }

    public static bool ReadNull(ref JsonCursor cursor)
    {
        if (cursor.SkipSpace() != 'n')
        {
            return false;
        }

        JsonReader.ReadWord(ref cursor, "null"u8);
        return true;
    }

    public static JsonSyntaxException WrongType(ref JsonCursor cursor, string expected)
    {
        var at = cursor.SkipSpace();
        if (at is '[' or '{')
        {
            return cursor.Error(TypeErrors.WrongType(at == '[' ? "sequence" : "map", expected));
        }

        var value = JsonReader.ReadValue(ref cursor);
        return cursor.Error(TypeErrors.WrongType(value, expected));
    }

    private void ReadNamed(ref JsonCursor cursor, JsonFieldReader read)
    {
        cursor.Enter();
        try
        {
            ReadMembers(ref cursor, read);
        }
        catch (JsonUnplacedException fault)
        {
            if (cursor.SkipSpace() == '}')
            {
                cursor.Index++;
            }

            throw cursor.Error(fault.Message);
        }

        cursor.Index++;
        cursor.Leave();
    }

    private void ReadMembers(ref JsonCursor cursor, JsonFieldReader read)
    {
        var seen = new bool[fields.Count];
        var first = true;
        while (JsonReader.NextKey(ref cursor, first) is { } key)
        {
            first = false;
            var field = IndexOf(key);
            if (field >= 0 && seen[field] && !MayRepeat)
            {
                throw new JsonUnplacedException($"duplicate field `{key}`");
            }

            JsonReader.ReadColon(ref cursor);
            if (field < 0)
            {
                JsonSkipper.Skip(ref cursor);
                continue;
            }

            seen[field] = true;
            read(ref cursor, field);
        }

        for (var field = 0; field < seen.Length; field++)
        {
            if (!seen[field] && isRequired(field))
            {
                throw new JsonUnplacedException($"missing field `{fields[field]}`");
            }
        }
    }

    private void ReadPlaced(ref JsonCursor cursor, JsonFieldReader read)
    {
        cursor.Enter();
        var place = 0;
        while (place < fields.Count && JsonReader.NextItem(ref cursor, place == 0))
        {
            read(ref cursor, place);
            place++;
        }

        if (cursor.SkipSpace() != ']')
        {
            throw cursor.ErrorAhead("trailing characters");
        }

        cursor.Index++;
        cursor.Leave();
        if (place < fields.Count && !AllOptional)
        {
            throw cursor.Error($"invalid length {place}, expected struct {name} with {fields.Count} elements");
        }
    }

    private int IndexOf(string key)
    {
        for (var field = 0; field < fields.Count; field++)
        {
            if (fields[field] == key)
            {
                return field;
            }
        }

        return -1;
    }
}
