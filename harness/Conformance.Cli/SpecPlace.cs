using Conformance.Reporting;
using Conformance.Scenarios;
using Conformance.Verdicts;

namespace Conformance.Cli;

/// <summary>Which specs a command reads, and the folder they belong to.</summary>
/// <param name="Root">The folder that holds <c>requirements.yaml</c> and <c>app</c>.</param>
/// <param name="Paths">Suite files and folders of them, as people named them.</param>
internal sealed record SpecPlace(string Root, IReadOnlyList<string> Paths)
{
    private const string DefaultFolder = "specs";
    private const string AppFolder = "app";
    private const string RequirementsFile = "requirements.yaml";

    /// <summary>The folder of the conformance app.</summary>
    public string App => Path.GetFullPath(Path.Combine(Root, AppFolder));

    /// <summary>The file of requirements.</summary>
    public string Requirements => Path.Combine(Root, RequirementsFile);

    /// <summary>Finds what stands on the command line.</summary>
    /// <param name="paths">Files, folders or suite names; none for the default.</param>
    /// <exception cref="CliException">A path is none of these.</exception>
    public static SpecPlace Find(IReadOnlyList<string> paths)
    {
        var shipped = Path.Combine(AppContext.BaseDirectory, DefaultFolder);
        // Suites without requirements of their own check those of the kit, and talk to the kit's app.
        var homes = new Lazy<IReadOnlyList<string>>(() =>
            File.Exists(Path.Combine(DefaultFolder, RequirementsFile)) ? [DefaultFolder]
            : HoldsSuites() ? [DefaultFolder, shipped]
            : [shipped]
        );
        IReadOnlyList<string> found =
            paths.Count == 0 ? [homes.Value[0]] : [.. paths.Select(path => Resolve(path, homes)).Distinct()];
        return new(RootAbove(found[0]) ?? homes.Value[^1], found);
    }

    /// <summary>Reads the specs.</summary>
    /// <exception cref="CliException">They hold mistakes; the message draws all of them.</exception>
    public CatalogueReadResult Read(CancellationToken cancellationToken = default)
    {
        var read = ScenarioCatalogue.Load(Paths, Requirements, cancellationToken);
        if (read.Diagnostics.Count > 0)
        {
            var count = read.Diagnostics.Count == 1 ? "1 mistake" : $"{read.Diagnostics.Count} mistakes";
            throw new CliException($"{SpecDiagnosticRenderer.Render(read.Diagnostics)}\n{count}.", RunConclusion.Usage);
        }

        return read;
    }

    // Who has suites here and cannot have them read must not get a run of the kit's own in their place.
    private static bool HoldsSuites()
    {
        if (Directory.Exists(DefaultFolder))
        {
            return HoldsSuites(DefaultFolder);
        }

        return new FileInfo(DefaultFolder).LinkTarget is { } target
            ? throw new CliException(
                $"'{Path.GetFullPath(DefaultFolder)}' is a link to '{target}', which is no folder. Mend or remove the link, or name the suites to take.",
                RunConclusion.Usage
            )
            : false;
    }

    private static bool HoldsSuites(string folder)
    {
        try
        {
            // What is hidden is skipped, as it is where suites are read.
            var here = new EnumerationOptions { IgnoreInaccessible = false };
            return Directory.EnumerateFiles(folder, "*", here).Any(file => Path.GetExtension(file) is ".yaml" or ".yml")
                || Directory
                    .EnumerateDirectories(folder, "*", here)
                    .Where(inner => Path.GetFileName(inner) is not AppFolder)
                    .Any(inner => new DirectoryInfo(inner).LinkTarget is not null || HoldsSuites(inner));
        }
        catch (Exception problem) when (FileTrouble.Is(problem))
        {
            var path = Path.GetFullPath(folder);
            throw new CliException(
                $"Suites cannot be looked for: {FileTrouble.Of(problem, path)} Let it be read, or name the suites to take.",
                RunConclusion.Usage
            );
        }
    }

    private static string Resolve(string path, Lazy<IReadOnlyList<string>> known)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            // A variable that is not set would else play everything.
            throw new CliException(
                "A path is empty, and names no file, no folder and no suite. Leave it out to take all suites.",
                RunConclusion.Usage
            );
        }

        if (Path.Exists(path))
        {
            return path;
        }

        var homes = known.Value;
        return homes.Select(home => FindSuite(path, home)).FirstOrDefault(suite => suite is not null)
            ?? throw (IsScenario(path, homes) ? Scenario(path) : Unknown(path, homes));
    }

    // Findings name files with the folder they lie in.
    private static string? FindSuite(string path, string home)
    {
        var name = path.Replace('\\', '/');
        var inside = name.StartsWith($"{DefaultFolder}/", StringComparison.Ordinal)
            ? name[(DefaultFolder.Length + 1)..]
            : name;
        if (inside.Trim('/').Length == 0)
        {
            return null;
        }

        var suite = Path.Combine(home, inside);
        return Directory.Exists(suite) && inside.TrimEnd('/') != AppFolder ? suite
            : File.Exists(suite) ? suite
            : File.Exists($"{suite}.yaml") ? $"{suite}.yaml"
            : null;
    }

    private static string? RootAbove(string path)
    {
        var folder = Path.GetFullPath(path);
        while (folder is not null && !File.Exists(Path.Combine(folder, RequirementsFile)))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder;
    }

    // Reports name scenarios and cases, and people copy these.
    private static bool IsScenario(string path, IReadOnlyList<string> homes)
    {
        var id = path.Split('[')[0];
        return id.Contains('/')
            && ScenarioCatalogue
                .Load([.. homes.Where(Directory.Exists)])
                .Scenarios.Any(scenario => scenario.Id == id || scenario.Was.Contains(id));
    }

    private static CliException Scenario(string path) =>
        new($"'{path}' is a scenario, or a case of one. Write '-f {path}' to take it.", RunConclusion.Usage);

    private static CliException Unknown(string path, IReadOnlyList<string> homes)
    {
        var folders = homes.Where(Directory.Exists).SelectMany(Directory.EnumerateDirectories).Select(Path.GetFileName);
        var suites = folders.Where(name => name != AppFolder).Distinct().Order().Select(name => $"'{name}'");
        return new CliException(
            $"'{path}' is no file, no folder and no suite. The suites are {string.Join(", ", suites)}.",
            RunConclusion.Usage
        );
    }
}
