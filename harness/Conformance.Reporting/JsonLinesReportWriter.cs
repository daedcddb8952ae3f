using System.Text.Json;
using Conformance.Verdicts;

namespace Conformance.Reporting;

/// <summary>JSON lines: one object a verdict, then a footer that tells a whole file from a cut one.</summary>
public sealed class JsonLinesReportWriter : IReportWriter
{
    /// <inheritdoc />
    public string Kind => "jsonl";

    /// <inheritdoc />
    public string Purpose => "one JSON object a verdict and a footer, for programs and for 'diff'";

    /// <inheritdoc />
    public async Task WriteAsync(RunResult result, TextWriter writer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(writer);
        foreach (var verdict in result.Verdicts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await WriteLineAsync(VerdictLine.Of(verdict), writer).ConfigureAwait(false);
        }

        await WriteLineAsync(FooterLine.Of(result), writer).ConfigureAwait(false);
    }

    private static async Task WriteLineAsync(ReportLine line, TextWriter writer)
    {
        await writer.WriteAsync(JsonSerializer.Serialize(line, ReportJson.Readable.ReportLine)).ConfigureAwait(false);
        await writer.WriteAsync('\n').ConfigureAwait(false);
    }
}
