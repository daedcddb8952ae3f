using System.Diagnostics;

namespace Conformance.Acceptance.Tests;

public sealed class ServedHostTests
{
    [Fact]
    public async Task As_a_process_it_is_judged()
    {
        var outcome = await CliTester.RunAsync(
            "run",
            "invoke",
            "--host",
            $"exec:{CliTester.Program} serve-reference-host"
        );

        outcome.ExitCode.ShouldBe(0, outcome.ToString());
    }

    [Fact]
    public async Task On_a_port_it_is_judged()
    {
        var outcome = await WithServerAsync(address => CliTester.RunAsync("run", "invoke", "--host", address));

        outcome.ExitCode.ShouldBe(0, outcome.ToString());
    }

    [Fact]
    public async Task With_a_single_session_at_once_it_is_judged()
    {
        var outcome = await WithServerAsync(async address =>
        {
            await using var single = new SingleFile(address);
            return await CliTester.RunAsync("run", "channels", "--host", single.Address);
        });

        outcome.ExitCode.ShouldBe(0, outcome.ToString());
    }

    [Fact]
    public async Task As_a_process_it_ends_when_it_is_told_to()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "Only Unix tells a process to end.");
        var start = new ProcessStartInfo(CliTester.Program, ["serve-reference-host"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var served = Process.Start(start)!;
        try
        {
            await served.StandardInput.WriteLineAsync("""{"jsonrpc":"2.0","id":1,"method":"kit/later"}""");
            await served.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
            await served.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);

            using var kill = Process.Start("kill", ["-TERM", $"{served.Id}"]);
            await served
                .WaitForExitAsync(TestContext.Current.CancellationToken)
                .WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

            served.ExitCode.ShouldBe(4);
        }
        finally
        {
            if (!served.HasExited)
            {
                served.Kill();
            }
        }
    }

    private static async Task<CliOutcome> WithServerAsync(Func<string, Task<CliOutcome>> judge)
    {
        using var server = new CliTester().Start("serve-reference-host", "--tcp", "0");
        try
        {
            var address = await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            return await judge(address!);
        }
        finally
        {
            server.Kill(entireProcessTree: true);
        }
    }
}
