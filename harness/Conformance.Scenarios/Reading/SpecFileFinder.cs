namespace Conformance.Scenarios;

/// <summary>Finds the suite files under paths, and the requirements above them.</summary>
internal sealed class SpecFileFinder(List<SpecDiagnostic> diagnostics)
{
    private const string Requirements = "requirements.yaml";

    /// <summary>Makes a hint for a file without a word: how it begins.</summary>
    public static string HowToBegin(string name) =>
        Path.GetFileName(name) is Requirements ? "begin with 'requirements:'" : "begin with 'suite:'";

    /// <summary>Finds suite files in a steady order, each once; folders are searched but for those named <c>app</c>.</summary>
    public IReadOnlyList<string> FindSuites(IReadOnlyList<string> paths)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var (before, told) = (found.Count, diagnostics.Count);
            var isKnown = found.ContainsKey(Path.GetFullPath(path));
            if (Directory.Exists(path))
            {
                Search(path, found);
            }
            else
            {
                found.TryAdd(Path.GetFullPath(path), Normalize(path));
            }

            if (found.Count == before && diagnostics.Count == told && !isKnown && Directory.Exists(path))
            {
                Report(
                    SpecCodes.NothingFound,
                    path,
                    "There is no spec file here.",
                    "suites are files that end in '.yaml'"
                );
            }
        }

        return [.. found.Values];
    }

    /// <summary>Finds requirements.yaml beside a path or above it, or null.</summary>
    public static string? FindRequirements(string path)
    {
        var folder = Directory.Exists(path) ? path : Path.GetDirectoryName(path);
        for (var at = string.IsNullOrEmpty(folder) ? "." : folder; ; at = Path.Combine(at, ".."))
        {
            if (File.Exists(Path.Combine(at, Requirements)))
            {
                return Normalize(Path.Combine(at, Requirements));
            }

            if (Path.GetPathRoot(Path.GetFullPath(at)) == Path.GetFullPath(at))
            {
                return null;
            }
        }
    }

    private void Search(string folder, SortedDictionary<string, string> found)
    {
        foreach (var entry in EntriesOf(folder))
        {
            var name = Path.GetFileName(entry);
            var isSuite =
                name.EndsWith(".yaml", StringComparison.Ordinal) || name.EndsWith(".yml", StringComparison.Ordinal);
            var isFolder = Directory.Exists(entry) && name is not "app" && !name.StartsWith('.');
            if ((isSuite || isFolder) && new FileInfo(entry).LinkTarget is not null)
            {
                Report(
                    SpecCodes.Link,
                    entry,
                    "This is a symbolic link.",
                    "name what it points to on the command line instead"
                );
            }
            else if (isFolder)
            {
                Search(entry, found);
            }
            else if (isSuite && name is not Requirements)
            {
                found.TryAdd(Path.GetFullPath(entry), Normalize(entry));
            }
        }
    }

    // A folder that is passed over would make a run of less than its suites look whole.
    private IReadOnlyList<string> EntriesOf(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal)];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            var why = problem is UnauthorizedAccessException ? "This user may not read this folder." : problem.Message;
            Report(SpecCodes.Unreadable, folder, why, "check the path and its permissions");
            return [];
        }
    }

    /// <summary>Names a file as reports, comparisons of runs and messages name it: alike on every system.</summary>
    public static string Normalize(string path) => Normalize(path, Path.DirectorySeparatorChar);

    internal static string Normalize(string path, char separator)
    {
        var name = path.Replace(separator, '/');
        return name.StartsWith("./", StringComparison.Ordinal) ? name[2..]
            : name.Contains("/..", StringComparison.Ordinal) ? Path.GetRelativePath(".", path).Replace(separator, '/')
            : name;
    }

    private void Report(string code, string path, string message, string hint) =>
        diagnostics.Add(new(code, message, new(Normalize(path), 1, 1), 1, hint, ""));
}
