using System.Diagnostics;
using System.Text;

namespace Conformance.Acceptance.Tests;

/// <summary>Runs the built command as a process: arguments in; exit code and texts out.</summary>
internal sealed class CliTester
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Variables of the process; null removes one.</summary>
    public Dictionary<string, string?> Variables { get; } = new() { ["NO_COLOR"] = "1", ["CI"] = null };

    public string Folder { get; init; } = RepositoryFolder.Path;

    public static string Program { get; } = Repository.Executable("harness/Conformance.Cli", "conformance");

    public static Task<CliOutcome> RunAsync(params string[] arguments) => new CliTester().StartAndWaitAsync(arguments);

    public async Task<CliOutcome> StartAndWaitAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        return await WaitAsync(process);
    }

    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Variables)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    /// <summary>Starts a line of the shell, in which <c>$0</c> is the command.</summary>
    public static Process StartInShell(string line, params string[] arguments)
    {
        var start = new ProcessStartInfo("sh", ["-c", line, Program, .. arguments])
        {
            WorkingDirectory = RepositoryFolder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    public static async Task<CliOutcome> WaitAsync(Process process, string alreadyRead = "")
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        var output = new StringBuilder(alreadyRead);
        var error = new StringBuilder();
        try
        {
            await Task.WhenAll(
                ReadAsync(process.StandardOutput, output, limit.Token),
                ReadAsync(process.StandardError, error, limit.Token)
            );
            await process.WaitForExitAsync(limit.Token);
            return new(process.ExitCode, Lines($"{output}"), Lines($"{error}"));
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            var state = process.HasExited ? "has ended, but its output is still open" : "has not ended";
            throw new TimeoutException(
                $"'{string.Join(' ', process.StartInfo.ArgumentList)}' {state} after {Patience}. It has said:\n{output}\n{error}"
            );
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static async Task ReadAsync(StreamReader from, StringBuilder to, CancellationToken cancellationToken)
    {
        var buffer = new char[4096];
        for (int count; (count = await from.ReadAsync(buffer, cancellationToken)) > 0; )
        {
            to.Append(buffer, 0, count);
        }
    }

    private static string Lines(string text) => text.ReplaceLineEndings("\n");
}
