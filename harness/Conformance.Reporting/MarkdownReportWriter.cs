using System.Text;
using Conformance.Verdicts;

namespace Conformance.Reporting;

/// <summary>Markdown, for the summary page of a CI run or a comment.</summary>
public sealed class MarkdownReportWriter : IReportWriter
{
    private const int FailuresShown = 50;
    private const int ReasonsShown = 8;
    private const int LongestNote = 300;

    // A summary page of GitHub takes 1 MiB, and shows nothing of more. What follows the failures is short.
    private const int MostBytes = 900_000;

    /// <inheritdoc />
    public string Kind => "markdown";

    /// <inheritdoc />
    public string Purpose => "Markdown for a CI summary page";

    /// <inheritdoc />
    public async Task WriteAsync(RunResult result, TextWriter writer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(writer);
        var text = new StringBuilder();
        var conclusion = RunConclusion.Of(result);
        Line(text, $"## {(conclusion.IsGood ? "✅" : "❌")} {Escape(conclusion.Sentence)}");
        Line(
            text,
            $"Host {Code(result.HostName)}, WebView {Code(string.Join(", ", result.WebViews))}, "
                + $"kit {result.KitVersion}, seed {result.Seed}, {VerdictWords.Time(result.Duration)}."
        );
        AppendDifferences(text, result);
        AppendSuites(text, result);
        AppendFailures(text, result);
        AppendNotes(text, result);
        await writer.WriteAsync(text, cancellationToken).ConfigureAwait(false);
    }

    private static void AppendDifferences(StringBuilder text, RunResult result)
    {
        if (result.Parts.Count == 0)
        {
            return;
        }

        var matrix = WebViewMatrix.Of(result);
        var rows = matrix.Differences.ToList();
        if (rows.Count == 0)
        {
            Line(text, $"{matrix.Agreement}.");
            return;
        }

        Line(text, $"The WebViews differ on {rows.Count} of the cases:");
        text.Append($"| case | {string.Join(" | ", result.WebViews.Select(Escape))} |\n");
        text.Append($"| --- |{string.Concat(result.WebViews.Select(_ => " --- |"))}\n");
        foreach (var row in rows.Take(FailuresShown))
        {
            var cells = row.Cells.Select(cell => cell is null ? "not judged" : VerdictWords.Word(cell));
            text.Append($"| {Escape(VerdictText.OneLine(row.Case.Name))} | {string.Join(" | ", cells)} |\n");
        }

        text.Append('\n');
    }

    private static void AppendSuites(StringBuilder text, RunResult result)
    {
        var columns = VerdictWords.Columns(result.Verdicts);
        if (columns.Count == 0)
        {
            return;
        }

        text.Append($"| suite | cases | {string.Join(" | ", columns.Select(column => column.Word))} |\n");
        text.Append($"| --- | ---: |{string.Concat(columns.Select(_ => " ---: |"))}\n");
        foreach (var suite in result.Verdicts.GroupBy(verdict => SuiteName(verdict, result)))
        {
            AppendRow(text, Escape(suite.Key), [.. suite], columns);
        }

        AppendRow(text, "**all**", result.Verdicts, columns);
        text.Append('\n');
    }

    private static string SuiteName(Verdict verdict, RunResult result) =>
        result.Parts.Count > 0 ? $"{verdict.Case.Suite} in {verdict.Case.WebView}" : verdict.Case.Suite;

    private static void AppendRow(
        StringBuilder text,
        string name,
        IReadOnlyList<Verdict> verdicts,
        IEnumerable<VerdictColumn> columns
    )
    {
        var cells = columns.Select(column => verdicts.Count(column.Holds)).Select(n => n == 0 ? "" : $"{n}");
        text.Append($"| {name} | {verdicts.Count} | {string.Join(" | ", cells)} |\n");
    }

