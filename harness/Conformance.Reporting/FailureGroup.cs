using Conformance.Verdicts;

namespace Conformance.Reporting;

/// <summary>Cases of one scenario that did not pass in the same way.</summary>
/// <param name="Scenario">The scenario's id.</param>
/// <param name="Kind">What they came to.</param>
/// <param name="Way">The fingerprints of their findings, with commas between, or why, where these do not say it.</param>
/// <param name="Verdicts">The verdicts, in the order of the plan; at least one.</param>
public sealed record FailureGroup(string Scenario, VerdictKind Kind, string Way, IReadOnlyList<Verdict> Verdicts)
{
    /// <summary>The first of them.</summary>
    public Verdict Example => Verdicts[0];

    /// <summary>The groups of a run, the largest first.</summary>
    public static IReadOnlyList<FailureGroup> Of(RunResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return
        [
            .. result
                .Verdicts.Where(verdict => verdict.FailsRun)
                .GroupBy(verdict => (verdict.Case.Scenario, verdict.Kind, Way: WayOf(verdict)))
                .Select(group => new FailureGroup(group.Key.Scenario, group.Key.Kind, group.Key.Way, [.. group]))
                .OrderByDescending(group => group.Verdicts.Count),
        ];
    }

    /// <summary>The fingerprints of a verdict, with commas between; why, where there are none or something broke.</summary>
    public static string WayOf(Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return IsToldByReason(verdict)
            ? VerdictText.OneLine(VerdictText.Headline(verdict))
            : VerdictText.OneLine(string.Join(", ", verdict.Findings.Select(FindingExplainer.Fingerprint)));
    }

    /// <summary>Whether its reason says what happened, and not its findings: what a host or a WebView did not live to do differs from anything.</summary>
    internal static bool IsToldByReason(Verdict verdict) =>
        verdict.Findings.Count == 0 || verdict is { Kind: VerdictKind.Error, Reason: not null };
}
