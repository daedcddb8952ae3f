using Conformance.Verdicts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Conformance.Reporting;

/// <summary>The end of a run on a console: counts, the slowest cases, what is unproved, and the conclusion.</summary>
public static class RunSummary
{
    private const int SlowestShown = 3;
    private const int ListShown = 8;
    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(100);

    /// <summary>Writes it.</summary>
    public static void Write(IAnsiConsole console, RunResult result)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(result);
        if (result.Verdicts.Count > 0)
        {
            console.Write(result.Parts.Count > 0 ? MatrixTable.Of(result) : Suites(result));
            console.WriteLine();
        }

        var notes = Notes(result);
        if (notes.Rows.Count > 0)
        {
            console.Write(notes);
            console.WriteLine();
        }

        var conclusion = RunConclusion.Of(result);
        console.Write(
            ConsoleText.Of(
                conclusion.Sentence,
                new Style(conclusion.IsGood ? Color.Green : Color.Red, decoration: Decoration.Bold)
            )
        );
        console.WriteLine();
    }

    private static Table Suites(RunResult result)
    {
        var kinds = VerdictWords.Counts(result.Verdicts).Select(count => count.Key).Reverse().ToList();
        var table = new Table { Border = TableBorder.Simple, ShowFooters = true }.SafeBorder();
        table.AddColumn(ConsoleText.Column("suite", "all").NoWrap());
        table.AddColumn(Numbers("cases", $"{result.Verdicts.Count}"));
        foreach (var kind in kinds)
        {
            table.AddColumn(Numbers(VerdictWords.Word(kind), $"{result.Count(kind)}"));
        }

        table.AddColumn(Numbers("time", VerdictWords.Time(result.Duration)));
        foreach (var suite in result.Verdicts.GroupBy(verdict => verdict.Case.Suite))
        {
            var verdicts = suite.ToList();
            var time = verdicts.Aggregate(TimeSpan.Zero, (sum, verdict) => sum + verdict.Duration);
            table.AddRow([
                ConsoleText.Of(suite.Key),
                ConsoleText.Of($"{verdicts.Count}"),
                .. kinds.Select(kind => Count(kind, verdicts.Count(verdict => verdict.Kind == kind))),
                ConsoleText.Of(VerdictWords.Time(time)),
            ]);
        }

        return table;
    }

    private static Grid Notes(RunResult result)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        var slowest = result
            .Verdicts.Where(verdict => verdict.Duration >= Slow)
            .OrderByDescending(verdict => verdict.Duration)
            .Take(SlowestShown)
            .Select(verdict => $"{Name(verdict, result)}  {VerdictWords.Time(verdict.Duration)}");
        AddNote(grid, "slowest", [.. slowest]);
        AddNote(grid, "repeated", Repeated(result));
        AddNote(grid, "declared, not proved", result.UnprovedFeatures);
        AddNote(
            grid,
            "differs from Tauri",
            [.. VerdictWords.Differing(result).Select(verdict => Name(verdict, result))]
        );
        AddNote(grid, "broke between cases", result.Strays);
        AddNote(grid, "note", result.Notes);
        if (result.Verdicts.Any(verdict => verdict.Shrunk is not null))
        {
            AddNote(grid, "generated values", [$"seed {result.Seed}: '--seed {result.Seed}' gives them again"]);
        }

        var failed = result.Verdicts.Where(verdict => verdict.FailsRun);
        AddNote(
            grid,
            "did not pass",
            [.. failed.Select(verdict => $"{Name(verdict, result)}  {VerdictWords.Word(verdict.Kind)}")]
        );
        return grid;
    }

    private static IReadOnlyList<string> Repeated(RunResult result)
    {
        var rounds = Repeatability.Rounds(result);
        if (rounds < 2)
        {
            return [];
        }

        var differing = Repeatability.Differing(result);
        return
        [
            $"{rounds} times, {differing.Count} {(differing.Count == 1 ? "case" : "cases")} with differing verdicts",
            .. differing.Select(each =>
                $"{VerdictText.OneLine(each.Name)}  {string.Join(", ", each.Kinds.Select(kind => $"{kind.Value} {VerdictWords.Word(kind.Key)}"))}"
            ),
        ];
    }

    private static string Name(Verdict verdict, RunResult result) =>
        VerdictText.OneLine(
            result.Parts.Count > 0 ? $"{verdict.Case.Name}  {verdict.Case.WebView}" : verdict.Case.Name
        );

    private static void AddNote(Grid grid, string label, IReadOnlyList<string> lines)
    {
        foreach (var (index, line) in lines.Take(ListShown).Index())
        {
            grid.AddRow(ConsoleText.Of(index == 0 ? label : "", new Style(Color.Grey)), ConsoleText.Of(line));
        }

        if (lines.Count > ListShown)
        {
            grid.AddRow(
                ConsoleText.Of(""),
                ConsoleText.Of($"and {lines.Count - ListShown} more", new Style(Color.Grey))
            );
        }
    }

    private static TableColumn Numbers(string header, string footer) =>
        ConsoleText.Column(header, footer).RightAligned().NoWrap();

    private static IRenderable Count(VerdictKind kind, int count) =>
        count == 0 ? ConsoleText.Of("") : ConsoleText.Of($"{count}", new Style(ConsoleReporter.Colour(kind)));
}
