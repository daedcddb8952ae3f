namespace Conformance.ReferenceHost;

/// <summary>Reads capabilities, from files or from what is added at run time: one, several, or a table of them.</summary>
internal sealed class CapabilityReader(ProblemList problems)
{
    private static readonly string[] s_platforms = ["macOS", "windows", "linux", "android", "iOS"];

    private readonly ConfigReading _reading = new(problems);

    /// <summary>Reads text that comes without a file: JSON, or else TOML.</summary>
    public static IReadOnlyList<Capability> ReadText(string text, ProblemList problems)
    {
        const string Source = "capability";
        ConfigValue value;
        try
        {
            // Tauri's Core reads one capability by way of a map, where the last of two keys counts, and a list of them strictly.
            value = ConfigJsonReader.Read(Source, text, areKeysRepeated: !text.AsSpan().TrimStart().StartsWith('['));
        }
        catch (ConfigSyntaxException notJson)
        {
            try
            {
                value = TomlReader.Read(Source, text);
            }
            catch (ConfigSyntaxException notToml)
            {
                problems.Add(notJson.At, notJson.Message);
                problems.Add(notToml.At, $"The text is not TOML either: {notToml.Message}");
                return [];
            }
        }

        return new CapabilityReader(problems).Read(value);
    }

    public IReadOnlyList<Capability> Read(ConfigValue value) =>
        value switch
        {
            ConfigList list => [.. list.Items.Select(ReadOne)],
            ConfigTable table when table.Find("capabilities") is not null =>
            [
                .. Items(table, "capabilities").Select(ReadOne),
            ],
            _ => [ReadOne(value)],
        };

    private IReadOnlyList<ConfigValue> Items(ConfigTable table, string key)
    {
        _reading.RefuseNull(table, key, "a list");
        return _reading.List(table, key);
    }

    private IReadOnlyList<ConfigText> Texts(ConfigTable table, string key)
    {
        _reading.RefuseNull(table, key, "a list");
        return _reading.Texts(table, key);
    }

    private Capability ReadOne(ConfigValue value)
    {
        if (value is not ConfigTable table)
        {
            problems.Add(value.At, "A capability must be a table.");
            return new(string.Empty, value.At);
        }

        var identifier = _reading.RequiredText(table, "identifier", "A capability");
        if (table.Find("permissions") is null)
        {
            problems.Add(table.At, $"The capability '{identifier}' has no 'permissions'; add a list of them.");
        }

        _ = _reading.Text(table, "description");
        return new(identifier, table.At)
        {
            Local = _reading.Truth(table, "local", fallback: true),
            RemoteUrls = ReadRemote(table),
            Windows = Texts(table, "windows"),
            WebViews = Texts(table, "webviews"),
            Permissions = [.. Items(table, "permissions").Select(ReadPermission)],
            Platforms = ReadPlatforms(_reading, problems, table),
        };
    }

    public static IReadOnlyList<string>? ReadPlatforms(ConfigReading reading, ProblemList problems, ConfigTable table)
    {
        if (table.Find("platforms") is null or ConfigScalar { Value: JsonNull })
        {
            return null;
        }

        var platforms = reading.Texts(table, "platforms");
        foreach (var platform in platforms.Where(platform => !s_platforms.Contains(platform.Value)))
        {
            problems.Add(
                platform.At,
                $"'{platform.Value}' is no platform; use one of {string.Join(", ", s_platforms)}."
            );
        }

        return [.. platforms.Select(platform => platform.Value)];
    }

    private IReadOnlyList<ConfigText> ReadRemote(ConfigTable table)
    {
        if (_reading.Table(table, "remote") is not { } remote)
        {
            return [];
        }

        if (remote.Find("urls") is null)
        {
            problems.Add(remote.At, "'remote' has no 'urls'; add a list of patterns.");
        }

        return Texts(remote, "urls");
    }

    private PermissionEntry ReadPermission(ConfigValue value)
    {
        switch (value)
        {
            case ConfigText text:
                return Checked(new(text.Value, text.At, null, null));
            case ConfigTable table:
                var identifier = _reading.RequiredText(table, "identifier", "A permission with scope");
                return Checked(
                    new(identifier, table.At, _reading.Scope(table, "allow"), _reading.Scope(table, "deny"))
                );
            default:
                problems.Add(value.At, "A permission must be an identifier, or a table with one.");
                return new(string.Empty, value.At, null, null);
        }
    }

    private PermissionEntry Checked(PermissionEntry entry)
    {
        if (AclIdentifier.Fault(entry.Identifier) is { } fault)
        {
            problems.Add(entry.At, $"Invalid plugin or permission identifier '{entry.Identifier}': {fault}.");
        }

        return entry;
    }
}
