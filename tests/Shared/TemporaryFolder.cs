namespace Conformance.Tests.Shared;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("conformance-").FullName;

    public string PathOf(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>Writes a file; <c>/</c> in its name leads into folders, which are made.</summary>
    public string Write(string name, string text)
    {
        var path = PathOf(name.Split('/'));
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Writes a suite of scenarios, and the one requirement that they check, TRY-01.</summary>
    public string WriteSuite(string scenarios)
    {
        Write(
            "requirements.yaml",
            "requirements:\n  - id: TRY-01\n    level: must\n    sentence: It holds.\n    source: seen\n"
        );
        return Write("try.yaml", $"suite: try\nabout: Written in a test.\nscenarios:\n{scenarios}\n");
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
