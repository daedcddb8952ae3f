using Conformance.Scenarios;
using Conformance.Verdicts;

namespace Conformance.Runner;

/// <summary>What is worth a word at the end of a run and fails nothing.</summary>
internal static class RunNotes
{
    /// <summary>Tells of features and messages that the kit does not know, of patterns that the host did not start in, and of evidence that is
    /// lost.</summary>
    public static IReadOnlyList<string> Of(
        PatternClaims claims,
        UnknownMessages unknown,
        IReadOnlyList<Verdict> verdicts
    ) =>
        [
            .. claims
                .Features.Where(feature => !KnownWords.Features.Contains(feature))
                .Select(feature =>
                    $"The host claims the feature '{feature}', which the kit does not know{Hint(feature)}"
                ),
            .. unknown.Notes,
            .. claims.Notes,
            .. OnEvidence([.. verdicts.Where(verdict => verdict.LostEvidence.Count > 0)]),
        ];

    // A full disk loses it of every case, and one reason is enough to mend it.
    private static IEnumerable<string> OnEvidence(IReadOnlyList<Verdict> losses) =>
        losses.Count == 0
            ? []
            :
            [
                $"Pictures or traces of {(losses.Count == 1 ? "1 case" : $"{losses.Count} cases")} could not be written, "
                    + $"such as of '{losses[0].Case.Name}': {losses[0].LostEvidence[0]}",
            ];

    private static string Hint(string feature) =>
        KnownWords.Hint(feature, KnownWords.Features) is { } meant ? $"; {meant}" : ".";
}
