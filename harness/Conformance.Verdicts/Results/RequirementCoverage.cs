using Conformance.Scenarios;

namespace Conformance.Verdicts;

/// <summary>One requirement, and what a run says of it.</summary>
/// <param name="Requirement">The requirement.</param>
/// <param name="Scenarios">The ids of the scenarios that check it.</param>
/// <param name="Cases">How many of their cases were judged.</param>
/// <param name="Worst">The worst verdict of the cases that apply; null where nothing was judged.</param>
/// <param name="Uncovered">Why nothing is known of it; null where something is.</param>
public sealed record RequirementCoverage(
    Requirement Requirement,
    IReadOnlyList<string> Scenarios,
    int Cases,
    VerdictKind? Worst,
    string? Uncovered
)
{
    /// <summary>Lays verdicts over requirements, in the order of the requirements.</summary>
    public static IReadOnlyList<RequirementCoverage> Of(
        IReadOnlyList<Requirement> requirements,
        IReadOnlyList<Scenario> scenarios,
        IReadOnlyList<Verdict> verdicts
    )
    {
        ArgumentNullException.ThrowIfNull(requirements);
        var checks = scenarios
            .SelectMany(scenario => scenario.Requirements.Select(id => (Requirement: id, scenario.Id)))
            .ToLookup(check => check.Requirement, check => check.Id);
        var judged = verdicts.ToLookup(verdict => verdict.Case.Scenario, verdict => verdict.Kind);
        return [.. requirements.Select(requirement => Row(requirement, [.. checks[requirement.Id]], judged))];
    }

    private static RequirementCoverage Row(
        Requirement requirement,
        IReadOnlyList<string> scenarios,
        ILookup<string, VerdictKind> judged
    )
    {
        var kinds = scenarios.SelectMany(id => judged[id]).ToList();
        var uncovered =
            scenarios.Count == 0 ? requirement.Untestable ?? "no scenario checks it"
            : kinds.Count == 0 ? "no case of it was played"
            : kinds.TrueForAll(kind => kind is VerdictKind.NotApplicable)
                ? "no case of it applies to this host and WebView"
            : null;
        // A cell that does not apply says nothing beside one that was played.
        var played = kinds
            .Where(kind => kind is not VerdictKind.NotApplicable)
            .DefaultIfEmpty(VerdictKind.NotApplicable);
        return new(requirement, scenarios, kinds.Count, kinds.Count == 0 ? null : played.Max(), uncovered);
    }
}
