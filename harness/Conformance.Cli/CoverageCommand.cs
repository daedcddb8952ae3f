using System.CommandLine;
using Conformance.Reporting;
using Conformance.Verdicts;

namespace Conformance.Cli;

/// <summary><c>conformance coverage</c>: requirements, and what checks them.</summary>
internal static class CoverageCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext context)
    {
        var paths = CommonOptions.Paths();
        var run = new Option<string?>("--run")
        {
            Description = "A run, written by '--report jsonl=PATH': says what it found on each requirement.",
            HelpName = "FILE",
        };
        var gaps = new Option<bool>("--gaps") { Description = "Only requirements of which nothing is known." };
        var command = new Command(
            "coverage",
            "Lists requirements and what checks them. Exit code 1 where nothing checks one."
        )
        {
            paths,
            run,
            gaps,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var read = SpecPlace.Find(parsed.GetValue(paths) ?? []).Read(cancellationToken);
                var verdicts = parsed.GetValue(run) is { } file
                    ? (await RunFile.ReadAsync(file, cancellationToken)).Verdicts
                    : null;
                var rows = RequirementCoverage.Of(read.Requirements, [.. read.Scenarios], verdicts ?? []);
                foreach (var row in rows.Where(row => !parsed.GetValue(gaps) || IsGap(row, verdicts is not null)))
                {
                    await context.Output.WriteLineAsync(Tell(row, verdicts is not null));
                }

                await context.Output.WriteLineAsync(Sum(rows, verdicts is not null));
                return rows.Any(row => row.Scenarios.Count == 0 && row.Requirement.Untestable is null)
                    ? RunConclusion.DoesNotConform
                    : RunConclusion.Conforms;
            }
        );
        return command;
    }

    private static bool IsGap(RequirementCoverage row, bool hasRun) =>
        hasRun ? row.Uncovered is not null : row.Scenarios.Count == 0;

    private static string Tell(RequirementCoverage row, bool hasRun)
    {
        var state =
            row.Scenarios.Count == 0
                ? (row.Requirement.Untestable is { } why ? $"no page can test it: {why}" : "no scenario checks it")
            : !hasRun ? $"{row.Scenarios.Count} scenarios"
            : row.Uncovered ?? $"{VerdictWords.Word(row.Worst!)}, {row.Cases} cases";
        return $"{row.Requirement.Id, -10} {row.Requirement.Level.ToString().ToLowerInvariant(), -7} {state}\n           {row.Requirement.Sentence}";
    }

    private static string Sum(IReadOnlyList<RequirementCoverage> rows, bool hasRun)
    {
        var untestable = rows.Count(row => row.Scenarios.Count == 0 && row.Requirement.Untestable is not null);
        var bare = rows.Count(row => row.Scenarios.Count == 0 && row.Requirement.Untestable is null);
        var run = hasRun ? $" The run tells of {rows.Count(row => row.Uncovered is null)}." : "";
        return $"{rows.Count} requirements: {rows.Count - untestable - bare} checked, {untestable} that no page can test, {bare} unchecked.{run}";
    }
}
