namespace Conformance.Acceptance.Tests;

/// <summary>Where the repository and what is built of it lie.</summary>
internal static class Repository
{
    public static string Root => RepositoryFolder.Path;

    // The tests lie in bin/<configuration>/<framework>, and so does what they run.
    private static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private static string Framework { get; } = new DirectoryInfo(AppContext.BaseDirectory).Name;

    public static string PathOf(params string[] parts) => RepositoryFolder.PathOf(parts);

    public static string Executable(string folder, string name) =>
        PathOf([
            .. folder.Split('/'),
            "bin",
            Configuration,
            Framework,
            OperatingSystem.IsWindows() ? $"{name}.exe" : name,
        ]);
}
