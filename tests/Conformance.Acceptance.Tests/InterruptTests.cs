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

    [Fact]
    public async Task An_interrupt_of_the_whole_group_is_one_of_the_run_and_no_loss_of_a_WebView()
    {
        using var folder = new TemporaryFolder();
        var report = folder.PathOf("run.jsonl");
        using var run = StartGroup("run", "--repeat", "100", "--report", $"jsonl={report}");
        var read = await ReadUntilPlayingAsync(run);
        var started = ProcessTree.Below(run.Id, "");

        await SignalAsync("env kill -INT -- -$0", run);
        var outcome = await CliTester.WaitAsync(run, read);

        started.ShouldNotBeEmpty();
        outcome.ExitCode.ShouldBe(4, outcome.ToString());
        outcome.All.ShouldNotContain("WebView");
        Footer.Read(report).Cancelled.ShouldBeTrue();
        (await LeftOfAsync(started)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_kit_that_is_killed_leaves_no_WebView_behind()
    {
        using var run = StartGroup("run", "--repeat", "100");
        var read = await ReadUntilPlayingAsync(run);
        var started = ProcessTree.Below(run.Id, "");

        await SignalAsync("env kill -HUP -- -$0; env kill -KILL $0", run);
        await CliTester.WaitAsync(run, read);

        started.ShouldNotBeEmpty();
        (await LeftOfAsync(started)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_later_signal_leaves_no_WebView_behind_that_a_page_keeps_busy()
    {
        using var folder = new TemporaryFolder();
        FixtureApp.CopyTo(folder.Path);
        var suite = folder.WriteSuite(
            """
              - id: try/loop
                title: A page never ends
                requirement: TRY-01
                within: 600s
                steps:
                  - script: while (true) {}
                    returns: null
            """
        );
        // The kit waits for its host, so that a later signal finds it stopping.
        var host = $"exec:sh -c '{CliTester.Program} serve-reference-host; sleep 60'";
        using var run = StartGroup("run", suite, "--patience", "1000", "--host", host);
        var read = await ReadUntilPlayingAsync(run);
        var busy = await BusyAsync(run);

        await SignalAsync("env kill -TERM -- -$0; while env kill -TERM $0 2>/dev/null; do :; done", run);
        await CliTester.WaitAsync(run, read);

        (await LeftOfAsync(busy)).ShouldBeEmpty();
    }

    // As a terminal starts a program: what it starts belongs to its group, which a key interrupts as a whole.
    private static Process StartGroup(params string[] arguments)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/setsid"), "Only 'setsid' makes a group.");
        return CliTester.StartInShell("exec setsid \"$0\" \"$@\"", arguments);
    }

    // No start of a page takes so much of a processor.
    private static async Task<IReadOnlyList<int>> BusyAsync(Process run)
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (true)
        {
            run.HasExited.ShouldBeFalse();
            var busy = ProcessTree.Below(run.Id, "").Where(id => TimeOf(id) > TimeSpan.FromSeconds(3)).ToList();
            if (busy.Count > 0)
            {
                return busy;
            }

            await look.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    private static TimeSpan TimeOf(int id)
    {
        using var process = Process.GetProcessById(id);
        return process.TotalProcessorTime;
    }

    private static Task<IReadOnlyList<int>> LeftOfAsync(IReadOnlyList<int> processes) =>
        ProcessTree.LeftOfAsync(processes, TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

    // The first line says which host has greeted, so that cases are being played from then on.
    private static async Task<string> ReadUntilPlayingAsync(Process run) =>
        await run.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) + "\n";

    private static async Task SignalAsync(string line, Process run)
    {
        using var shell = Process.Start("sh", ["-c", line, $"{run.Id}"]);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
    }
}
