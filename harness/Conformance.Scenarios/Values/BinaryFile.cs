namespace Conformance.Scenarios;

/// <summary>The files behind <c>$file</c>: plain files under the folder of the suite, no links on the way.</summary>
internal static class BinaryFile
{
    private const int MostBytes = 16 * 1024 * 1024;

    /// <summary>Says what is wrong with a path, and what to do about it; null where its file can be read.</summary>
    public static (string Mistake, string Hint)? FindMistake(string suiteFile, string path)
    {
        var parts = path.Split('/');
        if (
            path.Contains('\\')
            || path.Contains('\0')
            || parts.Any(static part => part is "" or "." or ".." || part.Contains(':'))
        )
        {
            return ($"'{path}' is not a path inside the suite's folder.", "write it as 'folder/file', without '..'");
        }

        var at = FolderOf(suiteFile);
        foreach (var part in parts)
        {
            at = Path.Combine(at, part);
            if (new FileInfo(at).LinkTarget is not null)
            {
                return ($"'{path}' goes through a symbolic link.", "put the file itself into the suite's folder");
            }
        }

        var info = new FileInfo(at);
        return !info.Exists ? ($"There is no file '{path}'.", "it is looked for beside the suite's file")
            : info.Length > MostBytes ? ($"'{path}' is larger than 16 MiB.", "use $repeat for large values")
            : null;
    }

    /// <summary>Reads the file behind a path that has no mistake.</summary>
    public static byte[] Read(string suiteFile, string path)
    {
        var file = new FileInfo(Path.Combine(FolderOf(suiteFile), path));
        // A pipe that nobody writes to would never open; like a device, it has no length.
        return file.Length == 0 ? [] : File.ReadAllBytes(file.FullName);
    }

    private static string FolderOf(string suiteFile) => Path.GetDirectoryName(suiteFile)!;
}
