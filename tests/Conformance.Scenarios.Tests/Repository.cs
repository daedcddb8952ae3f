namespace Conformance.Scenarios.Tests;

/// <summary>The folders of the repository that tests read.</summary>
internal static class Repository
{
    public static string Specs { get; } = RepositoryFolder.PathOf("specs");

    public static string Mistakes { get; } =
        RepositoryFolder.PathOf("tests", "Conformance.Scenarios.Tests", "Mistakes");
}
