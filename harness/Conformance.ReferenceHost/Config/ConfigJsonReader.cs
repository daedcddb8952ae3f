using System.Text;

namespace Conformance.ReferenceHost;

/// <summary>Reads a configuration file written in JSON, keeping the place of every value.</summary>
internal static class ConfigJsonReader
{
    /// <summary>Reads a text.</summary>
    /// <param name="file">Where it stands, as people know it.</param>
    /// <param name="text">The text.</param>
    /// <param name="areKeysRepeated">Whether a key may be there twice, of which the last counts.</param>
    /// <exception cref="ConfigSyntaxException">It is no JSON, or has a key twice.</exception>
    public static ConfigValue Read(string file, string text, bool areKeysRepeated = false)
    {
        var cursor = new JsonCursor(Encoding.UTF8.GetBytes(text));
        try
        {
            var value = ReadValue(ref cursor, file, areKeysRepeated);
            cursor.ExpectEnd();
            return value;
        }
        catch (JsonSyntaxException fault)
        {
            throw new ConfigSyntaxException(Place(cursor, file), $"The file is not JSON: {fault.Message}.");
        }
    }

    private static ConfigValue ReadValue(ref JsonCursor cursor, string file, bool areKeysRepeated)
    {
        var first = cursor.SkipSpace();
        var at = Place(cursor, file);
        if (first == '[')
        {
            return new ConfigList(at, ReadItems(ref cursor, file, areKeysRepeated));
        }

        if (first == '{')
        {
            return ReadTable(ref cursor, file, at, areKeysRepeated);
        }

        return JsonReader.ReadValue(ref cursor) switch
        {
            JsonText text => new ConfigText(at, text.Value),
            JsonBoolean truth => new ConfigTruth(at, truth.Value),
            var value => new ConfigScalar(at, value),
        };
    }

    private static List<ConfigValue> ReadItems(ref JsonCursor cursor, string file, bool areKeysRepeated)
    {
        cursor.Enter();
        var items = new List<ConfigValue>();
        while (JsonReader.NextItem(ref cursor, items.Count == 0))
        {
            items.Add(ReadValue(ref cursor, file, areKeysRepeated));
        }

        cursor.Index++;
        cursor.Leave();
        return items;
    }

    private static ConfigTable ReadTable(ref JsonCursor cursor, string file, FilePlace at, bool areKeysRepeated)
    {
        cursor.Enter();
        var table = new ConfigTable(at);
        var first = true;
        while (JsonReader.NextKey(ref cursor, first) is { } key)
        {
            first = false;
            JsonReader.ReadColon(ref cursor);
            var value = ReadValue(ref cursor, file, areKeysRepeated);
            if (areKeysRepeated)
            {
                table.Members[key] = value;
            }
            else if (!table.Members.TryAdd(key, value))
            {
                throw new ConfigSyntaxException(Place(cursor, file), $"The key '{key}' is there twice; keep one.");
            }
        }

        cursor.Index++;
        cursor.Leave();
        return table;
    }

    private static FilePlace Place(JsonCursor cursor, string file)
    {
        var before = cursor.Bytes[..Math.Min(cursor.Index, cursor.Bytes.Length)];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new(file, before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }
}
