using System.Diagnostics;

namespace Conformance.Acceptance.Tests;

public sealed class BrowserInterruptTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData("chromium", "chrom")]
    [InlineData("firefox", "firefox")]
    [InlineData("webkitgtk", "WebKit")]
    public async Task An_interrupted_run_leaves_no_browser_and_no_profile_behind(string webView, string process)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only on Linux the processes of a browser can be told apart.");
        using var folder = new TemporaryFolder();
        var tester = new CliTester { Variables = { ["TMPDIR"] = folder.Path } };
        using var run = tester.Start("run", "--webview", webView, "--jobs", "1", "--repeat", "1000");
        var first = await run.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) + "\n";
        var browser = ProcessTree.Below(run.Id, process);
        if (browser.Count == 0)
        {
            var missing = await CliTester.WaitAsync(run, first);
            missing.ExitCode.ShouldBe(3, missing.ToString());
            Assert.Skip($"There is no '{webView}' here: {missing.Output.Trim()}");
        }

        var everything = ProcessTree.Below(run.Id, "");
        using var kill = Process.Start("kill", ["-INT", $"{run.Id}"]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        var outcome = await CliTester.WaitAsync(run, first);

        outcome.ExitCode.ShouldBe(4, outcome.ToString());
        (await ProcessTree.LeftOfAsync(everything, Patience, TestContext.Current.CancellationToken)).ShouldBeEmpty();
        Directory.GetDirectories(folder.Path, "playwright*").ShouldBeEmpty();
    }
}
