namespace Conformance.Acceptance.Tests;

/// <summary>Where what is built of the repository lies.</summary>
internal static class Repository
{
    // The tests lie in bin/<configuration>/<framework>, and so does what they run.
    private static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private static string Framework { get; } = new DirectoryInfo(AppContext.BaseDirectory).Name;

    public static string Executable(string folder, string name) =>
        RepositoryFolder.PathOf([
            .. folder.Split('/'),
            "bin",
            Configuration,
            Framework,
            OperatingSystem.IsWindows() ? $"{name}.exe" : name,
        ]);
}
