namespace Conformance.Verdicts;

/// <summary>A case that was played more than once, and not always with the same verdict.</summary>
/// <param name="Name">The case.</param>
/// <param name="WebView">The WebView it was played in.</param>
/// <param name="Kinds">How often it had which verdict, the best first.</param>
public sealed record DifferingCase(string Name, string WebView, IReadOnlyList<KeyValuePair<VerdictKind, int>> Kinds);

/// <summary>Tells of a run that plays its cases several times whether each always has the same verdict.</summary>
public static class Repeatability
{
    /// <summary>How often the cases were played; the most that any was.</summary>
    public static int Rounds(RunResult result) => Rounds(ByCase(result));

    /// <summary>The cases whose verdicts differ, or whose sameness with Tauri does.</summary>
    public static IReadOnlyList<DifferingCase> Differing(RunResult result) =>
        [
            .. ByCase(result)
                .Where(plays => plays.Select(play => (OfPlay(play.Kind), play.SameAsTauri)).Distinct().Count() > 1)
                .Select(plays => new DifferingCase(
                    plays.Key.Name,
                    plays.Key.WebView,
                    [
                        .. plays
                            .GroupBy(play => play.Kind)
                            .OrderBy(kind => kind.Key)
                            .Select(kind => KeyValuePair.Create(kind.Key, kind.Count())),
                    ]
                )),
        ];

    // An entry of a list that is out of date is told with one play of those that pass.
    private static VerdictKind OfPlay(VerdictKind kind) => kind is VerdictKind.Fixed ? VerdictKind.Pass : kind;

    private static int Rounds(IEnumerable<IGrouping<(string, string), Verdict>> cases) =>
        cases.Select(plays => plays.Count()).DefaultIfEmpty(0).Max();

    private static IEnumerable<IGrouping<(string Name, string WebView), Verdict>> ByCase(RunResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Verdicts.GroupBy(verdict => (verdict.Case.Name, verdict.Case.WebView));
    }
}
