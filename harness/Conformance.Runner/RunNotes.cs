using Conformance.Scenarios;

namespace Conformance.Runner;

/// <summary>What is worth a word at the end of a run and fails nothing.</summary>
internal static class RunNotes
{
    /// <summary>Tells of features and messages that the kit does not know, and of patterns that the host did not start in.</summary>
    public static IReadOnlyList<string> Of(PatternClaims claims, UnknownMessages unknown) =>
        [
            .. claims
                .Features.Where(feature => !KnownWords.Features.Contains(feature))
                .Select(feature =>
                    $"The host claims the feature '{feature}', which the kit does not know{Hint(feature)}"
                ),
            .. unknown.Notes,
            .. claims.Notes,
        ];

    private static string Hint(string feature) =>
        KnownWords.Hint(feature, KnownWords.Features) is { } meant ? $"; {meant}" : ".";
}
