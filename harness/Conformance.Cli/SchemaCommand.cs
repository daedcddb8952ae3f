using System.CommandLine;
using Conformance.Scenarios;

namespace Conformance.Cli;

/// <summary><c>conformance schema</c>: the JSON schema of suite files.</summary>
internal static class SchemaCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext context)
    {
        var command = new Command("schema", "Prints the JSON schema of suite files, for editors.");
        command.SetAction((_, _) => context.Output.WriteAsync(ScenarioSchema.Generate()));
        return command;
    }
}
