namespace Conformance.ReferenceHost;

/// <summary>A value of a configuration file, JSON or TOML, that knows where it was written.</summary>
/// <param name="At">Where.</param>
internal abstract record ConfigValue(FilePlace At);

internal sealed record ConfigText(FilePlace At, string Value) : ConfigValue(At);

internal sealed record ConfigTruth(FilePlace At, bool Value) : ConfigValue(At);

/// <summary>A number, or null, which only JSON has.</summary>
internal sealed record ConfigScalar(FilePlace At, JsonValue Value) : ConfigValue(At);

/// <summary>What TOML has and JSON has no word for: a date, a number without end; it may stand where nobody reads it.</summary>
internal sealed record ConfigOther(FilePlace At) : ConfigValue(At);

internal sealed record ConfigList(FilePlace At, List<ConfigValue> Items) : ConfigValue(At);

internal sealed record ConfigTable(FilePlace At) : ConfigValue(At)
{
    public Dictionary<string, ConfigValue> Members { get; } = new(StringComparer.Ordinal);

    public ConfigValue? Find(string key) => Members.GetValueOrDefault(key);
}
