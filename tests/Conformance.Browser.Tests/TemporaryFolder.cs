namespace Conformance.Browser.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("conformance-").FullName;

    /// <summary>Writes a suite with one requirement, TRY-01.</summary>
    public string WriteSuite(string scenarios)
    {
        Write(
            "requirements.yaml",
            "requirements:\n  - id: TRY-01\n    level: must\n    sentence: It holds.\n    source: seen\n"
        );
        var indented = string.Join('\n', scenarios.Split('\n').Select(line => $"  {line}"));
        return Write("try.yaml", $"suite: try\nabout: Written in a test.\nscenarios:\n{indented}\n");
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private string Write(string name, string content)
    {
        var file = System.IO.Path.Combine(Path, name);
        File.WriteAllText(file, content);
        return file;
    }
}
