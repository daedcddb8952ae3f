using System.Runtime.CompilerServices;

namespace Conformance.Scenarios.Tests;

/// <summary>Where things are in the repository.</summary>
internal sealed class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Specs { get; } = Path.Combine(Root, "specs");

    public static string Mistakes { get; } = Path.Combine(Here(), "Mistakes");

    private static string FindRoot()
    {
        var at = Here();
        while (!File.Exists(Path.Combine(at, "specs", "README.md")))
        {
            at =
                Path.GetDirectoryName(at)
                ?? throw new InvalidOperationException("There is no specs folder above the tests.");
        }

        return at;
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
