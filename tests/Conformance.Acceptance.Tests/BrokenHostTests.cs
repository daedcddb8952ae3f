namespace Conformance.Acceptance.Tests;

public static class BrokenHostTests
{
    private static readonly string s_misbehaving = Repository.Executable(
        "tests/Hosts.Misbehaving",
        "Conformance.MisbehavingHost"
    );

    private static Task<CliOutcome> JudgeAsync(string host, string filter) =>
        CliTester.RunAsync(
            "run",
            "--host",
            $"exec:{host}",
            "--filter",
            filter,
            "--pattern",
            "brownfield",
            "--fail-fast",
            // With one worker the first failure is the same in every run.
            "--jobs",
            "1"
        );

    public sealed class A_host_that_breaks_the_protocol
    {
        [Theory]
        [InlineData("dies-at-once", "exit status 3 before it answered host/start")]
        [InlineData("dies-at-once", "Its last words on standard error:\n  cannot find the moon")]
        [InlineData("dies-on-request", "by itself. It must live until host/stop.")]
        [InlineData("half-line-and-exit-3", "It wrote half a line before: '{\"jsonrpc\":\"2.0\",\"id\":2,\"resu'")]
        [InlineData("closes-output", "it closed its output and is still alive")]
        [InlineData("says Z2FyYmFnZQo=", "the line is not JSON")]
        [InlineData("silent-on-request", "a request that the host has not answered")]
        public async Task Is_blamed_for_what_it_did(string behaviour, string blame)
        {
            var outcome = await JudgeAsync($"{s_misbehaving} {behaviour}", "INV-19");

            outcome.ExitCode.ShouldBe(3, outcome.ToString());
            outcome.All.ShouldContain(blame);
            outcome.All.ShouldNotContain("   at ");
        }

        [Fact]
        public async Task Answering_twice_is_an_error_of_the_host()
        {
            var outcome = await JudgeAsync(Faulty("wire/answers-twice"), "INV-19");

            outcome.ExitCode.ShouldBe(3, outcome.ToString());
            outcome.Output.ShouldContain("it gave a second answer to the id");
        }

        [Fact]
        public async Task That_serves_no_page_has_not_started()
        {
            var outcome = await JudgeAsync(Faulty("pages/not-found"), "INV-19");

            outcome.ExitCode.ShouldBe(3, outcome.ToString());
            outcome.Error.ShouldContain("the page of its webview 'main' cannot be had");
            outcome.Error.ShouldContain("was answered with status 404");
        }

        [Fact]
        public async Task That_cannot_be_started_is_named()
        {
            var outcome = await JudgeAsync("no-such-host", "INV-19");

            outcome.ExitCode.ShouldBe(3, outcome.ToString());
            outcome.Error.ShouldContain("Nothing could be played: ");
            outcome.Error.ShouldContain("'no-such-host'");
        }
    }

    public sealed class A_host_that_does_wrong
    {
        [Theory]
        [InlineData("page/null-becomes-undefined", "INV-19", "should resolve with")]
        [InlineData("page/resolves-at-once", "CLM-08", "should settle after the calling turn has ended")]
        [InlineData("acl/deny-ignored", "ACL-14", "should reject because of")]
        [InlineData("acl/commands-run-before-check", "ACL-14", "the bodies run under the tag  revoked")]
        [InlineData("invoke/unit-is-empty-object", "INV-19", "but resolved with")]
        [InlineData("wire/response-header-not-exposed", "INV-19", "lacks the header 'access-control-expose-headers")]
        [InlineData("pages/of-an-error", "PRC-17", "should return")]
        public async Task Does_not_conform_and_is_told_why(string fault, string filter, string finding)
        {
            var outcome = await JudgeAsync(Faulty(fault), filter);

            outcome.ExitCode.ShouldBe(1, outcome.ToString());
            outcome.Output.ShouldContain("FAIL  ");
            outcome.Output.ShouldContain(finding);
            outcome.Output.ShouldContain("does not conform");
        }

        [Fact]
        public async Task Is_forgiven_what_is_known_and_no_more()
        {
            using var folder = new TemporaryFolder();
            var host = Faulty("page/null-becomes-undefined");
            var report = folder.PathOf("run.jsonl");
            string[] run =
            [
                "run",
                "--host",
                $"exec:{host}",
                "--filter",
                "invoke/unit-is-null",
                "--pattern",
                "brownfield",
            ];
            await CliTester.RunAsync([.. run, "--report", $"jsonl={report}"]);
            var list = folder.Write("known.yaml", string.Concat(Fingerprints(report).Select(Entry)));

            var forgiven = await CliTester.RunAsync([.. run, "--known-failures", list]);
            var mended = await CliTester.RunAsync("run", "--filter", "invoke/unit-is-null", "--known-failures", list);

            forgiven.Output.ShouldContain("known failure");
            forgiven.ExitCode.ShouldNotBe(1, forgiven.ToString());
            mended.ExitCode.ShouldBe(1, mended.ToString());
            mended.Output.ShouldContain("FIXED");
        }

        private static string Entry(string fingerprint) =>
            $"- case: invoke/unit-is-null\n  fingerprint: {System.Text.Json.JsonSerializer.Serialize(fingerprint)}\n  reason: accepted by this test\n";

        private static IEnumerable<string> Fingerprints(string report) =>
            File.ReadLines(report)
                .SkipLast(1)
                .Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement)
                .Where(verdict => verdict.TryGetProperty("findings", out _))
                .SelectMany(verdict => verdict.GetProperty("findings").EnumerateArray())
                .Select(finding => finding.GetProperty("fingerprint").GetString()!)
                .Distinct();
    }

    private static string Faulty(string fault) => $"{CliTester.Program} serve-reference-host --fault {fault}";
}
