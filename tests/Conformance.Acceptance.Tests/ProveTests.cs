using System.Diagnostics;
using System.Text.Json;

namespace Conformance.Acceptance.Tests;

public static class ProveTests
{
    private const string Requirements = """
        requirements:
          - id: TRY-01
            level: must
            sentence: An echo comes back.
            source: seen
          - id: EVT-27
            level: must
            sentence: Removing a listener that was never registered throws nothing.
            source: seen
        """;

    private const string Suite = """
        suite: try
        about: Written in a test.
        scenarios:
          - id: try/echo
            title: An echo comes back
            requirement: TRY-01
            steps:
              - invoke: echo
                with: { value: 1, tag: echoed }
                resolves: 1
              - runs: 1
                tag: echoed
          - id: try/never-listened
            title: Removing a listener that was never registered throws nothing
            requirement: EVT-27
            steps:
              - script: |
                  window.__TAURI_EVENT_PLUGIN_INTERNALS__.unregisterListener('never', 424242)
                  return 1
                returns: 1
        """;

    private static async Task<CliTester> RepositoryAsync(TemporaryFolder folder)
    {
        Needs.Git();
        FixtureApp.CopyTo(folder.PathOf("specs"));
        folder.Write("specs/requirements.yaml", Requirements);
        folder.Write("specs/try/try.yaml", Suite);
        await GitAsync(folder, "init", "--quiet");
        await GitAsync(folder, "add", ".");
        await GitAsync(
            folder,
            "-c",
            "user.name=t",
            "-c",
            "user.email=t@example.test",
            "commit",
            "--quiet",
            "-m",
            "one"
        );
        return new CliTester { Folder = folder.Path };
    }

    private static async Task GitAsync(TemporaryFolder folder, params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder.Path })!;
        await git.WaitForExitAsync(TestContext.Current.CancellationToken);
        git.ExitCode.ShouldBe(0);
    }

    public sealed class Changed
    {
        [Fact]
        public async Task Nothing_selects_no_fault()
        {
            using var folder = new TemporaryFolder();
            var tester = await RepositoryAsync(folder);

            var outcome = await tester.StartAndWaitAsync("prove", "--changed");

            outcome.ExitCode.ShouldBe(4, outcome.ToString());
        }

        [Fact]
        public async Task A_requirement_selects_its_faults()
        {
            using var folder = new TemporaryFolder();
            var tester = await RepositoryAsync(folder);
            folder.Write(
                "specs/requirements.yaml",
                Requirements.Replace("throws nothing", "throws nothing at all", StringComparison.Ordinal)
            );

            var outcome = await tester.StartAndWaitAsync("prove", "--changed");

            outcome.ExitCode.ShouldBe(0, outcome.ToString());
            outcome.Output.ShouldContain("caught    page/unlisten-throws");
            outcome.Output.ShouldContain("Proved: 1 fault caught");
        }

        [Fact]
        public async Task A_script_of_the_reference_host_selects_the_faults_it_names()
        {
            using var folder = new TemporaryFolder();
            var tester = await RepositoryAsync(folder);
            folder.Write("Conformance.ReferenceHost/Page/bridge.js", "faulty('page/unlisten-throws')");

            var outcome = await tester.StartAndWaitAsync("prove", "--changed");

            outcome.Output.ShouldContain("Proved: 1 fault caught");
        }
    }

    public sealed class A_filter
    {
        [Fact]
        public async Task That_matches_nothing_leaves_the_proof_incomplete()
        {
            using var folder = new TemporaryFolder();
            var tester = await RepositoryAsync(folder);

            var outcome = await tester.StartAndWaitAsync("prove", "--filter", "EVT-27", "--filter", "ivoke/*");

            outcome.ExitCode.ShouldBe(4, outcome.ToString());
            outcome.Output.ShouldContain("Incomplete: 'ivoke/*' matches nothing; 1 fault caught.");
        }

        [Fact]
        public async Task That_leaves_out_what_could_catch_a_fault_makes_no_survivor_of_it()
        {
            using var folder = new TemporaryFolder();
            var tester = await RepositoryAsync(folder);
            string[] prove = ["prove", "--fault", "page/unlisten-throws"];

            var outcome = await tester.StartAndWaitAsync([.. prove, "--filter", "try/echo"]);
            var whole = await tester.StartAndWaitAsync([.. prove, "--filter", "try/*"]);

            outcome.ExitCode.ShouldBe(4, outcome.ToString());
            outcome.Output.ShouldContain(
                "left out  page/unlisten-throws  no case of the filter checks what it violates"
            );
            outcome.Output.ShouldContain("Faults that nothing caught: none.");
            outcome.Output.ShouldContain(
                "Incomplete: 1 of 1 fault was shown to no case of the filter; 0 faults caught."
            );
            whole.ExitCode.ShouldBe(0, whole.ToString());
        }
    }

    public sealed class The_wire
    {
        [Fact]
        public async Task Has_defects_derived_of_cases_that_pass_the_same_in_every_run()
        {
            using var folder = new TemporaryFolder();
            var tester = await RepositoryAsync(folder);
            string[] prove = ["prove", "--only-wire", "--wire", "6", "--seed", "3", "--json", "proof.json"];

            var first = await tester.StartAndWaitAsync(prove);
            var known = Defects(folder);
            await tester.StartAndWaitAsync(prove);

            first.ExitCode.ShouldBe(0, first.ToString());
            first.Output.ShouldContain("Defects of the wire that nothing explains: none.");
            known.ShouldNotBeEmpty();
            Defects(folder).ShouldBe(known);
        }

        [Theory]
        [InlineData("--wire", "0")]
        [InlineData("--only-wire")]
        public async Task Is_asked_for_by_how_many(params string[] options)
        {
            var outcome = await CliTester.RunAsync(["prove", .. options]);

            outcome.ExitCode.ShouldBe(2, outcome.ToString());
            outcome.Error.ShouldContain("--wire");
        }

        private static List<string> Defects(TemporaryFolder folder)
        {
            using var proof = JsonDocument.Parse(File.ReadAllText(folder.PathOf("proof.json")));
            return
            [
                .. proof
                    .RootElement.GetProperty("wire")
                    .EnumerateArray()
                    .Select(each =>
                        string.Join(' ', each.EnumerateObject().Take(6).Select(member => member.Value.ToString()))
                    ),
            ];
        }
    }
}
