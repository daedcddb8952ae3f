namespace Conformance.Acceptance.Tests;

public static class UsageTests
{
    public sealed class The_command_line
    {
        [Fact]
        public async Task Names_its_commands_when_asked_for_help()
        {
            var outcome = await CliTester.RunAsync("--help");

            outcome.ExitCode.ShouldBe(0);
            outcome.Output.ShouldContain("diff <before> <after>");
        }

        [Fact]
        public async Task Names_every_kind_of_web_view_in_the_help_of_a_run()
        {
            var words = string.Join(
                ' ',
                (await CliTester.RunAsync("run", "--help")).Output.Split(
                    (char[]?)null,
                    StringSplitOptions.RemoveEmptyEntries
                )
            );

            words.ShouldContain("'webkitgtk'");
            words.ShouldContain("'attach:webdriver,app=PATH'");
        }

        [Fact]
        public async Task Refuses_an_unknown_command_with_usage()
        {
            var outcome = await CliTester.RunAsync("conform");

            outcome.ExitCode.ShouldBe(2, outcome.ToString());
            outcome.Error.ShouldContain("'conform'");
            outcome.Error.ShouldContain("See 'conformance --help'.");
        }

        [Fact]
        public async Task Refuses_an_unknown_option_of_a_command()
        {
            var outcome = await CliTester.RunAsync("diff", "a", "b", "--hots", "reference");

            outcome.ExitCode.ShouldBe(2, outcome.ToString());
            outcome.Error.ShouldContain("'--hots'");
            outcome.Error.ShouldContain("See 'conformance diff --help'.");
        }

        [Theory]
        [InlineData("The known failures '' cannot be read.", "run", "--known-failures", "")]
        [InlineData("'' cannot be read.", "diff", "", "")]
        [InlineData("'' cannot be read.", "coverage", "--run", "")]
        [InlineData("'--trace' names no folder.", "run", "--trace", "", "--webview", "chromium")]
        [InlineData("'--transcript ' cannot be written", "run", "--transcript", "")]
        public async Task Refuses_a_file_without_a_name(string message, params string[] arguments)
        {
            var outcome = await CliTester.RunAsync(arguments);

            outcome.ExitCode.ShouldBe(2, outcome.ToString());
            outcome.Error.ShouldContain(message);
        }

        [Theory]
        [InlineData("There is no option '--job'; did you mean '--jobs'?", "run", "--job", "2")]
        [InlineData("There is no option '--ripeat'; did you mean '--repeat'?", "list", "--ripeat=2")]
        [InlineData("There is no option '--zebra'.", "check", "--zebra")]
        [InlineData("There is no option '--versio'.", "check", "--versio")]
        [InlineData("There is no option '--debog'; did you mean '--debug'?", "check", "--debog")]
        [InlineData("A path is empty, and names no file, no folder and no suite.", "run", "")]
        [InlineData("A path is empty, and names no file, no folder and no suite.", "check", "invoke", " ")]
        [InlineData("'--patience' is '1,5', which is no number.", "run", "--patience", "1,5")]
        [InlineData("'--patience' is '1e3', which is no number.", "run", "--patience", "1e3")]
        [InlineData("'--jobs' is 'abc', which is no whole number", "run", "--jobs", "abc")]
        [InlineData("'--seed' is '1.5', which is no whole number", "run", "--seed", "1.5")]
        [InlineData("'--wire' is 'x', which is no whole number", "prove", "--wire", "x")]
        [InlineData("'--repeat' is '3000000000', which is no whole number", "run", "--repeat", "3000000000")]
        [InlineData("cases are more than the 10000000 that one run may play", "run", "--repeat", "2000000000")]
        [InlineData("'--report text=-' names no file", "run", "--report", "text=-")]
        public async Task Refuses_what_cannot_be_meant_in_words(string message, params string[] arguments)
        {
            var outcome = await CliTester.RunAsync(arguments);

            outcome.ExitCode.ShouldBe(2, outcome.ToString());
            outcome.Error.ShouldContain(message);
            outcome.Output.ShouldBeEmpty();
        }

        [Theory]
        [InlineData("run nosuch", "2>&-")]
        [InlineData("run nosuch", "2>/dev/full")]
        [InlineData("--nosuch", "2>&-")]
        public async Task That_cannot_be_used_ends_with_2_where_nobody_can_be_told(string arguments, string redirection)
        {
            Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has a device that is always full.");
            using var process = CliTester.StartInShell($"exec \"$0\" {arguments} {redirection}");

            var outcome = await CliTester.WaitAsync(process);

            outcome.ExitCode.ShouldBe(2, outcome.ToString());
        }

        [Fact]
        public async Task Refuses_no_command_at_all()
        {
            var outcome = await CliTester.RunAsync();

            outcome.ExitCode.ShouldBe(2, outcome.ToString());
        }
    }

    public sealed class With_debug
    {
        [Fact]
        public async Task A_command_that_fails_shows_where_and_ends_as_it_does_without()
        {
            var plain = await CliTester.RunAsync("diff", "no-such-file", "no-such-file");

            var outcome = await CliTester.RunAsync("diff", "no-such-file", "no-such-file", "--debug");

            outcome.ExitCode.ShouldBe(plain.ExitCode, outcome.ToString());
            outcome.Error.ShouldContain("   at Conformance.Cli.");
            outcome.Error.ShouldEndWith(plain.Error);
            plain.Error.ShouldNotContain("   at ");
        }
    }

    public sealed class Doctor
    {
        [Fact]
        public async Task Finds_the_node_that_lies_beside_the_tool()
        {
            var outcome = await CliTester.RunAsync("doctor");

            outcome.ExitCode.ShouldBe(0, outcome.ToString());
            outcome.Output.ShouldContain("yes  mock: Node");
        }

        [Fact]
        public async Task Says_so_where_a_given_node_does_not_run()
        {
            var outcome = await CliTester.RunAsync("doctor", "--node", "no-such-node");

            outcome.ExitCode.ShouldBe(1, outcome.ToString());
            outcome.Output.ShouldContain("There is no Node at 'no-such-node'");
            outcome.Output.ShouldContain("mock: Node is missing");
        }
    }
}
