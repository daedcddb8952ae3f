using System.Diagnostics;

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

    public static async Task<CliOutcome> WaitAsync(Process process, string alreadyRead = "")
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            var output = await process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new(process.ExitCode, Lines(alreadyRead + output), Lines(await error));
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static string Lines(string text) => text.ReplaceLineEndings("\n");
}
