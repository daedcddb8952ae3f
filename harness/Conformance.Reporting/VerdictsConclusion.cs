using Conformance.Verdicts;

namespace Conformance.Reporting;

/// <summary>What the verdicts of a run come to, where there are any. What failed comes first, whatever else is wrong.</summary>
internal static class VerdictsConclusion
{
    public static RunConclusion Of(RunResult result)
    {
        var name = result.Host.Length > 0 ? result.Host : result.HostName;
        var failed = result.Count(VerdictKind.Fail);
        var open = result.Count(VerdictKind.Inconclusive);
        if (result.Count(VerdictKind.Error) > 0 || result.Strays.Count > 0 || result.HostFailure is not null)
        {
            return new(RunConclusion.NoHost, Sentence(failed > 0 ? Failed(result, name) : Broken(result), result));
        }

        if (failed > 0 || open > 0)
        {
            return new(
                RunConclusion.DoesNotConform,
                Sentence(failed > 0 ? Failed(result, name) : Open(result, name), result)
            );
        }

        if (result.Count(VerdictKind.Fixed) > 0)
        {
            return new(RunConclusion.DoesNotConform, Stale(result, name));
        }

        if (OfIncomplete(result) is { } incomplete)
        {
            return incomplete;
        }

        return result.UnprovedFeatures.Count > 0
            ? new(
                RunConclusion.DoesNotConform,
                $"{name} does not conform: it declares {Features(result)}, and nothing proves it."
            )
            : new(
                RunConclusion.Conforms,
                $"{name} conforms{ButFor(result)}: {Cases(result.Count(VerdictKind.Pass))} passed{Beside(result)}."
            );
    }

    private static RunConclusion? OfIncomplete(RunResult result)
    {
        if (result.MissingShards.Count > 0)
        {
            return new(RunConclusion.Incomplete, $"Incomplete: {Missing(result)}");
        }

        if (result.Verdicts.Count < result.Planned)
        {
            return new(
                RunConclusion.Incomplete,
                $"Incomplete: {result.Verdicts.Count} of {Cases(result.Planned)} were judged{(result.StoppedAtFailure ? ", as the run stopped at the first failure" : "")}."
            );
        }

        if (result.IdleFilters.Count > 0)
        {
            return new(
                RunConclusion.Incomplete,
                $"Incomplete: {VerdictWords.Idle(result.IdleFilters)}; {Cases(result.Count(VerdictKind.Pass))} passed{Beside(result)}."
            );
        }

        return null;
    }

    private static string Failed(RunResult result, string name)
    {
        var open = result.Count(VerdictKind.Inconclusive);
        var errors = result.Count(VerdictKind.Error);
        return $"{name} does not conform: {result.Count(VerdictKind.Fail)} of {Cases(result.Verdicts.Count)} failed"
            + $"{(open > 0 ? $", {open} stayed inconclusive" : "")}{(errors > 0 ? $"; {errors} could not be judged" : "")}.";
    }

    private static string Open(RunResult result, string name) =>
        $"{result.Count(VerdictKind.Inconclusive)} of {Cases(result.Verdicts.Count)} stayed inconclusive, so it is not known whether {name} conforms.";

    private static string Broken(RunResult result)
    {
        var open = result.Count(VerdictKind.Inconclusive);
        if (result.Count(VerdictKind.Error) is not (var errors and > 0))
        {
            return result.HostFailure is null
                ? "Error:"
                : $"Error: {result.Verdicts.Count} of {Cases(result.Planned)} were judged{DidNotPass(result)}.";
        }

        return $"Error: {errors} of {Cases(result.Verdicts.Count)} could not be judged{(open > 0 ? $"; {open} more stayed inconclusive" : "")}.";
    }

