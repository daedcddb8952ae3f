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
                    $"{read.Suites.Count} suite files, {read.Scenarios.Count()} scenarios, {read.Requirements.Count} requirements: no mistake."
                );
            }
        );
        return command;
    }
}
