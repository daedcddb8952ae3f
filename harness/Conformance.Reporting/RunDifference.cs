using System.Text;
using Conformance.Verdicts;

namespace Conformance.Reporting;

/// <summary>What changed between two runs, case by case.</summary>
public sealed record RunDifference
{
    /// <summary>What the earlier run came to.</summary>
    public required RunConclusion Before { get; init; }

    /// <summary>What the later run came to.</summary>
    public required RunConclusion After { get; init; }

    /// <summary>Cases that pass no more, or fail in another way.</summary>
    public required IReadOnlyList<VerdictChange> Worse { get; init; }

    /// <summary>Cases that are better than they were.</summary>
    public required IReadOnlyList<VerdictChange> Better { get; init; }

    /// <summary>Cases that fail as they failed before.</summary>
    public required IReadOnlyList<VerdictChange> StillFailing { get; init; }

    /// <summary>Cases that only the later run has.</summary>
    public required IReadOnlyList<Verdict> Added { get; init; }

    /// <summary>Cases that only the earlier run has.</summary>
    public required IReadOnlyList<Verdict> Removed { get; init; }

    /// <summary>How many cases are as they were and do not fail.</summary>
    public required int Same { get; init; }

    /// <summary>Whether the later run is worse: a case got worse, a new one fails, one is gone, or the run came to a worse end.</summary>
    public bool IsWorse =>
        Worse.Count > 0 || Removed.Count > 0 || Added.Any(verdict => verdict.FailsRun) || After.IsWorseThan(Before);

    /// <summary>Whether the runs have no case in common.</summary>
    public bool IsEmpty => Worse.Count + Better.Count + StillFailing.Count + Same == 0;

    /// <summary>1 where the later run is worse, 4 where nothing could be compared, 0 otherwise.</summary>
    public int ExitCode =>
        IsEmpty && !After.IsWorseThan(Before) ? RunConclusion.Incomplete
        : IsWorse ? RunConclusion.DoesNotConform
        : RunConclusion.Conforms;

    /// <summary>Compares two runs.</summary>
    public static RunDifference Between(RunResult before, RunResult after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var earlier = Worst(before);
        var later = Worst(after);
        var both = later.Where(pair => earlier.ContainsKey(pair.Key));
        List<VerdictChange> changes = [.. both.Select(pair => new VerdictChange(earlier[pair.Key], pair.Value))];
        return new()
        {
            Before = RunConclusion.Of(before),
            After = RunConclusion.Of(after),
            Worse = [.. changes.Where(change => change.IsWorse)],
            Better = [.. changes.Where(change => change.IsBetter)],
            StillFailing = [.. changes.Where(change => change.IsSame && change.After.FailsRun)],
            Added = [.. later.Where(pair => !earlier.ContainsKey(pair.Key)).Select(pair => pair.Value)],
            Removed = [.. earlier.Where(pair => !later.ContainsKey(pair.Key)).Select(pair => pair.Value)],
            Same = changes.Count(change => change.IsSame && !change.After.FailsRun),
        };
    }

    /// <summary>The difference in words.</summary>
    public string Describe()
    {
        var text = new StringBuilder();
        Append(text, "worse", Worse.Select(Describe));
        Append(text, "new", Added.Select(verdict => $"{Name(verdict)}  {VerdictWords.Word(verdict.Kind)}"));
        Append(text, "gone", Removed.Select(verdict => $"{Name(verdict)}  was {VerdictWords.Word(verdict.Kind)}"));
        Append(text, "better", Better.Select(Describe));
        Append(text, "still failing", StillFailing.Select(change => Name(change.After)));
        if (Before != After)
        {
            text.Append($"before  {InOneLine(Before)}\nafter   {InOneLine(After)}\n\n");
        }

        text.Append(
            $"{Same} the same, {Worse.Count} worse, {Better.Count} better, {StillFailing.Count} still failing, "
        );
        return text.Append($"{Added.Count} new, {Removed.Count} gone.{Conclude()}").ToString();
    }

    private string Conclude() =>
        ExitCode switch
        {
            RunConclusion.Incomplete => "\nNothing could be compared: the runs have no case in common.",
            RunConclusion.DoesNotConform => $"\nThe later run is worse: {string.Join(", ", Reasons())}.",
            _ => "",
        };

    private IEnumerable<string> Reasons()
    {
        var failing = Added.Count(verdict => verdict.FailsRun);
        string?[] reasons =
        [
            Tell(Worse.Count, "case is worse", "cases are worse"),
            Tell(failing, "new case does not pass", "new cases do not pass"),
            Tell(Removed.Count, "case is gone", "cases are gone"),
            After.IsWorseThan(Before) ? "it came to a worse end" : null,
        ];
        return reasons.OfType<string>();
    }

    private static string? Tell(int count, string one, string many) =>
        count switch
        {
            0 => null,
            1 => $"1 {one}",
            _ => $"{count} {many}",
        };

    private static string InOneLine(RunConclusion conclusion) => conclusion.Sentence.ReplaceLineEndings(" ");

    // A case that is played several times is as bad as it was at its worst.
    private static Dictionary<(string, string), Verdict> Worst(RunResult run) =>
        run
            .Verdicts.GroupBy(verdict => (verdict.Case.Name, verdict.Case.WebView))
            .ToDictionary(plays => plays.Key, plays => plays.MaxBy(verdict => verdict.Kind)!);

    private static void Append(StringBuilder text, string label, IEnumerable<string> lines)
    {
        var whole = lines.ToList();
        if (whole.Count > 0)
        {
            text.Append($"{label}\n{string.Concat(whole.Select(line => $"  {line}\n"))}\n");
        }
    }

    private static string Describe(VerdictChange change)
    {
        var before = VerdictWords.Word(change.Before.Kind);
        var after = VerdictWords.Word(change.After.Kind);
        var line =
            before == after
                ? $"{Name(change.After)}  {after}, in another way"
                : $"{Name(change.After)}  {before} → {after}";
        return change.After.FailsRun ? $"{line}\n      {VerdictText.Headline(change.After)}" : line;
    }

    private static string Name(Verdict verdict) => VerdictText.OneLine($"{verdict.Case.Name}  {verdict.Case.WebView}");
}
