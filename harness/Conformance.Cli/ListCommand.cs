using System.CommandLine;
using Conformance.Reporting;

namespace Conformance.Cli;

/// <summary><c>conformance list</c>: the cases a run would play.</summary>
internal static class ListCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext context)
    {
        var options = new RunOptions();
        var command = new Command(
            "list",
            "Lists the cases a run would play. Exit code 4 where there is none, or a filter matches none."
        );
        options.AddSelectionTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                // In several WebViews the cases are the same.
                var plan = CasePlan.Of(options, parsed, context.Time, cancellationToken: cancellationToken)[0];
                foreach (var note in plan.Notes)
                {
                    await context.Error.WriteLineAsync(note);
                }

                foreach (var identity in plan.Cases.Select(each => each.Identity))
                {
                    await context.Output.WriteLineAsync(
                        VerdictText.OneLine(
                            $"{identity.Name, -70} {string.Join(", ", identity.Requirements), -16} {identity.Title}"
                        )
                    );
                }

                return plan.Cases.Count == 0 || plan.IdleFilters.Count > 0
                    ? RunConclusion.Incomplete
                    : RunConclusion.Conforms;
            }
        );
        return command;
    }
}
