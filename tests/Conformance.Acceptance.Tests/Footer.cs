using System.Text.Json;

namespace Conformance.Acceptance.Tests;

/// <summary>The end of a JSON lines report.</summary>
internal sealed record Footer(int ExitCode, int Planned, int Judged, int Passed, bool Cancelled)
{
    public static Footer Read(string path)
    {
        using var footer = JsonDocument.Parse(File.ReadLines(path).Last());
        var root = footer.RootElement;
        root.GetProperty("type").GetString().ShouldBe("footer");
        root.GetProperty("complete").GetBoolean().ShouldBeTrue();
        return new(
            root.GetProperty("exitCode").GetInt32(),
            root.GetProperty("planned").GetInt32(),
            root.GetProperty("judged").GetInt32(),
            root.GetProperty("counts").GetProperty("pass").GetInt32(),
            root.GetProperty("cancelled").GetBoolean()
        );
    }
}
