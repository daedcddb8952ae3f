namespace Conformance.ReferenceHost;

/// <summary>Reads the permissions and sets that a file of an app offers.</summary>
internal sealed class PermissionFileReader(ProblemList problems)
{
    private readonly ConfigReading _reading = new(problems);

    public void Read(ConfigValue value, Manifest manifest)
    {
        if (value is not ConfigTable file)
        {
            problems.Add(value.At, "A permission file must be a table with 'permission', 'set' or 'default'.");
            return;
        }

        foreach (
            var key in file.Members.Keys.Where(key => key is not ("permission" or "set" or "default" or "$schema"))
        )
        {
            problems.Add(file.Members[key].At, $"'{key}' is unknown here; use 'permission', 'set' or 'default'.");
        }

        if (_reading.Table(file, "default") is { } byDefault)
        {
            manifest.Default = new("default", Names(byDefault), byDefault.At);
        }

        foreach (var table in Tables(file, "set"))
        {
            var name = Identifier(table, "A set");
            manifest.Sets[name] = new(name, Names(table), table.At);
        }

        foreach (var table in Tables(file, "permission"))
        {
            ReadPermission(table, manifest);
        }
    }

    private void ReadPermission(ConfigTable table, Manifest manifest)
    {
        var name = Identifier(table, "A permission");
        var commands = _reading.Table(table, "commands");
        var scope = _reading.Table(table, "scope");
        manifest.Permissions[name] = new(name)
        {
            Allow = commands is null ? [] : [.. _reading.Texts(commands, "allow").Select(text => text.Value)],
            Deny = commands is null ? [] : [.. _reading.Texts(commands, "deny").Select(text => text.Value)],
            ScopeAllow = scope is null ? null : _reading.Scope(scope, "allow"),
            ScopeDeny = scope is null ? null : _reading.Scope(scope, "deny"),
            Platforms = CapabilityReader.ReadPlatforms(_reading, problems, table),
        };
    }

    private IEnumerable<ConfigTable> Tables(ConfigTable file, string key)
    {
        foreach (var item in _reading.List(file, key))
        {
            if (item is ConfigTable table)
            {
                yield return table;
            }
            else
            {
                problems.Add(item.At, $"Every '{key}' must be a table.");
            }
        }
    }

    private string Identifier(ConfigTable table, string owner)
    {
        var name = _reading.RequiredText(table, "identifier", owner);
        if (name.Length > 0 && AclIdentifier.Fault(name) is { } fault)
        {
            problems.Add(table.At, $"'{name}' is no identifier: {fault}.");
        }

        return name;
    }

    private List<string> Names(ConfigTable table) =>
        [.. _reading.Texts(table, "permissions").Select(text => text.Value)];
}
