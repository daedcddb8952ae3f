namespace Conformance.ReferenceHost;

/// <summary>Takes typed values out of configuration, noting what does not fit.</summary>
internal sealed class ConfigReading(ProblemList problems)
{
    public string? Text(ConfigTable table, string key) =>
        table.Find(key) switch
        {
            null => null,
            ConfigText text => text.Value,
            var value => Wrong<string>(value, key, "a string"),
        };

    /// <summary>Takes a string that must be there.</summary>
    public string RequiredText(ConfigTable table, string key, string owner)
    {
        if (table.Find(key) is null)
        {
            problems.Add(table.At, $"{owner} has no '{key}'; add one.");
        }

        return Text(table, key) ?? string.Empty;
    }

    public bool Truth(ConfigTable table, string key, bool fallback)
    {
        switch (table.Find(key))
        {
            case null:
                return fallback;
            case ConfigTruth truth:
                return truth.Value;
            case var value:
                problems.Add(value.At, $"'{key}' must be true or false.");
                return fallback;
        }
    }

    public ConfigTable? Table(ConfigTable table, string key) =>
        table.Find(key) switch
        {
            null or ConfigScalar { Value: JsonNull } => null,
            ConfigTable found => found,
            var value => Wrong<ConfigTable>(value, key, "a table"),
        };

    public IReadOnlyList<ConfigValue> List(ConfigTable table, string key) =>
        table.Find(key) switch
        {
            null or ConfigScalar { Value: JsonNull } => [],
            ConfigList list => list.Items,
            var value => Wrong<IReadOnlyList<ConfigValue>>(value, key, "a list") ?? [],
        };

    /// <summary>Refuses null where a key may be missing, and may not be null.</summary>
    public void RefuseNull(ConfigTable table, string key, string expected)
    {
        if (table.Find(key) is ConfigScalar { Value: JsonNull } value)
        {
            _ = Wrong<ConfigValue>(value, key, expected);
        }
    }

    public IReadOnlyList<ConfigText> Texts(ConfigTable table, string key)
    {
        var texts = new List<ConfigText>();
        foreach (var item in List(table, key))
        {
            if (item is ConfigText text)
            {
                texts.Add(text);
            }
            else
            {
                problems.Add(item.At, $"Every entry of '{key}' must be a string.");
            }
        }

        return texts;
    }

    public IReadOnlyList<JsonValue>? Scope(ConfigTable table, string key) =>
        table.Find(key) is null or ConfigScalar { Value: JsonNull } ? null : [.. List(table, key).Select(ToJson)];

    public static JsonValue ToJson(ConfigValue value) =>
        value switch
        {
            ConfigText text => JsonValue.Of(text.Value),
            ConfigTruth truth => JsonValue.Of(truth.Value),
            ConfigScalar scalar => scalar.Value,
            ConfigList list => JsonValue.Of(list.Items.Select(ToJson)),
            ConfigTable table => JsonObject.Of([
                .. table.Members.Select(member => KeyValuePair.Create(member.Key, ToJson(member.Value))),
            ]),
            _ => JsonValue.Null,
        };

    private T? Wrong<T>(ConfigValue value, string key, string expected)
        where T : class
    {
        problems.Add(value.At, $"'{key}' must be {expected}.");
        return null;
    }
}
