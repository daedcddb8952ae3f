using Conformance.Verdicts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Conformance.Reporting;

/// <summary>The end of a run on a console: counts, the slowest cases, what is unproved, and the conclusion.</summary>
public static class RunSummary
{
    private const int SlowestShown = 3;
    private const int ListShown = 8;
    private const int GroupsShown = 20;
    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(100);

    /// <summary>Writes it.</summary>
    public static void Write(IAnsiConsole console, RunResult result)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(result);
        WriteCounts(console, result);
        WriteConclusion(console, result);
    }

    /// <summary>Writes all but the conclusion.</summary>
    public static void WriteCounts(IAnsiConsole console, RunResult result)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(result);
        if (result.Verdicts.Count > 0)
        {
            console.Write(result.Parts.Count > 0 ? MatrixTable.Of(result) : Suites(result));
            console.WriteLine();
        }

        var notes = Notes(result);
        if (notes.Count > 0)
        {
            Write(console, notes);
            console.WriteLine();
        }
    }

    /// <summary>Writes what a run came to.</summary>
    public static void WriteConclusion(IAnsiConsole console, RunResult result)
    {
        ArgumentNullException.ThrowIfNull(console);
        var conclusion = RunConclusion.Of(result);
        console.Write(
            ConsoleText.Whole(
                conclusion.Sentence,
                new Style(conclusion.IsGood ? Color.Green : Color.Red, decoration: Decoration.Bold)
            )
        );
        console.WriteLine();
    }

    private static Table Suites(RunResult result)
    {
        var columns = VerdictWords.Columns(result.Verdicts);
        var table = new Table { Border = TableBorder.Simple, ShowFooters = true }.SafeBorder();
        table.AddColumn(ConsoleText.Column("suite", "all").NoWrap());
        table.AddColumn(Numbers("cases", $"{result.Verdicts.Count}"));
        foreach (var column in columns)
        {
            table.AddColumn(Numbers(column.Word, $"{result.Verdicts.Count(column.Holds)}"));
        }

        // Workers play at the same time: what their cases took together is more than the run did.
        table.AddColumn(Numbers("time of cases", VerdictWords.Time(TimeOf(result.Verdicts))));
        foreach (var suite in result.Verdicts.GroupBy(verdict => verdict.Case.Suite))
        {
            var verdicts = suite.ToList();
            table.AddRow([
                ConsoleText.Of(suite.Key),
                ConsoleText.Of($"{verdicts.Count}"),
                .. columns.Select(column => Count(column.Kind, verdicts.Count(column.Holds))),
                ConsoleText.Of(VerdictWords.Time(TimeOf(verdicts))),
            ]);
        }

        return table;
    }

    private static TimeSpan TimeOf(IEnumerable<Verdict> verdicts) =>
        verdicts.Aggregate(TimeSpan.Zero, (sum, verdict) => sum + verdict.Duration);

    private static List<(string Label, string Line)> Notes(RunResult result)
    {
        var notes = new List<(string, string)>();
        AddNote(notes, "took", result.Verdicts.Count > 0 ? [VerdictWords.Time(result.Duration)] : []);
        var slowest = result
            .Verdicts.Where(verdict => verdict.Duration >= Slow)
            .OrderByDescending(verdict => verdict.Duration)
            .Take(SlowestShown)
            .Select(verdict => $"{Name(verdict, result)}  {VerdictWords.Time(verdict.Duration)}");
        AddNote(notes, "slowest", [.. slowest]);
        AddNote(notes, "repeated", Repeated(result));
        AddNote(notes, "declared, not proved", result.UnprovedFeatures);
        AddNote(
            notes,
            "differs from Tauri",
            [.. VerdictWords.Differing(result).Select(verdict => Name(verdict, result))]
        );
        AddNote(notes, "not applicable", VerdictWords.ReasonsNotApplicable(result));
        AddNote(notes, "broke between cases", result.Strays);
        AddNote(notes, "note", result.Notes);
        if (result.Verdicts.Any(verdict => verdict.Shrunk is not null))
        {
            AddNote(notes, "generated values", [$"seed {result.Seed}: '--seed {result.Seed}' gives them again"]);
        }

        AddFailures(notes, result);
        return notes;
    }

    private static void AddFailures(List<(string, string)> notes, RunResult result)
    {
        var groups = FailureGroup.Of(result);
        AddNote(notes, "did not pass", [.. groups.Take(GroupsShown).Select(group => Tell(group, result))], GroupsShown);
        if (groups.Count > GroupsShown)
        {
            var cases = groups.Skip(GroupsShown).Sum(group => group.Verdicts.Count);
            var ways = groups.Count - GroupsShown;
            notes.Add(("", $"and {VerdictWords.Cases(cases)} more, in {ways} other way{(ways == 1 ? "" : "s")}"));
        }
    }

    private static string Tell(FailureGroup group, RunResult result)
    {
        var word = VerdictWords.Word(group.Kind);
        var way = $"  {group.Way}";
        var example = Name(group.Example, result);
        return group.Verdicts.Count == 1
            ? $"{example}  {word}{way}"
            : $"{VerdictText.OneLine(group.Scenario)}  {VerdictWords.Cases(group.Verdicts.Count)} {word}{way}  such as {example}";
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
                $"{VerdictText.OneLine(each.Name)}{(result.Parts.Count > 0 ? $"  {each.WebView}" : "")}  {string.Join(", ", each.Kinds.Select(kind => $"{kind.Value} {VerdictWords.Word(kind.Key)}"))}"
            ),
        ];
    }

    private static string Name(Verdict verdict, RunResult result) =>
        VerdictText.Name(verdict.Case)
        + (result.Parts.Count > 0 ? $"  {VerdictText.OneLine(verdict.Case.WebView)}" : "");

    private static void AddNote(
        List<(string, string)> notes,
        string label,
        IReadOnlyList<string> lines,
        int most = ListShown
    )
    {
        notes.AddRange(lines.Take(most).Select((line, index) => (index == 0 ? label : "", line)));
        if (lines.Count > most)
        {
            notes.Add(("", $"and {lines.Count - most} more"));
        }
    }

    private static void Write(IAnsiConsole console, List<(string Label, string Line)> notes)
    {
        var width = notes.Max(note => note.Label.Length);
        foreach (var (label, line) in notes)
        {
            console.Write(ConsoleText.Whole($"{label.PadRight(width)}  ", new Style(Color.Grey)));
            console.Write(ConsoleText.Whole(line.ReplaceLineEndings($"\n{new string(' ', width + 2)}")));
            console.WriteLine();
        }
    }

    private static TableColumn Numbers(string header, string footer) =>
        ConsoleText.Column(header, footer).RightAligned().NoWrap();

    private static IRenderable Count(VerdictKind kind, int count) =>
        count == 0 ? ConsoleText.Of("") : ConsoleText.Of($"{count}", new Style(ConsoleReporter.Colour(kind)));
}
