using System.CommandLine;

namespace Conformance.Cli;

/// <summary><c>conformance check</c>: reads specs and draws their mistakes.</summary>
internal static class CheckCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext context)
    {
        var paths = CommonOptions.Paths();
        var command = new Command(
            "check",
            "Reads specs and draws every mistake where it stands. Exit code 2 where there is one."
        )
        {
            paths,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var read = SpecPlace.Find(parsed.GetValue(paths) ?? []).Read(cancellationToken);
                await context.Output.WriteLineAsync(
                    $"{Count(read.Suites.Count, "suite file")}, {Count(read.Scenarios.Count(), "scenario")}, {Count(read.Requirements.Count, "requirement")}: no mistake."
                );
            }
        );
        return command;
    }

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
