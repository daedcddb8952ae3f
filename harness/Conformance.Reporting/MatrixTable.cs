using Conformance.Verdicts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Conformance.Reporting;

/// <summary>Case × WebView on a console: the differences first, then what fails everywhere, then the rest, a row for each suite.</summary>
internal static class MatrixTable
{
    private const int RowsShown = 60;

    public static Table Of(RunResult result)
    {
        var matrix = WebViewMatrix.Of(result);
        var table = new Table { Border = TableBorder.Simple, ShowFooters = true }.SafeBorder();
        table.AddColumn(ConsoleText.Column("case", $"all {matrix.Rows.Count}"));
        foreach (var part in result.Parts)
        {
            var all = result.In(part);
            var footer = $"{Sum(all.Verdicts)}\n{VerdictWords.Time(part.Duration)}";
            table.AddColumn(ConsoleText.Column(part.WebView, footer).NoWrap());
        }

        AddCases(table, "differ", [.. matrix.Differences]);
        AddCases(table, "fail in the same way", [.. matrix.Rows.Where(row => row is { Differs: false, Fails: true })]);
        AddSuites(table, matrix);
        return table;
    }

    private static void AddCases(Table table, string title, IReadOnlyList<MatrixRow> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        AddTitle(table, $"{rows.Count} {title}");
        foreach (var row in rows.Take(RowsShown))
        {
            table.AddRow([ConsoleText.Of(VerdictText.OneLine(row.Case.Name)), .. row.Cells.Select(Cell)]);
        }

        if (rows.Count > RowsShown)
        {
            AddTitle(table, $"and {rows.Count - RowsShown} more, which '--report html=PATH' shows");
        }
    }

    private static void AddSuites(Table table, WebViewMatrix matrix)
    {
        var rest = matrix.Rows.Where(row => row is { Differs: false, Fails: false }).ToList();
        if (rest.Count == 0)
        {
            return;
        }

        AddTitle(table, $"{rest.Count} agree");
        foreach (var suite in rest.GroupBy(row => row.Case.Suite))
        {
            var columns = matrix.WebViews.Select((_, index) => suite.Select(row => row.Cells[index]).OfType<Verdict>());
            table.AddRow([
                ConsoleText.Of($"{suite.Key}: {suite.Count()}"),
                .. columns.Select(verdicts => ConsoleText.Of(Sum([.. verdicts]))),
            ]);
        }
    }

    private static void AddTitle(Table table, string title) =>
        table.AddRow(ConsoleText.Of(title, new Style(decoration: Decoration.Bold)));

    private static IRenderable Cell(Verdict? verdict) =>
        verdict is null
            ? ConsoleText.Of("not judged", new Style(Color.Yellow))
            : ConsoleText.Of(VerdictWords.Word(verdict), new Style(ConsoleReporter.Colour(verdict.Kind)));

    private static string Sum(IReadOnlyList<Verdict> verdicts) =>
        verdicts.Count == 0
            ? "nothing judged"
            : string.Join(
                ", ",
                VerdictWords.Columns(verdicts).Select(column => $"{verdicts.Count(column.Holds)} {column.Word}")
            );
}
