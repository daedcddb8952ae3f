namespace Conformance.ReferenceHost.Tests;

/// <summary>The folders of the repository that tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string App => Path.Combine(Root, "specs", "app");

    /// <summary>Copies the app to a folder of its own, and changes files.</summary>
    public static TemporaryFolder ChangedApp(params (string File, string Text)[] changes)
    {
        var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(App, "*", SearchOption.AllDirectories))
        {
            var target = folder.PathOf(Path.GetRelativePath(App, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        foreach (var (file, text) in changes)
        {
            folder.Write(file, text);
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
