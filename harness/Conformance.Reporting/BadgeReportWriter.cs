using System.Net;
using Conformance.Verdicts;

namespace Conformance.Reporting;

/// <summary>A small SVG picture for a README.</summary>
public sealed class BadgeReportWriter : IReportWriter
{
    private const string Label = "conformance";

    /// <inheritdoc />
    public string Kind => "badge";

    /// <inheritdoc />
    public string Purpose => "an SVG badge for a README";

    /// <inheritdoc />
    public async Task WriteAsync(RunResult result, TextWriter writer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(writer);
        var conclusion = RunConclusion.Of(result);
        var text = Text(result, conclusion);
        var left = Width(Label);
        var right = Width(text);
        var svg = $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{left
                + right}" height="20" role="img" aria-label="{Label}: {text}">
              <title>{WebUtility.HtmlEncode(XmlText.Clean(conclusion.Sentence))}</title>
              <clipPath id="r"><rect width="{left + right}" height="20" rx="4"/></clipPath>
              <g clip-path="url(#r)">
                <rect width="{left}" height="20" fill="#3d444d"/>
                <rect x="{left}" width="{right}" height="20" fill="{Colour(conclusion.ExitCode)}"/>
              </g>
              <g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">
                <text x="{left / 2}" y="14">{Label}</text>
                <text x="{left + (right / 2)}" y="14">{text}</text>
              </g>
            </svg>

            """;
        await writer.WriteAsync(svg.AsMemory(), cancellationToken).ConfigureAwait(false);
    }

    // The numbers are those of the sentence, which is the title.
    private static string Text(RunResult result, RunConclusion conclusion) =>
        conclusion.ExitCode switch
        {
            RunConclusion.Conforms => Good(result),
            RunConclusion.DoesNotConform => Bad(result),
            RunConclusion.NoHost => "error",
            _ => "incomplete",
        };

    private static string Good(RunResult result)
    {
        var known = result.Count(VerdictKind.KnownFailure);
        return $"{result.Count(VerdictKind.Pass)} passed{(known > 0 ? $", {known} known to fail" : "")}";
    }

    private static string Bad(RunResult result) =>
        result.Count(VerdictKind.Fail) is var failed and > 0 ? $"{failed} of {result.Verdicts.Count} failed"
        : result.Count(VerdictKind.Inconclusive) is var open and > 0 ? $"{open} of {result.Verdicts.Count} inconclusive"
        : result.Count(VerdictKind.Fixed) > 0 ? "list out of date"
        : "not all proved";

    private static string Colour(int exitCode) =>
        exitCode switch
        {
            RunConclusion.Conforms => "#1a7f37",
            RunConclusion.DoesNotConform => "#cf222e",
            _ => "#9a6700",
        };

    private static int Width(string text) => (text.Length * 13 / 2) + 16;
}
