using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Conformance.Acceptance.Tests;

public sealed partial class DocumentTests
{
    private static readonly ConcurrentDictionary<string, Task<CliOutcome>> s_help = new();

    public static TheoryData<string> Documents =>
        [
            .. Directory
                .EnumerateFiles(RepositoryFolder.Path, "*.md", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(RepositoryFolder.Path, file).Replace('\\', '/'))
                .Where(file => !file.Split('/').Intersect(["bin", "obj", "node_modules", "TestResults"]).Any())
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_document_names_only_commands_and_options_that_exist(string document)
    {
        var text = await File.ReadAllTextAsync(
            RepositoryFolder.PathOf(document),
            TestContext.Current.CancellationToken
        );
        var problems = new List<string>();
        foreach (Match call in Call().Matches(text))
        {
            var command = call.Groups["command"].Value;
            var help = await HelpAsync(command);
            if (help.ExitCode != 0)
            {
                problems.Add($"There is no command '{command}': {call.Value.Trim()}");
            }

            problems.AddRange(
                Option()
                    .Matches(Quoted().Replace(call.Groups["rest"].Value, ""))
                    .Select(option => option.Value)
                    .Where(option => !Knows(help, option))
                    .Select(option => $"'{command}' has no option '{option}': {call.Value.Trim()}")
            );
        }

        problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_README_names_every_command_and_every_option_of_run_that_it_tables()
    {
        var readme = await File.ReadAllTextAsync(
            RepositoryFolder.PathOf("README.md"),
            TestContext.Current.CancellationToken
        );
        var help = await CliTester.RunAsync("--help");
        var commands = HelpEntry().Matches(help.Output[help.Output.IndexOf("Commands:", StringComparison.Ordinal)..]);
        var run = await HelpAsync("run");

        commands.Count.ShouldBeGreaterThan(5);
        foreach (Match command in commands)
        {
            readme.ShouldContain($"`conformance {command.Groups[1].Value}");
        }

        var tabled = readme.Split('\n').Where(line => line.StartsWith("| `--", StringComparison.Ordinal));
        tabled.SelectMany(line => Option().Matches(line.Split('|')[1])).ShouldAllBe(option => Knows(run, option.Value));
    }

    [Fact]
    public async Task The_README_shows_a_failure_as_it_is_told()
    {
        var readme = await File.ReadAllTextAsync(
            RepositoryFolder.PathOf("README.md"),
            TestContext.Current.CancellationToken
        );
        var sample = readme[readme.IndexOf("FAIL  ", StringComparison.Ordinal)..].Split("```")[0].TrimEnd();

        var outcome = await CliTester.RunAsync(
            "run",
            "specs/invoke/errors.yaml",
            "-f",
            sample.Split((string[])["  ", "["], StringSplitOptions.RemoveEmptyEntries)[1],
            "--pattern",
            "brownfield",
            "--transport",
            "custom-protocol",
            "--host",
            $"exec:{CliTester.Program} serve-reference-host --fault invoke/unknown-commands-resolve"
        );

        WithoutTimes(outcome.Output).ShouldContain(WithoutTimes(sample));
    }

    private static string WithoutTimes(string text) => Time().Replace(text, "");

    private static bool Knows(CliOutcome help, string option) =>
        Regex.IsMatch(help.Output, $@"(?<![\w-]){Regex.Escape(option)}(?![\w-])");

    private static Task<CliOutcome> HelpAsync(string command) =>
        s_help.GetOrAdd(command, name => CliTester.RunAsync(name, "--help"));

    [GeneratedRegex(@"(?<=\n) +\d+\.\d{3}(?=  )")]
    private static partial Regex Time();

    // What stands in quotes is another program's.
    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(
        @"(?:(?<=`)conformance|Conformance\.Cli(?: -c \w+)? --|(?<=\n)conformance) (?<command>[a-z][a-z-]+)(?<rest>[^`\n]*)"
    )]
    private static partial Regex Call();

    [GeneratedRegex(@"(?<![\w-])--[a-z][a-z-]+")]
    private static partial Regex Option();

    [GeneratedRegex(@"^  ([a-z][a-z-]+)", RegexOptions.Multiline)]
    private static partial Regex HelpEntry();
}
