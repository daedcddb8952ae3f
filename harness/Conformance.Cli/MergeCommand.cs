using System.CommandLine;
using Conformance.Reporting;
using Conformance.Verdicts;

namespace Conformance.Cli;

/// <summary><c>conformance merge</c>: one run of the parts that <c>--shard</c> played.</summary>
internal static class MergeCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext context)
    {
        var files = new Argument<string[]>("parts")
        {
            Description = "The parts, each written by '--report jsonl=PATH'.",
            Arity = ArgumentArity.OneOrMore,
        };
        var report = new RunOptions().Report;
        var command = new Command(
            "merge",
            "Puts the parts that 'run --shard' played together, tells what the whole came to, and writes its reports. Exit codes are those of 'run'."
        )
        {
            files,
            report,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var reports = (parsed.GetValue(report) ?? []).Select(ReportChoice.Parse).ToList();
                var here = Environment.CurrentDirectory;
                var outputs = reports.ConvertAll(each => new OutputFile<RunResult>(
                    each.Option,
                    each.Path,
                    result =>
                        ReportFile.WriteAsync(
                            each.Writer,
                            EvidenceNames.For(result, here, each.Path),
                            each.Path,
                            CancellationToken.None
                        )
                ));
                OutputFiles.Check(outputs);
                var whole = await ReadAsync(parsed.GetRequiredValue(files), cancellationToken);
                var reporter = new ConsoleReporter(context.CreateConsole(), isLive: false, context.Time);
                var shown = OutputFiles.OfConsole<RunResult>(
                    merged => RunCommand.Conclude(merged, reporter, context),
                    () => null
                );
                return await OutputFiles.WriteAsync(
                    [shown, .. outputs],
                    whole,
                    RunConclusion.Of(whole).ExitCode,
                    context
                );
            }
        );
        return command;
    }

    private static async Task<RunResult> ReadAsync(string[] files, CancellationToken cancellationToken)
    {
        var parts = new List<(string, RunResult)>();
        foreach (var file in files)
        {
            // Each part names its pictures from the folder that it lies in.
            var part = await RunFile.ReadAsync(file, cancellationToken);
            var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
            parts.Add((file, EvidenceNames.For(part, folder, Path.Combine(Environment.CurrentDirectory, "report"))));
        }

        try
        {
            return RunMerge.Of(parts);
        }
        catch (FormatException exception)
        {
            throw new CliException(exception.Message, RunConclusion.Usage);
        }
    }
}
