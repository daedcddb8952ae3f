using Conformance.Reporting;
using Conformance.Verdicts;

namespace Conformance.Cli;

/// <summary>A run that was written down.</summary>
internal static class RunFile
{
    /// <summary>Reads what <c>--report jsonl=PATH</c> wrote.</summary>
    /// <exception cref="CliException">There is no such file, or it is no whole report.</exception>
    public static async Task<RunResult> ReadAsync(string path, CancellationToken cancellationToken = default)
    {
        try
        {
            using var reader = new StreamReader(path);
            return await JsonLinesReportReader.ReadAsync(reader, path, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CliException(
                $"'{path}' cannot be read. Give a file that '--report jsonl=PATH' wrote.",
                RunConclusion.Usage
            );
        }
        catch (FormatException exception)
        {
            throw new CliException(exception.Message, RunConclusion.Usage);
        }
    }
}
