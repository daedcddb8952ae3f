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
    [InlineData(Entry + "  webview: moc\n", 2)]
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

    [Theory]
    [InlineData("webview: chromum", "known.yaml:4:12  There is no WebView 'chromum'; did you mean 'chromium'?")]
    [InlineData("webview: mock:lin", "known.yaml:4:12  There is no WebView 'mock:lin'; did you mean 'mock:linux'?")]
    [InlineData("webview: netscape", "known.yaml:4:12  There is no WebView 'netscape'. ")]
    public async Task A_WebView_that_there_is_not_is_refused_at_its_place(string line, string message)
    {
        using var folder = new TemporaryFolder();

        var outcome = await CliTester.RunAsync(
            "run",
            "-f",
            "invoke/arguments-in-answer-out",
            "--known-failures",
            folder.Write("known.yaml", $"{Entry}  {line}\n")
        );

        outcome.ExitCode.ShouldBe(2, outcome.ToString());
        outcome.Error.ShouldContain(message);
    }

    [Theory]
    [InlineData("transport/host-and-prt-say-nothing", true, "-f", "transport/host-and-port-say-nothing")]
    [InlineData("transport/host-and-port-say-nothing[brownfeld]", true, "--shard", "1/2", "transport")]
    [InlineData("invoke/no-such-scenario", false, "transport", "-f", "transport/host-and-port-say-nothing")]
    public async Task An_entry_that_names_no_case_of_the_suites_at_hand_is_told_by_parts_of_a_run_too(
        string name,
        bool isTold,
        params string[] arguments
    )
    {
        using var folder = new TemporaryFolder();
        var list = $"- case: {name}\n  fingerprint: f\n  reason: r\n";

        var outcome = await CliTester.RunAsync([
            "run",
            .. arguments,
            "--known-failures",
            folder.Write("known.yaml", list),
        ]);

        outcome.ExitCode.ShouldBe(0, outcome.ToString());
        var told = outcome.Output.IndexOf($"The known failure '{name}' names no case", StringComparison.Ordinal);
        (told >= 0).ShouldBe(isTold, outcome.ToString());
        if (isTold)
        {
            told.ShouldBeLessThan(outcome.Output.IndexOf("reference", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_folder_is_no_list()
    {
        using var folder = new TemporaryFolder();

        var outcome = await CliTester.RunAsync("run", "--known-failures", folder.Path);

        outcome.ExitCode.ShouldBe(2, outcome.ToString());
        outcome.Error.ShouldContain($"The known failures '{folder.Path}' are a folder.");
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
