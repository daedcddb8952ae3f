using Conformance.Verdicts;

namespace Conformance.Reporting;

/// <summary>One case in two runs.</summary>
/// <param name="Before">The earlier verdict.</param>
/// <param name="After">The later verdict.</param>
public sealed record VerdictChange(Verdict Before, Verdict After)
{
    /// <summary>Whether it is worse, or fails in another way.</summary>
    public bool IsWorse => After.Kind > Before.Kind || (After.Kind == Before.Kind && !SameFindings);

    /// <summary>Whether it is better.</summary>
    public bool IsBetter => After.Kind < Before.Kind;

    /// <summary>Whether nothing changed.</summary>
    public bool IsSame => After.Kind == Before.Kind && SameFindings;

    private bool SameFindings =>
        Before
            .Findings.Select(finding => finding.Fingerprint)
            .SequenceEqual(After.Findings.Select(finding => finding.Fingerprint));
}
