namespace Conformance.Tests.Shared;

/// <summary>The repository that the tests were built of.</summary>
internal static class RepositoryFolder
{
    private const string Mark = "Conformance.sln";

    public static string Path { get; } = Find();

    public static string PathOf(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>Gives what lies in the folder <c>shared</c> beside the repository, or null where it does not.</summary>
    public static string? Shared(params string[] parts)
    {
        var path = System.IO.Path.GetFullPath(PathOf(["..", "shared", .. parts]));
        return System.IO.Path.Exists(path) ? path : null;
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, Mark)))
        {
            folder =
                folder.Parent ?? throw new DirectoryNotFoundException($"No folder above the tests holds '{Mark}'.");
        }

        return folder.FullName;
    }
}
