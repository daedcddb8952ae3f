using Conformance.Verdicts;

namespace Conformance.Reporting;

/// <summary>One case in several WebViews.</summary>
/// <param name="Case">The case, as the first WebView that has it names it.</param>
/// <param name="Cells">The verdicts in the order of the WebViews; null where a WebView has none.</param>
public sealed record MatrixRow(CaseIdentity Case, IReadOnlyList<Verdict?> Cells)
{
    /// <summary>Whether WebViews in which the case applies come to different verdicts, or fail in different ways.</summary>
    public bool Differs => Applied.DistinctBy(Way).Skip(1).Any();

    /// <summary>Whether the case fails the run in some WebView.</summary>
    public bool Fails => Applied.Any(verdict => verdict.FailsRun);

    /// <summary>Whether it was judged in every WebView.</summary>
    public bool IsComplete => Cells.All(cell => cell is not null);

    internal int Rank =>
        Differs ? 0
        : Fails ? 1
        : 2;

    private IEnumerable<Verdict> Applied =>
        Cells.OfType<Verdict>().Where(each => each.Kind is not VerdictKind.NotApplicable);

    // An entry of a list that is out of date is told in one of the WebViews in which the case passes.
    private static string Way(Verdict verdict) =>
        verdict.Kind is VerdictKind.Fixed ? $"{VerdictKind.Pass}"
        : verdict.FailsRun
            ? string.Join('\n', verdict.Findings.Select(finding => finding.Fingerprint).Prepend($"{verdict.Kind}"))
        : $"{verdict.Kind}";
}
