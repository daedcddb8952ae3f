namespace Conformance.Acceptance.Tests;

public sealed class KnownFailureTests
{
    private const string Entry = """
        - case: transport/host-and-port-say-nothing
          fingerprint: "1 responds responded value $.status"
          reason: The host compares the host of the URL, where there is one.

        """;

    [Theory]
    [InlineData(Entry, 0)]
    [InlineData(Entry + "  webview: mock:linux\n", 0)]
    [InlineData(Entry + "  webview: mock:windows\n", 1)]
    [InlineData(Entry + "  webview: ''\n", 2)]
    [InlineData("[]", 1)]
    public async Task A_failure_of_some_cells_and_WebViews_alone_can_be_accepted(string list, int exitCode)
    {
        using var folder = new TemporaryFolder();

        var outcome = await CliTester.RunAsync(
            "run",
            "transport",
            "-f",
            "transport/host-and-port-say-nothing",
            "--webview",
            "mock:linux,mock:windows",
            "--host",
            $"exec:{CliTester.Program} serve-reference-host --fault wire/ipc-host-is-compared",
            "--known-failures",
            folder.Write("known.yaml", list)
        );

        outcome.ExitCode.ShouldBe(exitCode, outcome.ToString());
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("# Nothing is accepted any more.\n", 0)]
    [InlineData("---\n# Nothing.\n", 0)]
    [InlineData(Entry + "---\n" + Entry, 2)]
    [InlineData(Entry + Entry, 2)]
    [InlineData(Entry + "  webview: mock\n" + Entry, 0)]
    [InlineData("nothing", 2)]
    public async Task A_list_may_be_empty_and_is_one(string list, int exitCode)
    {
        using var folder = new TemporaryFolder();

        var outcome = await CliTester.RunAsync(
            "run",
            "invoke",
            "-f",
            "invoke/arguments-in-answer-out",
            "--known-failures",
            folder.Write("known.yaml", list)
        );

        outcome.ExitCode.ShouldBe(exitCode, outcome.ToString());
    }

    [Fact]
    public async Task A_failure_that_is_gone_is_told_with_its_entry()
    {
        using var folder = new TemporaryFolder();

        var outcome = await CliTester.RunAsync(
            "run",
            "transport",
            "-f",
            "transport/host-and-port-say-nothing",
            "--known-failures",
            folder.Write("known.yaml", Entry)
        );

        outcome.ExitCode.ShouldBe(1, outcome.ToString());
        outcome.Output.ShouldContain("The list of known failures is out of date, and nothing else is wrong with ");
        outcome.Output.ShouldContain("FIXED  transport/host-and-port-say-nothing");
        outcome.Output.ShouldContain(
            "listed as a known failure under 'transport/host-and-port-say-nothing' with '1 responds responded value $.status'"
        );
    }
}
