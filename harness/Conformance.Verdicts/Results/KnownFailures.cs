using System.Globalization;

namespace Conformance.Verdicts;

/// <summary>The failures a host's author has accepted, held against verdicts.</summary>
/// <param name="entries">The entries.</param>
public sealed class KnownFailures(IReadOnlyList<KnownFailure> entries)
{
    /// <summary>Accepts nothing.</summary>
    public static KnownFailures None { get; } = new([]);

    /// <summary>Whether it accepts nothing.</summary>
    public bool IsEmpty => entries.Count == 0;

    /// <summary>Says what a verdict is in the light of the list. Only a failure, or an inconclusive case, of which every finding is listed is
    /// known; an entry after its last day accepts nothing.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="formerIds">Earlier ids of the scenario, under which it may be listed.</param>
    /// <param name="today">The day.</param>
    public Verdict Apply(Verdict verdict, IReadOnlyList<string> formerIds, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        ArgumentNullException.ThrowIfNull(formerIds);
        return verdict.Kind is VerdictKind.Fail or VerdictKind.Inconclusive
            ? OfFailure(verdict, Listed(verdict, formerIds), today)
            : verdict;
    }

    /// <summary>Looks at a run as a whole: a case that passes is fixed where an entry lists it and nothing that this entry lists fails as it says;
    /// of several cases of one entry, the first.</summary>
    /// <param name="verdicts">The verdicts of all WebViews, to which the list has been applied.</param>
    /// <param name="formerIds">Earlier ids by scenario; of a scenario that is left out, a pass shows nothing, as it may come by chance.</param>
    /// <param name="split">The scenarios of which cells were left out: an entry for all of them is not settled.</param>
    public IReadOnlyList<Verdict> Settle(
        IReadOnlyList<Verdict> verdicts,
        IReadOnlyDictionary<string, IReadOnlyList<string>> formerIds,
        IReadOnlySet<string> split
    )
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        ArgumentNullException.ThrowIfNull(formerIds);
        ArgumentNullException.ThrowIfNull(split);
        var listed = verdicts
            .Select(verdict =>
                formerIds.TryGetValue(verdict.Case.Scenario, out var former) ? Listed(verdict, former) : []
            )
            .ToList();
        var open = verdicts.Zip(listed).SelectMany(pair => pair.Second.Where(entry => Fails(pair.First, entry)));
        var whole = verdicts
            .Zip(listed)
            .SelectMany(pair =>
                pair.Second.Where(entry => entry.Case.Contains('[') || !split.Contains(pair.First.Case.Scenario))
            );
        return Fixed(verdicts, listed, whole.Except(open).ToHashSet());
    }

    // One entry may list many cells: it is told once, with the first of them that passes.
    private List<Verdict> Fixed(
        IReadOnlyList<Verdict> verdicts,
        List<List<KnownFailure>> listed,
        HashSet<KnownFailure> fixes
    )
    {
        var settled = verdicts.ToList();
        foreach (var entry in entries.Where(fixes.Contains))
        {
            var passing = Enumerable
                .Range(0, verdicts.Count)
                .Where(index => verdicts[index].Kind is VerdictKind.Pass && listed[index].Contains(entry))
                .ToList();
            if (passing.Count > 0)
            {
                settled[passing[0]] = OfEntry(settled[passing[0]], entry, passing.Count - 1);
            }
        }

        return settled;
    }

    /// <summary>Finds the entries that name no case: misspelt, or removed. An entry of a suite that is not at hand may name one.</summary>
    /// <param name="names">All scenarios and cases at hand, by all of their names.</param>
    /// <param name="suites">The suites at hand; null where these are all that there are.</param>
    public IReadOnlyList<KnownFailure> Unused(IReadOnlySet<string> names, IReadOnlySet<string>? suites)
    {
        ArgumentNullException.ThrowIfNull(names);
        return
        [
            .. entries
                .Where(entry => !names.Contains(entry.Case))
                .Where(entry => suites is null || suites.Contains(entry.Case.Split('/')[0])),
        ];
    }

    private List<KnownFailure> Listed(Verdict verdict, IReadOnlyList<string> formerIds)
    {
        var names = NamesOf(verdict.Case, formerIds);
        return
        [
            .. entries
                .Where(entry => names.Contains(entry.Case))
                .Where(entry => entry.WebView is null || IsIn(verdict.Case.WebView, entry.WebView)),
        ];
    }

    private static bool IsIn(string webView, string listed) =>
        webView == listed || webView.StartsWith($"{listed}:", StringComparison.Ordinal);

    private static bool Fails(Verdict verdict, KnownFailure entry) =>
        verdict.Kind is not VerdictKind.Pass
        && verdict.Findings.Any(finding => finding.Fingerprint == entry.Fingerprint);

    private static Verdict OfEntry(Verdict verdict, KnownFailure entry, int others)
    {
        var what = others == 0 ? "It passes, although it is" : $"It passes, and so do {others} more, although they are";
        var why =
            $"{what} listed as a known failure under '{entry.Case}' with '{entry.Fingerprint}'; remove the entry.";
        return verdict with
        {
            Kind = VerdictKind.Fixed,
            Reason = verdict.Kind is VerdictKind.Fixed ? $"{verdict.Reason}\n{why}" : why,
        };
    }

    private static HashSet<string> NamesOf(CaseIdentity identity, IReadOnlyList<string> formerIds)
    {
        var cell = identity.Name.StartsWith(identity.Scenario, StringComparison.Ordinal)
            ? identity.Name[identity.Scenario.Length..]
            : "";
        return [identity.Name, identity.Scenario, .. formerIds, .. formerIds.Select(id => id + cell)];
    }

    private static Verdict OfFailure(Verdict verdict, List<KnownFailure> listed, DateOnly today)
    {
        // What one entry accepts no more, another may.
        var inForce = listed.OrderBy(entry => entry.Expires < today).ToList();
        var matching = verdict
            .Findings.Select(finding => inForce.Find(entry => entry.Fingerprint == finding.Fingerprint))
            .ToList();
        if (matching.Find(entry => entry?.Expires < today) is { Expires: { } expiry } expired)
        {
            var day = expiry.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var what = matching.Contains(null) ? $"Its finding '{expired.Fingerprint}'" : "It";
            return verdict with
            {
                Reason = $"{what} was a known failure until {day} ({expired.Reason}); mend it, or set another day.",
            };
        }

        if (matching.Count == 0 || matching.Contains(null))
        {
            return verdict;
        }

        var known = matching[0]!;
        return verdict with
        {
            Kind = VerdictKind.KnownFailure,
            Reason = known.Link is null ? known.Reason : $"{known.Reason} ({known.Link})",
        };
    }
}
