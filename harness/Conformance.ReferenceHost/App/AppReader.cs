using Conformance.Protocol;

namespace Conformance.ReferenceHost;

/// <summary>Reads the folder of an app: configuration, capabilities, permissions, pages, isolation app.</summary>
internal sealed class AppReader(string directory, Platform platform, ProblemList problems)
{
    private readonly ConfigReading _reading = new(problems);

    /// <summary>Reads the app; null where the problems say why not.</summary>
    public static ConformanceApp? Read(AppSelection selection, Platform platform, ProblemList problems) =>
        new AppReader(selection.Directory, platform, problems).Read(selection.Pattern == "isolation");

    private ConformanceApp? Read(bool isolated)
    {
        const string Configuration = "tauri.conf.json";
        if (ReadFile(Configuration) is not ConfigTable configuration)
        {
            return null;
        }

        if (isolated && ReadFile("isolation.conf.json") is ConfigTable patch)
        {
            Merge(configuration, patch);
        }

        var manifests = ReadManifests();
        var app = _reading.Table(configuration, "app") ?? new ConfigTable(configuration.At);
        var capabilities = Choose(ReadCapabilities(), app);
        CapabilityCheck.Run(capabilities, manifests, problems);
        return new()
        {
            Name = _reading.Text(configuration, "productName") ?? string.Empty,
            Version = _reading.Text(configuration, "version") ?? string.Empty,
            Identifier = _reading.RequiredText(configuration, "identifier", Configuration),
            Windows = new ConfiguredWindowReader(platform, problems).Read(app),
            Capabilities = capabilities,
            Manifests = manifests,
            Directory = directory,
            Pages = ReadPages(configuration),
            Isolation = isolated ? IsolationAppReader.Read(directory, app, _reading, problems) : null,
        };
    }

    private ConfigValue? ReadFile(string name)
    {
        var place = new FilePlace(name, 0, 0);
        try
        {
            var text = File.ReadAllText(Path.Combine(directory, name));
            return name.EndsWith(".toml", StringComparison.Ordinal)
                ? TomlReader.Read(name, text)
                : ConfigJsonReader.Read(name, text);
        }
        catch (ConfigSyntaxException fault)
        {
            problems.Add(fault.At, fault.Message);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problems.Add(place, $"The file cannot be read from the app's folder '{directory}': {fault.Message}");
        }

        return null;
    }

    private IEnumerable<(string Name, ConfigValue Value)> ReadFolder(string folder)
    {
        if (!Directory.Exists(Path.Combine(directory, folder)))
        {
            yield break;
        }

        foreach (var file in FilesOf(folder))
        {
            var name = Path.GetRelativePath(directory, file).Replace('\\', '/');
            var isConfiguration =
                Path.GetExtension(file) is ".json" or ".toml" && !name.Contains("/schemas/", StringComparison.Ordinal);
            if (isConfiguration && ReadFile(name) is { } value)
            {
                yield return (name, value);
            }
        }
    }

    private Dictionary<string, Manifest> ReadManifests()
    {
        var manifests = CoreManifests.Make();
        var probe = new Manifest();
        foreach (var command in ProbePlugin.Commands)
        {
            probe.AddCommand(command);
        }

        var own = new Manifest();
        foreach (var command in AppCommands.Names)
        {
            own.AddCommand(command);
        }

        var reader = new PermissionFileReader(problems);
        foreach (var (_, value) in ReadFolder("permissions"))
        {
            reader.Read(value, own);
        }

        manifests.Add("probe", probe);
        manifests.Add(AclIdentifier.AppManifest, own);
        return manifests;
    }

    private List<Capability> ReadCapabilities()
    {
        var capabilities = new List<Capability>();
        foreach (var (_, value) in ReadFolder("capabilities"))
        {
            foreach (var capability in new CapabilityReader(problems).Read(value))
            {
                if (capabilities.Find(known => known.Identifier == capability.Identifier) is { } first)
                {
                    problems.Add(
                        capability.At,
                        $"The capability '{capability.Identifier}' exists already, at {first.At}; give it another identifier."
                    );
                }

                capabilities.Add(capability);
            }
        }

        return capabilities;
    }

    /// <summary>Keeps the capabilities that the configuration lists, if it lists any (ACL-04).</summary>
    private List<Capability> Choose(List<Capability> all, ConfigTable app)
    {
        var listed = _reading.Table(app, "security") is { } security ? _reading.List(security, "capabilities") : [];
        if (listed.Count == 0)
        {
            return all;
        }

        var chosen = new List<Capability>();
        foreach (var entry in listed)
        {
            if (entry is ConfigTable)
            {
                chosen.AddRange(new CapabilityReader(problems).Read(entry));
            }
            else if (
                entry is ConfigText name
                && all.Find(capability => capability.Identifier == name.Value) is { } found
            )
            {
                chosen.Add(found);
            }
            else
            {
                problems.Add(entry.At, $"Capability with identifier '{(entry as ConfigText)?.Value}' not found.");
            }
        }

        return chosen;
    }

    private Dictionary<string, ReadOnlyMemory<byte>> ReadPages(ConfigTable configuration)
    {
        var build = _reading.Table(configuration, "build");
        var folder = (build is null ? null : _reading.Text(build, "frontendDist")) ?? "pages";
        var path = Path.Combine(directory, folder);
        if (!Directory.Exists(path))
        {
            problems.Add(build?.At ?? configuration.At, $"The folder '{folder}' of 'frontendDist' does not exist.");
            return [];
        }

        var pages = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var file in FilesOf(folder))
        {
            var name = Path.GetRelativePath(path, file).Replace('\\', '/');
            try
            {
                pages.Add(name, File.ReadAllBytes(file));
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                problems.Add(
                    build?.At ?? configuration.At,
                    $"The page '{folder}/{name}' of 'frontendDist' cannot be read: {fault.Message}"
                );
            }
        }

        return pages;
    }

    private List<string> FilesOf(string folder)
    {
        try
        {
            var files = Directory.EnumerateFiles(Path.Combine(directory, folder), "*", SearchOption.AllDirectories);
            return [.. files.Order(StringComparer.Ordinal)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problems.Add(new(folder, 0, 0), $"The folder cannot be read: {fault.Message}");
            return [];
        }
    }

    /// <summary>Lays a patch over a configuration: tables are merged, anything else is replaced.</summary>
    private static void Merge(ConfigTable below, ConfigTable patch)
    {
        foreach (var (key, value) in patch.Members)
        {
            if (value is ConfigTable table && below.Find(key) is ConfigTable known)
            {
                Merge(known, table);
                continue;
            }

            below.Members[key] = value;
        }
    }
}
