namespace Conformance.MockWebView.Tests;

public static class RealmEnvironmentTests
{
    private static readonly Dictionary<string, string?> s_environment = new()
    {
        ["SYSTEMROOT"] = @"C:\Windows",
        ["windir"] = @"C:\Windows",
        ["TEMP"] = @"C:\Temp",
        ["PATH"] = @"C:\Windows\System32",
        ["NODE_OPTIONS"] = "--inspect",
        ["SECRET"] = "1",
    };

    [Fact]
    public static void Keeps_what_Node_cannot_start_without_on_Windows()
    {
        var kept = RealmEnvironment.Of(isWindows: true, s_environment);

        kept.Keys.Order(StringComparer.Ordinal).ShouldBe(["SYSTEMROOT", "TEMP", "windir"]);
        kept["SystemRoot"].ShouldBe(@"C:\Windows");
    }

    [Fact]
    public static void Is_empty_elsewhere() => RealmEnvironment.Of(isWindows: false, s_environment).ShouldBeEmpty();
}
