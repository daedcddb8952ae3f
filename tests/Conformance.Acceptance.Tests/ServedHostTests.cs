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
