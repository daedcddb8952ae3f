namespace Conformance.Acceptance.Tests;

public sealed class RealHostTests
{
    private static readonly string? s_host = RepositoryFolder.Shared("hosts", "tauri-host");

    [Fact]
    public async Task Every_suite_passes_on_a_real_Tauri_Core()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The real Tauri Core at hand is built for Linux.");
        Assert.SkipUnless(s_host is not null, "There is no real Tauri Core in '../shared/hosts'.");
        Assert.SkipUnless(HasGtk(), "The real Tauri Core is linked with GTK: install the package 'libgtk-3-0'.");

        var outcome = await CliTester.RunAsync("run", "--seed", "1", "--host", $"exec:{s_host}");

        outcome.ExitCode.ShouldBe(0, outcome.ToString());
    }

    private static bool HasGtk() =>
        new[] { "/usr/lib/x86_64-linux-gnu", "/usr/lib64", "/usr/lib" }.Any(folder =>
            File.Exists(Path.Combine(folder, "libgtk-3.so.0"))
        );
}
