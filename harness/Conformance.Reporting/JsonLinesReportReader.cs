using System.Text.Json;
using Conformance.Verdicts;

namespace Conformance.Reporting;

/// <summary>Reads a JSON lines report back.</summary>
public static class JsonLinesReportReader
{
    /// <summary>Reads a whole report.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="FormatException">The text is no report, or a cut one.</exception>
    public static async Task<RunResult> ReadAsync(
        TextReader reader,
        string name,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(reader);
        var verdicts = new List<Verdict>();
        FooterLine? footer = null;
        var number = 0;
        while (await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } text)
        {
            number++;
            if (footer is not null)
            {
                throw new FormatException($"'{name}' goes on after its footer, at line {number}. Write it anew.");
            }

            footer = Take(text, verdicts, $"'{name}', line {number}");
        }

        return Whole(footer, verdicts, name);
    }

    private static FooterLine? Take(string text, List<Verdict> verdicts, string place)
    {
        try
        {
            switch (JsonSerializer.Deserialize(text, ReportJson.Readable.ReportLine))
            {
                case VerdictLine verdict:
                    verdicts.Add(verdict.ToVerdict());
                    return null;
                case FooterLine footer:
                    return footer;
                default:
                    throw new FormatException("It is neither a verdict nor a footer.");
            }
        }
        catch (Exception exception) when (exception is JsonException or FormatException or NotSupportedException)
        {
            var cause = exception is FormatException ? exception.Message : "It is no line of a report.";
            throw new FormatException($"{place}: {cause} Give a file that '--report jsonl=PATH' wrote.", exception);
        }
    }

    private static RunResult Whole(FooterLine? footer, List<Verdict> verdicts, string name)
    {
        if (footer is not { Complete: true })
        {
            throw new FormatException($"'{name}' has no footer: it was cut. Run again with '--report jsonl=PATH'.");
        }

        return footer.Judged == verdicts.Count
            ? footer.ToResult(verdicts)
            : throw new FormatException(
                $"'{name}' holds {verdicts.Count} verdicts and its footer says {footer.Judged}: lines are lost. Run again."
            );
    }
}
