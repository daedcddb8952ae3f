namespace Conformance.Scenarios;

/// <summary>Reads specs: suites, their scenarios, and the requirements they check.</summary>
public static class ScenarioCatalogue
{
    /// <summary>Reads the suites under a folder or a file.</summary>
    public static CatalogueReadResult Load(string path, CancellationToken cancellationToken = default) =>
        Load([path], requirementsFile: null, cancellationToken);

    /// <summary>Reads the suites under folders and files, and requirements.yaml, which is looked for beside the first path and above it.</summary>
    public static CatalogueReadResult Load(
        IReadOnlyList<string> paths,
        CancellationToken cancellationToken = default
    ) => Load(paths, requirementsFile: null, cancellationToken);

    /// <summary>Reads the suites under folders and files.</summary>
    /// <param name="paths">Files and folders; folders named <c>app</c> are left out.</param>
    /// <param name="requirementsFile">The file of requirements; null looks for requirements.yaml beside the first path and above it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static CatalogueReadResult Load(
        IReadOnlyList<string> paths,
        string? requirementsFile,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(paths);
        var diagnostics = new List<SpecDiagnostic>();
        var names = new SpecFileFinder(diagnostics).FindSuites(paths);
        requirementsFile ??= paths
            .Select(SpecFileFinder.FindRequirements)
            .FirstOrDefault(static found => found is not null);

        var (suites, requirementsRead, requirements) = ReadAll(names, requirementsFile, cancellationToken);
        CatalogueChecker.Check(suites, requirementsRead, requirements);

        var files = suites.Select(static suite => suite.File).Append(requirementsRead).OfType<SpecFile>();
        foreach (var file in files.OrderBy(static file => file.Path, StringComparer.Ordinal))
        {
            diagnostics.AddRange(file.Diagnostics.OrderBy(static one => (one.Location.Line, one.Location.Column)));
        }

        return new([.. suites.Select(static one => one.Result).OfType<Suite>()], requirements, diagnostics);
    }

    // The requirements are the largest file, so they are read first and beside the suites.
    private static (ReadSuite[], SpecFile?, IReadOnlyList<Requirement>) ReadAll(
        IReadOnlyList<string> names,
        string? requirementsFile,
        CancellationToken cancellationToken
    )
    {
        var suites = new ReadSuite[names.Count];
        SpecFile? requirementsRead = null;
        IReadOnlyList<Requirement> requirements = [];
        Parallel.For(
            -1,
            names.Count,
            new ParallelOptions { CancellationToken = cancellationToken },
            index =>
            {
                if (index >= 0)
                {
                    suites[index] = ReadSuite.From(names[index]);
                }
                else if (requirementsFile is not null)
                {
                    requirementsRead = SpecFileReader.Read(SpecFileFinder.Normalize(requirementsFile));
                    requirements =
                        requirementsRead.Diagnostics.Count > 0 ? [] : RequirementsReader.Read(requirementsRead);
                }
            }
        );
        return (suites, requirementsRead, requirements);
    }
}
