using System.CommandLine;
using Conformance.Reporting;
using Spectre.Console;

namespace Conformance.Cli;

/// <summary><c>conformance doctor</c>: what this machine can run, and what to install.</summary>
internal static class DoctorCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext context)
    {
        var node = CommonOptions.Node();
        var command = new Command("doctor", "Says what this machine can run, and what to install for the rest.")
        {
            node,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var findings = await MachineCheck.RunAsync(parsed.GetValue(node), cancellationToken);
                var console = context.CreateConsole();
                console.Write(Table(findings));
                var lacks = findings.FirstOrDefault(finding => finding is { IsNeeded: true, IsGood: false });
                console.Write(ConsoleText.Of(Sentence(lacks)));
                console.WriteLine();
                return lacks is null ? RunConclusion.Conforms : RunConclusion.DoesNotConform;
            }
        );
        return command;
    }

    private static string Sentence(MachineFinding? lacks) =>
        lacks is null
            ? "The mock WebView runs here: 'conformance run' works."
            : $"The mock WebView cannot run here: {lacks.Part} is missing.";

    private static Grid Table(IReadOnlyList<MachineFinding> findings)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn(new GridColumn().NoWrap()).AddColumn();
        foreach (var finding in findings)
        {
            var state = ConsoleText.Of(
                finding.IsGood ? "yes" : "no",
                new Style(finding.IsGood ? Color.Green : Color.Yellow)
            );
            grid.AddRow(state, ConsoleText.Of(finding.Part), ConsoleText.Of(finding.Detail));
        }

        return grid;
    }
}
