using System.CommandLine;
using Conformance.Reporting;

namespace Conformance.Cli;

/// <summary><c>conformance diff</c>: what changed between two runs.</summary>
internal static class DiffCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext context)
    {
        var before = new Argument<string>("before")
        {
            Description = "The earlier run, written by '--report jsonl=PATH'.",
        };
        var after = new Argument<string>("after") { Description = "The later run." };
        var command = new Command(
            "diff",
            "Compares two runs case by case, and what they came to; a case that was played several times counts as it was at its worst. Exit code 1 where the later is worse: a case is worse or gone, a new one does not pass, or the run came to a worse end; 4 where nothing could be compared."
        )
        {
            before,
            after,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var earlier = await RunFile.ReadAsync(parsed.GetRequiredValue(before), cancellationToken);
                var later = await RunFile.ReadAsync(parsed.GetRequiredValue(after), cancellationToken);
                var difference = RunDifference.Between(earlier, later);
                await context.Output.WriteLineAsync(difference.Describe());
                return difference.ExitCode;
            }
        );
        return command;
    }
}
