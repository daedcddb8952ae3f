using Conformance.Verdicts;

namespace Conformance.Reporting;

/// <summary>The cases of a run in several WebViews, a row for each case and a column for each WebView.</summary>
public sealed record WebViewMatrix
{
    /// <summary>The columns.</summary>
    public required IReadOnlyList<string> WebViews { get; init; }

    /// <summary>The rows: cases on which WebViews differ, cases that fail in all of them, then the others, each in the order of the plan.</summary>
    public required IReadOnlyList<MatrixRow> Rows { get; init; }

    /// <summary>The rows on which WebViews differ.</summary>
    public IEnumerable<MatrixRow> Differences => Rows.Where(row => row.Differs);

    /// <summary>What the WebViews agree on where they differ on nothing: what one of them has not judged cannot be compared.</summary>
    public string Agreement =>
        Rows.Count(row => row.IsComplete) switch
        {
            0 => "No case was judged in every WebView, so nothing can be compared",
            var compared when compared < Rows.Count =>
                $"The WebViews agree on the {compared} of {VerdictWords.Cases(Rows.Count)} that were judged in all of them",
            _ => "The WebViews agree on every case",
        };

    /// <summary>Makes the table of a run.</summary>
    public static WebViewMatrix Of(RunResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var rows = result
            .Verdicts.GroupBy(verdict => verdict.Case.Name)
            .Select(group => new MatrixRow(
                group.First().Case,
                [.. result.WebViews.Select(name => Worst(group, name))]
            ));
        return new() { WebViews = result.WebViews, Rows = [.. rows.OrderBy(row => row.Rank)] };
    }

    // A case that is played several times is as bad as it was at its worst.
    private static Verdict? Worst(IEnumerable<Verdict> verdicts, string webView) =>
        verdicts.Where(verdict => verdict.Case.WebView == webView).MaxBy(verdict => verdict.Kind);
}
