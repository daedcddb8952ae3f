using System.Globalization;

namespace Conformance.Verdicts;

/// <summary>The failures a host's author has accepted, held against verdicts.</summary>
/// <param name="entries">The entries.</param>
public sealed class KnownFailures(IReadOnlyList<KnownFailure> entries)
{
    /// <summary>Accepts nothing.</summary>
    public static KnownFailures None { get; } = new([]);

    /// <summary>Says what a verdict is in the light of the list. Only a failure of which every finding is listed is known;
    /// a listed case that passes is fixed; an entry after its last day accepts nothing.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="formerIds">Earlier ids of the scenario, under which it may be listed.</param>
    /// <param name="today">The day.</param>
    /// <param name="mayPassByChance">Whether other values are generated in every run, so that a pass does not show it fixed.</param>
    public Verdict Apply(Verdict verdict, IReadOnlyList<string> formerIds, DateOnly today, bool mayPassByChance = false)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        ArgumentNullException.ThrowIfNull(formerIds);
        var names = NamesOf(verdict.Case, formerIds);
        var listed = entries.Where(entry => names.Contains(entry.Case)).ToList();
        return (listed.Count, verdict.Kind) switch
        {
            (0, _) => verdict,
            (_, VerdictKind.Pass) when !mayPassByChance => verdict with
            {
                Kind = VerdictKind.Fixed,
                Reason =
                    $"It passes, although it is listed as a known failure under '{listed[0].Case}'; remove the entry.",
            },
            (_, VerdictKind.Fail) => OfFailure(verdict, listed, today),
            _ => verdict,
        };
    }

    /// <summary>Finds the entries that name no case of a run: misspelt, or removed.</summary>
    public IReadOnlyList<KnownFailure> Unused(IEnumerable<Verdict> verdicts, IReadOnlyList<string> formerIds)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        var names = verdicts.SelectMany(verdict => NamesOf(verdict.Case, [])).Concat(formerIds).ToHashSet();
        return [.. entries.Where(entry => !names.Contains(entry.Case) && !names.Contains(entry.Case.Split('[')[0]))];
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
        var matching = verdict
            .Findings.Select(finding => listed.Find(entry => entry.Fingerprint == finding.Fingerprint))
            .ToList();
        if (matching.Count == 0 || matching.Contains(null))
        {
            return verdict;
        }

        if (matching.Find(entry => entry!.Expires < today) is { Expires: { } expiry } expired)
        {
            var day = expiry.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return verdict with
            {
                Reason = $"It was a known failure until {day} ({expired.Reason}); mend it, or set another day.",
            };
        }

        var known = matching[0]!;
        return verdict with
        {
            Kind = VerdictKind.KnownFailure,
            Reason = known.Link is null ? known.Reason : $"{known.Reason} ({known.Link})",
        };
    }
}
