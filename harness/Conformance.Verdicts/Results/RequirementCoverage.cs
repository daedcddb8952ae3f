using Conformance.Scenarios;

namespace Conformance.Verdicts;

/// <summary>One requirement, and what a run says of it.</summary>
/// <param name="Requirement">The requirement.</param>
/// <param name="Scenarios">The ids of the scenarios that check it.</param>
/// <param name="Cases">How many of their cases were played; what does not apply was not.</param>
/// <param name="Worst">The worst verdict of these; null where none was played.</param>
/// <param name="Uncovered">Why nothing is known of it; null where something is.</param>
public sealed record RequirementCoverage(
    Requirement Requirement,
    IReadOnlyList<string> Scenarios,
    int Cases,
    Verdict? Worst,
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
        var judged = verdicts.ToLookup(verdict => verdict.Case.Scenario);
        return [.. requirements.Select(requirement => Row(requirement, [.. checks[requirement.Id]], judged))];
    }

    private static RequirementCoverage Row(
        Requirement requirement,
        IReadOnlyList<string> scenarios,
        ILookup<string, Verdict> judged
    )
    {
        var verdicts = scenarios.SelectMany(id => judged[id]).ToList();
        // A cell that does not apply says nothing beside one that was played.
        var played = verdicts
            .Where(verdict => verdict.Kind is not VerdictKind.NotApplicable || verdict.IsExcused)
            .ToList();
        var uncovered =
            scenarios.Count == 0 ? requirement.Untestable ?? "no scenario checks it"
            : verdicts.Count == 0 ? "no case of it was played"
            : played.Count == 0 ? "no case of it applies to this host and WebView"
            : played.TrueForAll(IsOpen) ? Open(played)
            : null;
        return new(requirement, scenarios, played.Count, played.MaxBy(verdict => verdict.Kind), uncovered);
    }

    // What was in the way of a case is known then, and nothing of what it is about.
    private static bool IsOpen(Verdict verdict) => verdict.Kind is VerdictKind.Inconclusive or VerdictKind.Error;

    private static string Open(List<Verdict> played)
    {
        var errors = played.Count(verdict => verdict.Kind is VerdictKind.Error);
        return $"no case of it could be judged: {played.Count - errors} inconclusive, {errors} with an error";
    }
}
