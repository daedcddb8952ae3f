using System.Globalization;
using Conformance.Verdicts;

namespace Conformance.Reporting;

/// <summary>How reports write what they all write.</summary>
public static class VerdictWords
{
    /// <summary>The kinds, worst first, as tables show them.</summary>
    public static IReadOnlyList<VerdictKind> WorstFirst { get; } = [.. Enum.GetValues<VerdictKind>().OrderDescending()];

    private const string NotEnforced = "not enforced";

    /// <summary>The word for a kind, as people read it.</summary>
    public static string Word(VerdictKind kind) =>
        kind switch
        {
            VerdictKind.Pass => "pass",
            VerdictKind.NotApplicable => "not applicable",
            VerdictKind.KnownFailure => "known failure",
            VerdictKind.Fixed => "fixed",
            VerdictKind.Inconclusive => "inconclusive",
            VerdictKind.Fail => "fail",
            VerdictKind.Error => "error",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The word for a verdict, as people read it: what was played and need not be as it is asked stands apart.</summary>
    public static string Word(Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return verdict.IsExcused ? NotEnforced : Word(verdict.Kind);
    }

    /// <summary>The word for a kind, as programs read it: lower case and hyphens.</summary>
    public static string Token(VerdictKind kind) => Token(Word(kind));

    /// <summary>The kind of a token, or null where there is none.</summary>
    public static VerdictKind? Parse(string token) =>
        Enum.GetValues<VerdictKind>()
            .Where(kind => Token(kind) == token)
            .Select(kind => (VerdictKind?)kind)
            .FirstOrDefault();

    /// <summary>A duration with a sensible unit.</summary>
    public static string Time(TimeSpan duration) =>
        duration.TotalSeconds >= 60 ? $"{(int)duration.TotalMinutes} min {duration.Seconds} s"
        : duration.TotalSeconds >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{duration.TotalMilliseconds:0} ms");

    /// <summary>A word as the name of a class or a value: lower case and hyphens.</summary>
    public static string Token(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.Replace(' ', '-');
    }

    /// <summary>The counts that are not zero, worst first.</summary>
    public static IReadOnlyList<KeyValuePair<VerdictKind, int>> Counts(IEnumerable<Verdict> verdicts)
    {
        var counts = verdicts.CountBy(verdict => verdict.Kind).ToDictionary();
        return [.. WorstFirst.Where(counts.ContainsKey).Select(kind => KeyValuePair.Create(kind, counts[kind]))];
    }

    /// <summary>The columns of a table of counts, best first. What was not played stands apart from what differs and need not be as it is asked.</summary>
    public static IReadOnlyList<VerdictColumn> Columns(IReadOnlyList<Verdict> verdicts) =>
        [
            .. Counts(verdicts)
                .Select(count => count.Key)
                .Reverse()
                .SelectMany<VerdictKind, VerdictColumn>(kind =>
                    kind is VerdictKind.NotApplicable
                        ?
                        [
                            new(Word(kind), kind, verdict => verdict.Kind == kind && !verdict.IsExcused),
                            new(NotEnforced, kind, verdict => verdict.IsExcused),
                        ]
                        : [new(Word(kind), kind, verdict => verdict.Kind == kind)]
                )
                .Where(column => verdicts.Any(column.Holds)),
        ];

    /// <summary>Why cases do not apply, or differ and need not be as it is asked: the commonest reasons first, each with its count.</summary>
    public static IReadOnlyList<string> ReasonsNotApplicable(RunResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return
        [
            .. result
                .Verdicts.Where(verdict => verdict.Kind is VerdictKind.NotApplicable)
                .CountBy(verdict => verdict.Reason ?? "Nobody says why.")
                .OrderByDescending(reason => reason.Value)
                .Select(reason => $"{Cases(reason.Value)}: {VerdictText.OneLine(reason.Key)}"),
        ];
    }

    /// <summary>A count of cases.</summary>
    public static string Cases(int count) => count == 1 ? "1 case" : $"{count} cases";

    /// <summary>What is wrong with filters that match nothing, as the beginning of a sentence.</summary>
    public static string Idle(IReadOnlyList<string> filters)
    {
        ArgumentNullException.ThrowIfNull(filters);
        var names = string.Join(", ", filters.Select(filter => $"'{filter}'"));
        return $"{names} match{(filters.Count == 1 ? "es" : "")} nothing";
    }

    /// <summary>The quirks in which the host does not do as Tauri does.</summary>
    public static IReadOnlyList<Verdict> Differing(RunResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return [.. result.Verdicts.Where(verdict => verdict.SameAsTauri is false)];
    }
}