    private static void AppendFailures(StringBuilder text, RunResult result)
    {
        var groups = FailureGroup.Of(result);
        AppendGroups(text, groups);

        // Each way to fail is seen before one is seen again.
        var failures = groups
            .Select(group => group.Example)
            .Concat(groups.SelectMany(group => group.Verdicts.Skip(1)))
            .ToList();
        var room = MostBytes - Encoding.UTF8.GetByteCount(text.ToString());
        var shown = 0;
        foreach (var failure in failures.Take(FailuresShown).Select(Failure))
        {
            room -= Encoding.UTF8.GetByteCount(failure);
            if (room < 0)
            {
                break;
            }

            text.Append(failure);
            shown++;
        }

        if (failures.Count > shown)
        {
            Line(text, $"{failures.Count - shown} more did not pass; the other reports show them.");
        }
    }

    private static void AppendGroups(StringBuilder text, IReadOnlyList<FailureGroup> groups)
    {
        if (groups.All(group => group.Verdicts.Count == 1))
        {
            return;
        }

        text.Append(
            "| did not pass | verdict | cases | fingerprint, or why | such as |\n| --- | --- | ---: | --- | --- |\n"
        );
        foreach (var group in groups.Take(FailuresShown))
        {
            var way = FailureGroup.IsToldByReason(group.Example)
                ? group.Way
                : string.Join(
                    ", ",
                    group.Example.Findings.Select(finding => VerdictText.Shorten(finding.Fingerprint, LongestNote))
                );
            text.Append($"| {Escape(group.Scenario)} | {VerdictWords.Word(group.Kind)} | {group.Verdicts.Count} ");
            text.Append($"| {Escape(way)} | {Escape(VerdictText.Name(group.Example.Case))} |\n");
        }

        text.Append('\n');
        if (groups.Count > FailuresShown)
        {
            Line(text, $"And {groups.Count - FailuresShown} more ways.");
        }
    }

    private static string Failure(Verdict verdict)
    {
        var told = VerdictText.Of(verdict).TrimEnd();
        var fence = Fence(told);
        return $"<details><summary><b>{VerdictWords.Word(verdict.Kind)}</b> {Html(VerdictText.Name(verdict.Case))} in {Html(verdict.Case.WebView)}</summary>\n\n"
            + $"{fence}text\n{told}\n{fence}\n\n</details>\n\n";
    }

    private static void AppendNotes(StringBuilder text, RunResult result)
    {
        if (result.UnprovedFeatures.Count > 0)
        {
            Line(text, $"Declared and not proved: {string.Join(", ", result.UnprovedFeatures.Select(Code))}.");
        }

        var differing = VerdictWords.Differing(result);
        if (differing.Count > 0)
        {
            Line(
                text,
                $"Differs from Tauri in {differing.Count} quirk{(differing.Count == 1 ? "" : "s")}: "
                    + $"{string.Join(", ", differing.Take(FailuresShown).Select(verdict => Code(verdict.Case.Name)))}{(differing.Count > FailuresShown ? " and more" : "")}."
            );
        }

        var reasons = VerdictWords.ReasonsNotApplicable(result);
        if (reasons.Count > 0)
        {
            var more = reasons.Count > ReasonsShown ? $" And {reasons.Count - ReasonsShown} more reasons." : "";
            Line(text, Escape($"Not applicable. {string.Join(' ', reasons.Take(ReasonsShown))}{more}"));
        }

        AppendNotes(text, [.. result.Strays.Select(stray => $"Broke between cases: {stray}")]);
        AppendNotes(text, result.Notes);
    }

    private static void AppendNotes(StringBuilder text, IReadOnlyList<string> notes)
    {
        foreach (var note in notes.Take(FailuresShown))
        {
            Line(text, Escape(VerdictText.Shorten(note, LongestNote)));
        }

        if (notes.Count > FailuresShown)
        {
            Line(text, $"And {notes.Count - FailuresShown} more of the kind.");
        }
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append("\n\n");

    private static string Code(string text) => $"`{VerdictText.OneLine(text).Replace('`', '\'')}`";

    private static string Html(string text) => System.Net.WebUtility.HtmlEncode(VerdictText.OneLine(text));

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in VerdictText.OneLine(text.ReplaceLineEndings(" ")))
        {
            escaped.Append("\\`*_{}[]<>|#".Contains(character) ? $"\\{character}" : character.ToString());
        }

        return escaped.ToString();
    }

    // A value that holds a fence of its own must not end the block.
    private static string Fence(string text)
    {
        var fence = "```";
        while (text.Contains(fence))
        {
            fence += '`';
        }

        return fence;
    }
}
