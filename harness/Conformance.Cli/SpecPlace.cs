using Conformance.Reporting;
using Conformance.Scenarios;

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
        var home = File.Exists(Path.Combine(DefaultFolder, RequirementsFile))
            ? DefaultFolder
            : Path.Combine(AppContext.BaseDirectory, DefaultFolder);
        IReadOnlyList<string> found =
            paths.Count == 0 ? [home] : [.. paths.Select(path => Resolve(path, home)).Distinct()];
        return new(RootAbove(found[0]) ?? home, found);
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

    private static string Resolve(string path, string home)
    {
        var suite = Path.Combine(home, path);
        return Path.Exists(path) ? path
            : Directory.Exists(suite) && path != AppFolder ? suite
            : File.Exists($"{suite}.yaml") ? $"{suite}.yaml"
            : throw Unknown(path, home);
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

    private static CliException Unknown(string path, string home)
    {
        var folders = Directory.Exists(home) ? Directory.EnumerateDirectories(home).Select(Path.GetFileName) : [];
        var suites = folders.Where(name => name != AppFolder).Order().Select(name => $"'{name}'");
        return new CliException(
            $"'{path}' is no file, no folder and no suite. The suites are {string.Join(", ", suites)}.",
            RunConclusion.Usage
        );
    }
}
