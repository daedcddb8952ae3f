namespace Conformance.ReferenceHost.Tests;

/// <summary>The folders of the repository that tests read.</summary>
internal static class Repository
{
    public static string App => RepositoryFolder.PathOf("specs", "app");

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
}
