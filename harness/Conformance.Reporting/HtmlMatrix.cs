using System.Text;
using Conformance.Verdicts;

namespace Conformance.Reporting;

/// <summary>Case × WebView on a page: the differences first; the cases on which WebViews agree are folded away.</summary>
internal static class HtmlMatrix
{
    /// <summary>Appends the table of a run in several WebViews.</summary>
    public static void Append(StringBuilder page, RunResult result)
    {
        var matrix = WebViewMatrix.Of(result);
        var open = matrix.Rows.Where(row => row.Differs || row.Fails).ToList();
        var differing = open.Count(row => row.Differs);
        page.Append("<section class=\"matrix\">\n");
        page.Append(
            differing == 0
                ? $"<h2>{matrix.Agreement}</h2>\n"
                : $"<h2>The WebViews differ on {differing} of {matrix.Rows.Count} cases</h2>\n"
        );
        if (open.Count > 0)
        {
            AppendTable(page, result, open);
        }

        page.Append($"<details><summary>{matrix.Rows.Count - open.Count} cases agree</summary>\n");
        AppendTable(page, result, [.. matrix.Rows.Skip(open.Count)]);
        page.Append("</details>\n</section>\n");
    }

    private static void AppendTable(StringBuilder page, RunResult result, IReadOnlyList<MatrixRow> rows)
    {
        page.Append("<table>\n<thead><tr><th>case</th>");
        foreach (var webView in result.WebViews)
        {
            page.Append($"<th>{HtmlPage.Escape(webView)}</th>");
        }

        page.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            page.Append($"<tr{(row.Differs ? " class=\"differs\"" : "")}>");
            page.Append($"<td class=\"case\"><code>{HtmlPage.Escape(VerdictText.OneLine(row.Case.Name))}</code></td>");
            foreach (var cell in row.Cells)
            {
                AppendCell(page, cell);
            }

            page.Append("</tr>\n");
        }

        page.Append("</tbody>\n</table>\n");
    }

    private static void AppendCell(StringBuilder page, Verdict? cell) =>
        page.Append(
            cell is null
                ? "<td class=\"kind inconclusive\">not judged</td>"
                : $"<td class=\"kind {VerdictWords.Token(VerdictWords.Word(cell))}\" title=\"{HtmlPage.Escape(cell.Kind is VerdictKind.Pass ? "" : VerdictText.Headline(cell))}\">{VerdictWords.Word(cell)}</td>"
        );
}
