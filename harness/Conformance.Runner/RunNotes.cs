using Conformance.Protocol;
using Conformance.Scenarios;
using Conformance.Verdicts;

namespace Conformance.Runner;

/// <summary>What is worth a word at the end of a run and fails nothing.</summary>
internal static class RunNotes
{
    /// <summary>Tells of features that the kit does not know and, after a whole run, of known failures that name no case.</summary>
    public static IReadOnlyList<string> Of(
        RunPlan plan,
        HostDescription? host,
        IReadOnlyList<Verdict> verdicts,
        bool isWhole
    ) =>
        [
            .. (host?.Features ?? [])
                .Where(feature => !KnownWords.Features.Contains(feature))
                .Select(feature =>
                    $"The host claims the feature '{feature}', which the kit does not know{Hint(feature)}"
                ),
            .. (isWhole ? Unused(plan, verdicts) : []).Select(entry =>
                $"The known failure '{entry}' names no case of this run; mend its name, or remove the entry."
            ),
        ];

    private static string Hint(string feature) =>
        KnownWords.Hint(feature, KnownWords.Features) is { } meant ? $"; {meant}" : ".";

    private static IEnumerable<string> Unused(RunPlan plan, IReadOnlyList<Verdict> verdicts) =>
        plan
            .KnownFailures.Unused(
                verdicts,
                plan.Cases.DistinctBy(each => each.Scenario.Id)
                    .ToDictionary(each => each.Scenario.Id, each => each.Scenario.Was)
            )
            .Select(entry => entry.Case)
            .Distinct();
}
