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
        public async Task Says_of_one_file_what_it_holds()
        {
            using var folder = new TemporaryFolder();
            var file = folder.Write("own.yaml", Own_suites.Own);

            var outcome = await CliTester.RunAsync("check", file);

            outcome.Output.ShouldStartWith("1 suite file, 1 scenario, ", customMessage: outcome.ToString());
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

    public sealed class Own_suites
    {
        public const string Own = """
            suite: own
            about: An adopter's.

            scenarios:
              - id: own/echo
                title: A value comes back
                requirement: INV-01
                steps:
                  - { invoke: echo, with: { value: 1 }, resolves: { value: 1 } }

            """;

        [Theory]
        [InlineData("specs/own.yaml")]
        [InlineData("specs/deep/own.yml")]
        public async Task In_the_folder_where_one_stands_are_taken_without_requirements_of_their_own(string file)
        {
            using var folder = new TemporaryFolder();
            folder.Write(file, Own);

            var outcome = await new CliTester { Folder = folder.Path }.StartAndWaitAsync("list");

            outcome.ExitCode.ShouldBe(0, outcome.ToString());
            outcome.Output.Trim().ShouldStartWith("own/echo");
            outcome.Output.Trim().ShouldNotContain('\n');
        }

        [Fact]
        public async Task Leave_the_kits_own_to_be_named()
        {
            using var folder = new TemporaryFolder();
            folder.Write("specs/own.yaml", Own);

            var outcome = await new CliTester { Folder = folder.Path }.StartAndWaitAsync("list", "own", "invoke");

            outcome.ExitCode.ShouldBe(0, outcome.ToString());
            outcome.Output.ShouldContain("own/echo");
            outcome.Output.ShouldContain("invoke/");
        }

        [Fact]
        public async Task That_are_none_leave_the_kits()
        {
            using var folder = new TemporaryFolder();
            folder.Write("specs/app/tauri.conf.yaml", "not: a suite");
            folder.Write("specs/notes.txt", "not a suite");

            var outcome = await new CliTester { Folder = folder.Path }.StartAndWaitAsync("list");

            outcome.Output.ShouldContain("invoke/");
        }
    }

    public sealed class Specs_here_that_cannot_be_read
    {
        [Fact]
        public async Task Are_told_where_their_folder_is_a_link_to_nothing()
        {
            Needs.Links();
            using var folder = new TemporaryFolder();
            File.CreateSymbolicLink(folder.PathOf("specs"), folder.PathOf("moved"));
            var tester = new CliTester { Folder = folder.Path };

            var outcome = await tester.StartAndWaitAsync("list");
            var named = await tester.StartAndWaitAsync("check", folder.Write("own.yaml", Own_suites.Own));

            outcome.ExitCode.ShouldBe(2, outcome.ToString());
            outcome.Error.ShouldContain($"specs' is a link to '{folder.PathOf("moved")}', which is no folder.");
            outcome.Output.ShouldBeEmpty();
            named.ExitCode.ShouldBe(2, named.ToString());
        }

        [Theory]
        [InlineData("specs")]
        [InlineData("specs/deep")]
        public async Task Are_told_where_a_folder_may_not_be_read(string closed)
        {
            if (OperatingSystem.IsWindows())
            {
                Assert.Skip("Windows has no such permissions.");
                return;
            }

            using var folder = new TemporaryFolder();
            folder.WriteSuite("  []");
            folder.Write($"{closed}/own.yaml", Own_suites.Own);
            var path = folder.PathOf(closed.Split('/'));
            File.SetUnixFileMode(path, UnixFileMode.None);
            try
            {
                Assert.SkipWhen(MayBeRead(path), "This user may read everything.");

                var tester = new CliTester { Folder = folder.Path };
                var outcome = await tester.StartAndWaitAsync("list");
                var named = await tester.StartAndWaitAsync("check", "specs");

                named.ExitCode.ShouldBe(2, named.ToString());
                named.Error.ShouldContain($"{closed}:1:1  SPEC001  This user may not read this folder.");
                named.Error.ShouldEndWith("1 mistake.\n");
                outcome.ExitCode.ShouldBe(2, outcome.ToString());
                outcome.Error.ShouldContain($"This user has no permission for the folder '{path}'.");
                outcome.Output.ShouldBeEmpty();
            }
            finally
            {
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }

        private static bool MayBeRead(string path)
        {
            try
            {
                return Directory.GetFileSystemEntries(path).Length > 0;
            }
            catch (UnauthorizedAccessException)
            {
                return false;
            }
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
