using System.Text.Json;

namespace Conformance.Acceptance.Tests;

/// <summary>What a run tells people, where they read it.</summary>
public sealed class ForPeopleTests
{
    private const string Case = "invoke/granted-and-not-registered[brownfield,custom-protocol]";
    private static readonly string s_host =
        $"exec:{CliTester.Program} serve-reference-host --fault invoke/unknown-commands-resolve";

    private static string[] Run(params string[] more) =>
        ["run", "invoke", "-f", "invoke/granted-and-not-registered", "--host", s_host, "--seed", "7", .. more];

    [Fact]
    public async Task A_failure_is_played_again_by_the_line_under_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The line is for a shell.");
        using var folder = new TemporaryFolder();
        var report = folder.PathOf("run.jsonl");
        var outcome = await CliTester.RunAsync(Run("--profile", "tauri", "--report", $"jsonl={report}"));
        var told = outcome.Output.Split('\n').First(line => line.Contains("again: ")).Split("again: ")[1];
        var listed = File.ReadLines(report)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .First(line => line.TryGetProperty("again", out _));

        using var process = CliTester.StartInShell(told.Replace("conformance run ", "exec \"$0\" run "));
        var again = await CliTester.WaitAsync(process);

        told.ShouldBe(
            $"conformance run invoke -f '{Case}' --host '{s_host}' --webview mock:linux --profile tauri --seed 7"
        );
        listed.GetProperty("again").GetString().ShouldBe(told);
        again.ExitCode.ShouldBe(1, again.ToString());
        again.Output.ShouldContain($"FAIL  {Case}");
        again.Output.ShouldContain("1 of 1 case failed.");
    }

    [Fact]
    public async Task A_failure_in_one_of_several_WebViews_is_played_again_in_the_one_that_was_given()
    {
        string[] places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
        var browser = places.FirstOrDefault(File.Exists);
        Assert.SkipWhen(browser is null, "There is no Chromium of the system here.");

        var outcome = await CliTester.RunAsync(Run("--webview", $"mock,chromium:{browser}", "--patience", "5"));

        outcome.Output.ShouldContain(" --webview mock:linux --profile");
        outcome.Output.ShouldContain($" --webview chromium:{browser} --profile");
    }

    [Theory]
    [InlineData("*", "/^try/odd\\[\\*]$/")]
    [InlineData("a?c's", "/^try/odd\\[a\\?c's]$/")]
    [InlineData("it's", "try/odd[it's]")]
    public async Task A_failure_is_played_again_alone_whatever_its_name(string value, string filter)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The line is for a shell.");
        using var folder = new TemporaryFolder();
        FixtureApp.CopyTo(folder.Path);
        var suite = folder.WriteSuite(
            $$"""
              - id: try/odd
                title: A value comes back
                requirement: TRY-01
                matrix: { value: ["{{value}}", "abc's"] }
                steps:
                  - invoke: echo
                    with: { value: "{{"{{"}}value{{"}}"}}" }
                    resolves: another
            """
        );
        var outcome = await CliTester.RunAsync("run", suite, "--jobs", "1");
        var told = outcome.Output.Split('\n').First(line => line.Contains("again: ")).Split("again: ")[1];

        using var process = CliTester.StartInShell(told.Replace("conformance run ", "exec \"$0\" run "));
        var again = await CliTester.WaitAsync(process);

        told.ShouldContain($" -f '{filter.Replace("'", @"'\''")}' --host");
        again.Output.ShouldContain("1 of 1 case failed.", customMessage: again.ToString());
    }

    [Fact]
    public async Task The_first_failure_that_ends_a_run_is_told_as_its_end()
    {
        var outcome = await CliTester.RunAsync(Run("--fail-fast", "--jobs", "1"));

        outcome.ExitCode.ShouldBe(1, outcome.ToString());
        outcome.Output.ShouldContain("Stopped at the first failure; 3 of 4 cases were not played.");
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData(null, false)]
    public async Task GitHub_is_told_where_the_scenarios_stand_that_failed(string? variable, bool isTold)
    {
        var outcome = await new CliTester { Variables = { ["GITHUB_ACTIONS"] = variable } }.StartAndWaitAsync(Run());

        var lines = outcome.Output.Split('\n').Where(line => line.StartsWith("::error ", StringComparison.Ordinal));
        if (isTold)
        {
            lines
                .Single()
                .ShouldMatch(
                    "^::error file=.*specs/invoke/errors.yaml,line=[0-9]+,title=invoke/granted-and-not-registered::fail, 4 cases: the promise of phantom should reject"
                );
        }
        else
        {
            lines.ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("true", 1)]
    [InlineData(null, 3)]
    public async Task What_a_host_says_is_no_command_for_GitHubs_runner(string? variable, int commands)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The host is a script.");
        using var folder = new TemporaryFolder();
        var script = folder.Write("host.sh", "printf '::error::a\\n  ::add-mask::b\\nc ##[error]d\\n' >&2; exit 3\n");
        var tester = new CliTester { Variables = { ["GITHUB_ACTIONS"] = variable } };

        var outcome = await tester.StartAndWaitAsync("run", "invoke", "--host", $"exec:sh {script}");

        outcome.ExitCode.ShouldBe(3, outcome.ToString());
        outcome.All.ShouldContain("add-mask");
        var lines = outcome.All.Split('\n').ToList();
        var told = lines.Count(line => line.TrimStart().StartsWith("::", StringComparison.Ordinal));
        var marked = lines.Count(line =>
            !line.StartsWith("::error title=", StringComparison.Ordinal) && line.Contains("##[")
        );
        (told + marked).ShouldBe(commands, outcome.ToString());
    }

    [Theory]
    [InlineData("1", null, true)]
    [InlineData("0", null, false)]
    [InlineData("1", "1", false)]
    [InlineData(null, null, false)]
    public async Task Colours_go_into_a_pipe_where_they_are_forced(string? force, string? no, bool hasColours)
    {
        var tester = new CliTester { Variables = { ["FORCE_COLOR"] = force, ["NO_COLOR"] = no } };

        var outcome = await tester.StartAndWaitAsync(Run());

        outcome.Output.Contains("\u001b[").ShouldBe(hasColours, outcome.ToString());
    }
}
