using System.Xml.Linq;

namespace Conformance.Acceptance.Tests;

public static class RunTests
{
    public sealed class On_the_reference_host
    {
        [Fact]
        public async Task Every_suite_passes()
        {
            var outcome = await CliTester.RunAsync("run", "--seed", "1");

            outcome.ExitCode.ShouldBe(0, outcome.ToString());
            outcome.Output.ShouldContain("conforms: ");
        }

        [Fact]
        public async Task One_suite_by_its_name_passes()
        {
            var outcome = await CliTester.RunAsync("run", "channels");

            outcome.ExitCode.ShouldBe(0, outcome.ToString());
        }

        [Fact]
        public async Task The_specs_that_lie_beside_the_tool_are_the_default()
        {
            using var elsewhere = new TemporaryFolder();

            var outcome = await new CliTester { Folder = elsewhere.Path }.StartAndWaitAsync(
                "run",
                "--filter",
                "invoke/*",
                "--fail-fast"
            );

            outcome.ExitCode.ShouldBe(0, outcome.ToString());
        }

        [Fact]
        public async Task Every_platform_of_the_mock_plays()
        {
            foreach (var platform in new[] { "linux", "windows", "macos", "android", "ios" })
            {
                var outcome = await CliTester.RunAsync("run", "invoke", "--webview", $"mock:{platform}");

                outcome.ExitCode.ShouldBe(0, outcome.ToString());
            }
        }

        [Fact]
        public async Task Several_webviews_are_compared_in_one_table()
        {
            using var folder = new TemporaryFolder();
            var report = folder.PathOf("run.jsonl");

            var outcome = await CliTester.RunAsync([
                "run",
                "channels",
                "--webview",
                "mock,mock:windows",
                "--report",
                $"jsonl={report}",
            ]);

            outcome.ExitCode.ShouldBe(0, outcome.ToString());
            outcome.Output.ShouldContain("mock:linux   mock:windows");
            outcome.Output.ShouldContain(" agree ");
            (await CliTester.RunAsync("diff", report, report)).ExitCode.ShouldBe(0);
        }

        [Fact]
        public async Task A_webview_that_is_missing_among_several_is_named_and_the_others_run()
        {
            var outcome = await CliTester.RunAsync(
                "run",
                "--filter",
                "channels/*",
                "--webview",
                "chromium:/no/such/browser,mock"
            );

            outcome.ExitCode.ShouldBe(3, outcome.ToString());
            outcome.Output.ShouldContain(
                "In chromium: Nothing could be played: The browser 'chromium' could not be started"
            );
            outcome.Output.ShouldContain(
                "with PowerShell: 'pwsh playwright.ps1 install chromium' in the folder of this tool"
            );
            outcome.Output.ShouldContain(" agree ");
        }
    }

    public sealed class Reports
    {
        [Fact]
        public async Task Are_written_as_many_as_asked_for()
        {
            using var folder = new TemporaryFolder();
            string[] kinds = ["junit", "jsonl", "markdown", "html", "badge", "text"];
            var reports = kinds.SelectMany(kind => new[] { "--report", $"{kind}={folder.PathOf("new", kind)}" });

            var outcome = await CliTester.RunAsync(["run", "invoke", .. reports]);

            outcome.ExitCode.ShouldBe(0, outcome.ToString());
            Directory.GetFiles(folder.PathOf("new")).Select(Path.GetFileName).Order().ShouldBe(kinds.Order());
            var footer = Footer.Read(folder.PathOf("new", "jsonl"));
            var tests = (int)XDocument.Load(folder.PathOf("new", "junit")).Root!.Attribute("tests")!;
            footer.ExitCode.ShouldBe(0);
            footer.Judged.ShouldBe(tests);
            footer.Planned.ShouldBe(tests);
        }

        [Fact]
        public async Task Of_two_runs_are_compared()
        {
            using var folder = new TemporaryFolder();
            var before = folder.PathOf("before.jsonl");
            var after = folder.PathOf("after.jsonl");
            await CliTester.RunAsync("run", "invoke", "--report", $"jsonl={before}");
            var other = folder.PathOf("other.jsonl");
            await CliTester.RunAsync("run", "invoke", "--pattern", "isolation", "--report", $"jsonl={after}");
            await CliTester.RunAsync("run", "channels", "--pattern", "isolation", "--report", $"jsonl={other}");

            (await CliTester.RunAsync("diff", before, before)).ExitCode.ShouldBe(0);
            (await CliTester.RunAsync("diff", before, after)).ExitCode.ShouldBe(1);
            (await CliTester.RunAsync("diff", before, other)).ExitCode.ShouldBe(4);
        }

        [Fact]
        public async Task Of_which_one_lacks_cases_say_so_as_the_exit_code_does()
        {
            using var folder = new TemporaryFolder();
            var before = folder.PathOf("before.jsonl");
            var after = folder.PathOf("after.jsonl");
            string[] filters = ["-f", "invoke/arguments-in-answer-out", "--pattern", "brownfield"];
            await CliTester.RunAsync(["run", .. filters, "--report", $"jsonl={before}"]);
            await CliTester.RunAsync(["run", .. filters, "--transport", "post-message", "--report", $"jsonl={after}"]);

            var worse = await CliTester.RunAsync("diff", before, after);

            worse.ExitCode.ShouldBe(1, worse.ToString());
            worse.Output.TrimEnd().ShouldEndWith("1 gone.\nThe later run is worse: 1 case is gone.");
            (await CliTester.RunAsync("diff", after, before)).ExitCode.ShouldBe(0);
        }

