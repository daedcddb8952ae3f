namespace Conformance.ReferenceHost;

/// <summary>A JSON value as the Core holds it: numbers keep their class, objects keep their keys sorted.</summary>
internal abstract record JsonValue
{
    private protected JsonValue() { }

    public static JsonValue Null { get; } = new JsonNull();

    public static JsonValue Of(string text) => new JsonText(text);

    public static JsonValue Of(bool value) => new JsonBoolean(value);

    public static JsonValue Of(long value) => value < 0 ? new JsonSigned(value) : new JsonUnsigned((ulong)value);

    public static JsonValue Of(IEnumerable<JsonValue> items) => new JsonArray([.. items]);

    public static JsonValue Object(params ReadOnlySpan<(string Key, JsonValue Value)> members)
    {
        var list = new List<KeyValuePair<string, JsonValue>>(members.Length);
        foreach (var (key, value) in members)
        {
            list.Add(new(key, value));
        }

        return JsonObject.Of(list);
    }
}

internal sealed record JsonNull : JsonValue;

internal sealed record JsonBoolean(bool Value) : JsonValue;

/// <summary>A whole number from 0 to 2^64-1.</summary>
internal sealed record JsonUnsigned(ulong Value) : JsonValue;

/// <summary>A whole number from -2^63 to -1.</summary>
internal sealed record JsonSigned(long Value) : JsonValue;

/// <summary>Any other number; always finite.</summary>
internal sealed record JsonFloat(double Value) : JsonValue;

internal sealed record JsonText(string Value) : JsonValue;

internal sealed record JsonArray(IReadOnlyList<JsonValue> Items) : JsonValue;

internal sealed record JsonObject : JsonValue
{
    private readonly KeyValuePair<string, JsonValue>[] _members;

    private JsonObject(KeyValuePair<string, JsonValue>[] members) => _members = members;

    public static JsonObject Empty { get; } = new([]);

    public ReadOnlySpan<KeyValuePair<string, JsonValue>> Members => _members;

    /// <summary>Sorts by the keys' UTF-8 bytes; of a repeated key the last value stays.</summary>
    public static JsonObject Of(List<KeyValuePair<string, JsonValue>> members)
    {
        if (members.Count == 0)
        {
            return Empty;
        }

        if (members.Count > 1)
        {
            SortAndKeepLast(members);
        }

        return new([.. members]);
    }

    /// <summary>Keeps members as they came, for faults that need it.</summary>
    public static JsonObject AsWritten(List<KeyValuePair<string, JsonValue>> members) => new([.. members]);

    public JsonValue? Find(string key)
    {
        foreach (ref readonly var member in Members)
        {
            if (string.Equals(member.Key, key, StringComparison.Ordinal))
            {
                return member.Value;
            }
        }

        return null;
    }

    private static void SortAndKeepLast(List<KeyValuePair<string, JsonValue>> members)
    {
        var sorted = members
            .Select((member, place) => (member, place))
            .OrderBy(entry => entry.member.Key, Utf8Order.Instance)
            .ThenBy(entry => entry.place)
            .Select(entry => entry.member)
            .ToList();
        members.Clear();
        foreach (var member in sorted)
        {
            if (members.Count > 0 && string.Equals(members[^1].Key, member.Key, StringComparison.Ordinal))
            {
                members[^1] = member;
                continue;
            }

            members.Add(member);
        }
    }
}
