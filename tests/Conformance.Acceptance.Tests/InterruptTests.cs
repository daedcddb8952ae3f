using System.Diagnostics;

namespace Conformance.Acceptance.Tests;

public sealed class InterruptTests
{
    [Theory]
    [InlineData("-INT")]
    [InlineData("-HUP")]
    public async Task An_interrupted_run_writes_its_reports_and_is_incomplete(string signal)
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(),
            "Only Unix sends an interrupt to a process."
        );
        using var folder = new TemporaryFolder();
        var report = folder.PathOf("run.jsonl");
        using var run = new CliTester().Start("run", "--repeat", "1000", "--report", $"jsonl={report}");
        var read = await ReadUntilPlayingAsync(run);

        using var kill = Process.Start("kill", [signal, $"{run.Id}"]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        var outcome = await CliTester.WaitAsync(run, read);

        outcome.ExitCode.ShouldBe(4, outcome.ToString());
        outcome.Output.ShouldContain("Stopping; Ctrl-C again ends at once.");
        outcome.Output.ShouldContain("Incomplete: cut short after ");
        var footer = Footer.Read(report);
        footer.Cancelled.ShouldBeTrue();
        footer.Judged.ShouldBeLessThan(footer.Planned);
    }

    // The first line says which host has greeted, so that cases are being played from then on.
    private static async Task<string> ReadUntilPlayingAsync(Process run) =>
        await run.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) + "\n";
}
