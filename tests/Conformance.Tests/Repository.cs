using System.Diagnostics;

namespace Conformance.Tests;

/// <summary>The repository's own files.</summary>
internal static class Repository
{
    private static readonly string[] Leftovers = ["bin", "obj", ".git", "artifacts", "TestResults", "node_modules"];

    public static string Root => RepositoryFolder.Path;

    /// <summary>Tracked files, and new ones that are not ignored, with forward slashes from the root.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. ListFiles().Order(StringComparer.Ordinal)];

    public static IEnumerable<string> FilesOf(string folders, string endings) =>
        Files.Where(file =>
            folders.Split(' ').Any(folder => file.StartsWith($"{folder}/", StringComparison.Ordinal))
            && endings.Split(' ').Any(ending => file.EndsWith(ending, StringComparison.Ordinal))
        );

    public static string Read(string file) => File.ReadAllText(RepositoryFolder.PathOf(file));

    // An archive of the sources has no index to ask, and a machine may have no git to ask it with.
    private static IEnumerable<string> ListFiles() =>
        Path.Exists(Path.Combine(Root, ".git")) && Needs.HasGit
            ? ListIndex()
            : new DirectoryInfo(Root)
                .EnumerateFiles("*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'))
                .Where(file => !file.Split('/').Intersect(Leftovers).Any());

    private static IReadOnlyList<string> ListIndex()
    {
        var start = new ProcessStartInfo("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
        };
        using var git = Process.Start(start)!;
        var files = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        return [.. files.Where(file => File.Exists(Path.Combine(Root, file)))];
    }
}
