using System.Diagnostics;

namespace Conformance.Acceptance.Tests;

public sealed class CiTests
{
    // Plays the SDK: its build ends as the test asks, and its tests, suites and proofs pass.
    private const string Sdk = """
        #!/bin/sh
        case "$1" in
          build) exit $BUILD ;;
          test) echo 'Passed!  - Failed:     0, Passed:     3, Skipped:     0' ;;
        esac

        """;

    [Theory]
    [InlineData("0", 0, "3 passed, 0 failed")]
    [InlineData("1", 1, "0 passed, 1 failed")]
    public async Task A_build_that_fails_is_a_failure_and_no_test_of_an_older_one_counts(
        string build,
        int exitCode,
        string last
    )
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The script is written for Linux.");
        using var folder = new TemporaryFolder();
        foreach (var (program, text) in new[] { ("dotnet", Sdk), ("apt-get", "#!/bin/sh\n") })
        {
            var path = folder.Write($"repository/bin/{program}", text);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            }
        }

        var script = folder.Write(
            "repository/.ci/run",
            await File.ReadAllTextAsync(RepositoryFolder.PathOf(".ci", "run"), TestContext.Current.CancellationToken)
        );
        var start = new ProcessStartInfo("bash", [script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = $"{folder.PathOf("repository", "bin")}:{start.Environment["PATH"]}";
        start.Environment["BUILD"] = build;
        using var process = Process.Start(start)!;

        var outcome = await CliTester.WaitAsync(process);

        outcome.ExitCode.ShouldBe(exitCode, outcome.ToString());
        outcome.Output.TrimEnd().Split('\n')[^1].ShouldBe(last);
    }
}
