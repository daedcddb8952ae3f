using System.CommandLine;
using System.CommandLine.Parsing;

namespace Conformance.Cli;

/// <summary>All commands and what they share.</summary>
internal static class CommandTree
{
    /// <summary>Shows stack traces.</summary>
    public static Option<bool> Debug { get; } =
        new("--debug") { Description = "Show stack traces of the kit's own failures.", Recursive = true };

    /// <summary>Makes the tree.</summary>
    public static RootCommand Create(CliContext context) =>
        new("Judges a host that speaks Tauri's IPC: replays scenarios in a WebView against it.")
        {
            Debug,
            RunCommand.Create(context),
            ListCommand.Create(context),
            CheckCommand.Create(context),
            CoverageCommand.Create(context),
            SchemaCommand.Create(context),
            DiffCommand.Create(context),
            MergeCommand.Create(context),
            ServeReferenceHostCommand.Create(context),
            FaultsCommand.Create(context),
            ProveCommand.Create(context),
            DoctorCommand.Create(context),
        };

    /// <summary>The words that lead to a command, such as <c>conformance run</c>.</summary>
    public static string PathOf(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{PathOf(parent)} {result.Command.Name}" : "conformance";
}
