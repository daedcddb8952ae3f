using System.Text.Json;

namespace Conformance.Acceptance.Tests;

public static class SpecCommandTests
{
    private const string Broken = """
        suite: broken
        about: Two mistakes.

        scenarios:
          - id: broken/first
            title: It rejects
            requirement: INV-01
            steps:
              - invoke: echo
                rejcts: true
          - id: broken/second
            title: It resolves
            requirement: INV-01
            stps: []

        """;

    public sealed class Check
    {
        [Fact]
        public async Task Finds_nothing_in_the_kits_own_specs()
        {
            var outcome = await CliTester.RunAsync("check");

            outcome.ExitCode.ShouldBe(0, outcome.ToString());
        }

        [Fact]
        public async Task Draws_every_mistake_where_it_stands()
        {
            using var folder = new TemporaryFolder();
            var file = folder.Write("broken.yaml", Broken);

            var outcome = await CliTester.RunAsync("check", file);

            outcome.ExitCode.ShouldBe(2, outcome.ToString());
            outcome.All.ShouldContain("'rejcts'");
            outcome.All.ShouldContain("^^^^^^");
            outcome.All.ShouldContain("'stps'");
        }

        [Fact]
        public async Task Is_done_before_a_run()
        {
            using var folder = new TemporaryFolder();
            var file = folder.Write("broken.yaml", Broken);

            var outcome = await CliTester.RunAsync("run", file);

            outcome.ExitCode.ShouldBe(2, outcome.ToString());
            outcome.All.ShouldContain("'rejcts'");
        }

        [Fact]
        public async Task Of_an_empty_folder_is_no_success()
        {
            using var folder = new TemporaryFolder();

            var outcome = await CliTester.RunAsync("check", folder.Path);

            outcome.ExitCode.ShouldBe(2, outcome.ToString());
            outcome.Error.ShouldContain("There is no spec file here.");
        }
    }

    public sealed class Schema
    {
        [Fact]
        public async Task Is_the_file_that_editors_use()
        {
            var outcome = await CliTester.RunAsync("schema");

            outcome.ExitCode.ShouldBe(0, outcome.ToString());
            JsonDocument.Parse(outcome.Output).RootElement.ValueKind.ShouldBe(JsonValueKind.Object);
            outcome
                .Output.TrimEnd()
                .ShouldBe(File.ReadAllText(RepositoryFolder.PathOf("specs", "scenario.schema.json")).TrimEnd());
        }
    }

    public sealed class Coverage
    {
        [Fact]
        public async Task Names_each_requirement_and_what_checks_it()
        {
            var outcome = await CliTester.RunAsync("coverage");

            outcome.Output.ShouldContain("INV-01");
            outcome.Output.ShouldContain("requirements");
        }
    }

    public sealed class Faults
    {
        [Fact]
        public async Task Are_listed_by_name()
        {
            var outcome = await CliTester.RunAsync("faults");

            outcome.ExitCode.ShouldBe(0, outcome.ToString());
            outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBeGreaterThan(10);
        }

        [Fact]
        public async Task Of_an_unknown_name_are_refused()
        {
            var outcome = await CliTester.RunAsync("serve-reference-host", "--fault", "no/such-fault");

            outcome.ExitCode.ShouldBe(2, outcome.ToString());
            outcome.Error.ShouldContain("There is no fault 'no/such-fault'.");
        }
    }
}