    // A sentence with all that it does not say itself.
    private static string Sentence(string begin, RunResult result)
    {
        if (result.Strays.Count > 0)
        {
            var more = result.Strays.Count == 1 ? "" : $" And {result.Strays.Count - 1} more of the kind.";
            begin +=
                $" {(begin.EndsWith(':') ? "between" : "Between")} cases something broke. {result.Strays[0]}{more}";
        }

        if (result.HostFailure is { } failure)
        {
            begin += $" {failure}";
        }

        if (result.MissingShards.Count > 0)
        {
            begin += $" And {Missing(result)}";
        }

        if (result.StoppedAtFailure && result.Verdicts.Count < result.Planned)
        {
            begin +=
                $" Stopped at the first failure; {result.Planned - result.Verdicts.Count} of {Cases(result.Planned)} were not played.";
        }

        if (result.Count(VerdictKind.Fixed) is var stale and > 0)
        {
            begin += $" And {Cases(stale)} on the list of known failures passed: {TakeOff(stale)}";
        }

        return begin;
    }

    /// <summary>What did not pass among the cases that have been named, as the end of a sentence; nothing where all did.</summary>
    public static string DidNotPass(RunResult result)
    {
        List<string> counts =
        [
            .. Counted(result, VerdictKind.Fail, "failed"),
            .. Counted(result, VerdictKind.Inconclusive, "stayed inconclusive"),
            .. Counted(result, VerdictKind.Error, "could not be judged"),
        ];
        return counts.Count == 0 ? "" : $", of which {string.Join(", ", counts)}";
    }

    private static IEnumerable<string> Counted(RunResult result, VerdictKind kind, string what) =>
        result.Count(kind) is var count and > 0 ? [$"{count} {what}"] : [];

    // Where nothing but the list is out of date, the host is not to blame.
    private static string Stale(RunResult result, string name)
    {
        var stale = result.Count(VerdictKind.Fixed);
        var list = $"{Cases(stale)} on the list passed: {TakeOff(stale)}";
        List<string> more =
        [
            .. result.UnprovedFeatures.Count > 0
                ? [$"{name} declares {Features(result)}, and nothing proves it."]
                : (string[])[],
            .. result.MissingShards.Count > 0 ? [Missing(result)] : (string[])[],
            .. result.IdleFilters.Count > 0 ? [$"{VerdictWords.Idle(result.IdleFilters)}."] : (string[])[],
        ];
        return more.Count > 0
            ? $"The list of known failures is out of date: {string.Join(" And ", more.Prepend(list))}"
            : $"The list of known failures is out of date, and nothing else is wrong with {name}: {list}";
    }

    private static string TakeOff(int count) => $"take {(count == 1 ? "it" : "them")} off.";

    // Whoever reads no more than the beginning must not take a host with known failures for one without.
    private static string ButFor(RunResult result) =>
        result.Count(VerdictKind.KnownFailure) > 0 ? " but for known failures" : "";

    private static string Beside(RunResult result)
    {
        var notes = new List<string>();
        if (result.Count(VerdictKind.KnownFailure) is var known and > 0)
        {
            notes.Add($"{known} known failure{(known == 1 ? "" : "s")}");
        }

        var excused = result.Verdicts.Count(verdict => verdict.IsExcused);
        if (result.Count(VerdictKind.NotApplicable) - excused is var absent and > 0)
        {
            notes.Add($"{absent} not applicable");
        }

        if (excused > 0)
        {
            notes.Add(
                $"{excused} differ{(excused == 1 ? "s" : "")} in what profile '{result.Profile}' does not enforce"
            );
        }

        return notes.Count == 0 ? "" : $", {string.Join(", ", notes)}";
    }

    private static string Missing(RunResult result)
    {
        var missing = result.MissingShards;
        return $"of {missing[0].Split('/')[^1]} parts {string.Join(", ", missing)} {(missing.Count == 1 ? "is" : "are")} missing.";
    }

    private static string Features(RunResult result) =>
        string.Join(", ", result.UnprovedFeatures.Select(feature => $"'{feature}'"));

    private static string Cases(int count) => VerdictWords.Cases(count);
}
