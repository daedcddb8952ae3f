using Conformance.Scenarios;

namespace Conformance.Verdicts;

/// <summary>Says what a verdict means at the level of its scenario under a profile.</summary>
internal static class Levels
{
    public static Verdict Apply(Verdict verdict, Profile profile, Level level)
    {
        var told = level is Level.Quirk ? verdict with { SameAsTauri = SameAsTauri(verdict.Kind) } : verdict;
        var isExcusable = verdict is { Kind: VerdictKind.Fail or VerdictKind.Inconclusive, BlamesHost: false };
        return profile.Enforces(level) || !isExcusable
            ? told
            : told with
            {
                Kind = VerdictKind.NotApplicable,
                Reason = $"{Reason(level)}; profile '{profile.Name}' does not enforce it.",
            };
    }

    private static bool? SameAsTauri(VerdictKind kind) =>
        kind switch
        {
            VerdictKind.Pass => true,
            VerdictKind.Fail => false,
            _ => null,
        };

    private static string Reason(Level level) =>
        level switch
        {
            Level.Must => "A must does not hold",
            Level.Should => "A should does not hold",
            Level.May => "Optional behaviour is not offered",
            Level.Text => "The wording is another than Tauri's",
            Level.Quirk => "The host differs from Tauri in a quirk",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
