namespace Conformance.ReferenceHost.Tests;

/// <summary>The folders of the repository that tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string App => Path.Combine(Root, "specs", "app");

    /// <summary>Copies the app to a folder of its own, changes files, and gives the folder.</summary>
    public static string ChangedApp(params (string File, string Text)[] changes)
    {
        var folder = Directory.CreateTempSubdirectory("conformance-app-").FullName;
        foreach (var file in Directory.EnumerateFiles(App, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(App, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        foreach (var (file, text) in changes)
        {
            File.WriteAllText(Path.Combine(folder, file), text);
        }

        return folder;
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Conformance.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The repository's root was not found.");
    }
}
