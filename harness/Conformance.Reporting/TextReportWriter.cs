using Conformance.Verdicts;

namespace Conformance.Reporting;

/// <summary>What the console shows, without colours, for a file.</summary>
public sealed class TextReportWriter : IReportWriter
{
    /// <inheritdoc />
    public string Kind => "text";

    /// <inheritdoc />
    public string Purpose => "what the console shows, as a file";

    /// <inheritdoc />
    public async Task WriteAsync(RunResult result, TextWriter writer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(writer);
        foreach (var verdict in result.Verdicts.Where(verdict => verdict.FailsRun))
        {
            await writer.WriteLineAsync(VerdictText.Of(verdict).AsMemory(), cancellationToken).ConfigureAwait(false);
        }

        RunSummary.Write(ConsoleOutput.Plain(writer), result);
    }
}
