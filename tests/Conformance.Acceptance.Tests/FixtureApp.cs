namespace Conformance.Acceptance.Tests;

/// <summary>The app that every host serves, beside specs that a test writes.</summary>
internal static class FixtureApp
{
    /// <summary>Copies the app to the folder of the specs.</summary>
    public static void CopyTo(string specs)
    {
        var from = RepositoryFolder.PathOf("specs", "app");
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(specs, "app", Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
