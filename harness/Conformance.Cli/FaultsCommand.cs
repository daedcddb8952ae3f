using System.CommandLine;
using Conformance.ReferenceHost;

namespace Conformance.Cli;

/// <summary><c>conformance faults</c>: the defects the reference host can be given.</summary>
internal static class FaultsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext context)
    {
        var command = new Command(
            "faults",
            "Lists the defects that the reference host can be given, for 'serve-reference-host --fault'."
        );
        command.SetAction(
            async (_, _) =>
            {
                foreach (var fault in FaultCatalogue.All)
                {
                    await context.Output.WriteLineAsync(
                        $"{fault.Name, -44} {string.Join(", ", fault.Requirements), -20} {fault.Sentence}"
                    );
                }
            }
        );
        return command;
    }
}
