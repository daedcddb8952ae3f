using System.Diagnostics;

namespace Conformance.Acceptance.Tests;

public sealed class InterruptTests
{
    // What the system tells of a program that a SIGTERM has ended.
    private const int Terminated = 128 + 15;

    private static bool CanSignal => OperatingSystem.IsLinux() || OperatingSystem.IsMacOS();

    [Theory]
    [InlineData("-INT")]
    [InlineData("-HUP")]
    public async Task An_interrupted_run_writes_its_reports_and_is_incomplete(string signal)
    {
        Assert.SkipUnless(CanSignal, "Only Unix sends an interrupt to a process.");
        using var folder = new TemporaryFolder();
        var report = folder.PathOf("run.jsonl");
        using var run = new CliTester().Start("run", "--repeat", "100", "--report", $"jsonl={report}");
        var read = await ReadUntilPlayingAsync(run);

        await SignalAsync($"kill {signal} $0", run);
        var outcome = await CliTester.WaitAsync(run, read);

        outcome.ExitCode.ShouldBe(4, outcome.ToString());
        outcome.Output.ShouldContain("Stopping; Ctrl-C again ends at once.");
        outcome.Output.ShouldContain("Incomplete: cut short after ");
        var footer = Footer.Read(report);
        footer.Cancelled.ShouldBeTrue();
        footer.Judged.ShouldBeLessThan(footer.Planned);
    }

    [Fact]
    public async Task Signals_of_one_moment_are_one_interrupt()
    {
        Assert.SkipUnless(CanSignal, "Only Unix sends an interrupt to a process.");
        using var folder = new TemporaryFolder();
        var report = folder.PathOf("run.jsonl");
        using var run = new CliTester().Start("run", "--repeat", "100", "--report", $"jsonl={report}");
        var read = await ReadUntilPlayingAsync(run);

        // Two signals of one kind may become one in the system; of two kinds each is heard.
        await SignalAsync("kill -TERM $0; kill -HUP $0", run);
        var outcome = await CliTester.WaitAsync(run, read);

        outcome.ExitCode.ShouldBe(4, outcome.ToString());
        Footer.Read(report).Cancelled.ShouldBeTrue();
    }

    [Fact]
    public async Task A_later_signal_ends_the_run_at_once()
    {
        Assert.SkipUnless(CanSignal, "Only Unix sends an interrupt to a process.");
        var host = Repository.Executable("tests/Hosts.Misbehaving", "Conformance.MisbehavingHost");
        using var run = new CliTester().Start("run", "--host", $"exec:sh -c '{host} good; sleep 5'");
        var read = await ReadUntilPlayingAsync(run);

        // A program for each: a flood of them would fill the pipe in which .NET keeps signals.
        await SignalAsync("while env kill -TERM $0 2>/dev/null; do :; done", run);
        var outcome = await CliTester.WaitAsync(run, read);

        outcome.ExitCode.ShouldBe(Terminated, outcome.ToString());
    }

    // The first line says which host has greeted, so that cases are being played from then on.
    private static async Task<string> ReadUntilPlayingAsync(Process run) =>
        await run.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) + "\n";

    private static async Task SignalAsync(string line, Process run)
    {
        using var shell = Process.Start("sh", ["-c", line, $"{run.Id}"]);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
    }
}
