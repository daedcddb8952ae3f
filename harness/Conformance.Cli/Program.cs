using System.CommandLine;
using System.Text;
using Conformance.Reporting;

namespace Conformance.Cli;

/// <summary>The command <c>conformance</c>.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var context = CliContext.OfProcess();
        using var interrupts = new Interrupts(context.Time);
        return await RunAsync(arguments, context, interrupts.Token);
    }

    private static async Task<int> RunAsync(string[] arguments, CliContext context, CancellationToken cancellationToken)
    {
        var parsed = CommandTree.Create(context).Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await context.Error.WriteLineAsync(error.Message);
            }

            await context.Error.WriteLineAsync($"See '{CommandTree.PathOf(parsed.CommandResult)} --help'.");
            return RunConclusion.Usage;
        }

        var configuration = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
            Output = context.Output,
            Error = context.Error,
        };
        try
        {
            return await parsed.InvokeAsync(configuration, cancellationToken);
        }
        catch (Exception exception)
        {
            if (parsed.GetValue(CommandTree.Debug))
            {
                await context.Error.WriteLineAsync(exception.ToString());
            }

            return await ExplainAsync(exception, context);
        }
    }

    private static async Task<int> ExplainAsync(Exception exception, CliContext context)
    {
        switch (exception)
        {
            case CliException known:
                await context.Error.WriteLineAsync(known.Message);
                return known.ExitCode;
            case OperationCanceledException:
                await context.Error.WriteLineAsync("Interrupted.");
                return RunConclusion.Incomplete;
            case IOException or UnauthorizedAccessException:
                await context.Error.WriteLineAsync(exception.Message);
                return RunConclusion.Usage;
            default:
                await context.Error.WriteLineAsync(
                    $"The kit itself failed: {exception.Message} Run again with '--debug' and report what it prints."
                );
                return RunConclusion.NoHost;
        }
    }
}