        [Fact]
        public async Task Of_runs_that_never_had_a_host_compare_nothing()
        {
            using var folder = new TemporaryFolder();
            var report = folder.PathOf("run.jsonl");
            await CliTester.RunAsync("run", "invoke", "--host", "exec:no-such-host", "--report", $"jsonl={report}");

            (await CliTester.RunAsync("diff", report, report)).ExitCode.ShouldBe(4);
        }

        [Fact]
        public async Task Of_every_kind_but_no_other_are_taken()
        {
            var outcome = await CliTester.RunAsync("run", "invoke", "--report", "pdf=run.pdf");

            outcome.ExitCode.ShouldBe(2, outcome.ToString());
            outcome.Error.ShouldContain("There is no report 'pdf'.");
        }
    }

    public sealed class A_selection
    {
        [Fact]
        public async Task Of_nothing_is_incomplete_and_never_good()
        {
            using var folder = new TemporaryFolder();
            var report = folder.PathOf("run.jsonl");

            var outcome = await CliTester.RunAsync(
                "run",
                "--filter",
                "no/such-scenario",
                "--report",
                $"jsonl={report}"
            );

            outcome.ExitCode.ShouldBe(4, outcome.ToString());
            outcome.All.ShouldContain("nothing was selected");
            Footer.Read(report).ExitCode.ShouldBe(4);
        }

        [Fact]
        public async Task Of_shards_is_the_whole_without_overlap()
        {
            var whole = await ListAsync("invoke");
            var shards = new List<string>();
            for (var shard = 1; shard <= 3; shard++)
            {
                shards.AddRange(await ListAsync("invoke", "--shard", $"{shard}/3"));
            }

            shards.Order().ShouldBe(whole.Order());
        }

        [Fact]
        public async Task Of_a_pattern_leaves_the_other_out()
        {
            var names = await ListAsync("isolation", "acl", "--pattern", "isolation");

            names.ShouldNotBeEmpty();
            names.ShouldAllBe(name => name.Contains("isolation"));
        }

        [Theory]
        [InlineData("0/3")]
        [InlineData("4/3")]
        [InlineData("x")]
        public async Task Of_a_shard_that_cannot_be_is_refused(string shard)
        {
            var outcome = await CliTester.RunAsync("run", "--shard", shard);

            outcome.ExitCode.ShouldBe(2, outcome.ToString());
            outcome.Error.ShouldContain($"'{shard}' is not a shard.");
        }

        [Fact]
        public async Task Of_a_case_may_be_repeated()
        {
            using var folder = new TemporaryFolder();
            var one = (await ListAsync("channels")).Count;
            var report = folder.PathOf("run.jsonl");

            await CliTester.RunAsync("run", "channels", "--repeat", "3", "--report", $"jsonl={report}");

            Footer.Read(report).Judged.ShouldBe(one * 3);
        }

        private static async Task<List<string>> ListAsync(params string[] arguments)
        {
            var outcome = await CliTester.RunAsync(["list", .. arguments]);
            outcome.ExitCode.ShouldBe(0, outcome.ToString());
            return
            [
                .. outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]),
            ];
        }
    }

    public sealed class A_step_that_is_too_slow_for_its_bound
    {
        private const string Slow = """
              - id: try/slow
                title: It takes a second
                requirement: TRY-01
                steps:
                  - script: |
                      const before = Date.now()
                      while (Date.now() - before < 1000) await kit.turns(1)
                      return true
                    within: 10ms
                    returns: true
            """;

        [Theory]
        [InlineData("1", 1)]
        [InlineData("1000", 0)]
        public async Task Passes_with_more_patience_alone(string patience, int exitCode)
        {
            using var folder = new TemporaryFolder();
            FixtureApp.CopyTo(folder.Path);

            var outcome = await CliTester.RunAsync("run", folder.WriteSuite(Slow), "--patience", patience);

            outcome.ExitCode.ShouldBe(exitCode, outcome.ToString());
        }
    }

    public sealed class A_choice_that_cannot_be
    {
        [Theory]
        [InlineData(2, "'nowhere' is not a host.", "--host", "nowhere")]
        [InlineData(2, "'tcp:127.0.0.1' has no port.", "--host", "tcp:127.0.0.1")]
        [InlineData(2, "There is no platform 'amiga'.", "--webview", "mock:amiga")]
        [InlineData(2, "There is no WebView 'lynx'.", "--webview", "lynx")]
        [InlineData(2, "There is no WebView 'lynx'.", "--webview", "mock,lynx")]
        [InlineData(2, "names 'mock:linux' twice", "--webview", "mock,mock:linux")]
        [InlineData(2, "'--trace traces' has nothing to write", "--trace", "traces")]
        [InlineData(2, "There is no profile 'lax'.", "--profile", "lax")]
        [InlineData(2, "'--jobs' is '0'", "--jobs", "0")]
        [InlineData(2, "'--patience' is '0.5' and must be from 1 to 1000.", "--patience", "0.5")]
        [InlineData(2, "'--patience' is 'NaN' and must be from 1 to 1000.", "--patience", "NaN")]
        [InlineData(2, "no-such.yaml' cannot be read", "--known-failures", "no-such.yaml")]
        [InlineData(2, "'no-such-suite' is no file, no folder and no suite.", "no-such-suite")]
        public async Task Is_refused_with_what_to_do(int exitCode, string message, params string[] arguments)
        {
            var outcome = await CliTester.RunAsync(["run", .. arguments]);

            outcome.ExitCode.ShouldBe(exitCode, outcome.ToString());
            outcome.Error.ShouldContain(message);
            outcome.All.ShouldNotContain("   at ");
        }
    }
}
