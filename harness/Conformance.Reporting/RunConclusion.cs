using Conformance.Verdicts;

namespace Conformance.Reporting;

/// <summary>What a run comes to: the exit code and one sentence that says why.</summary>
/// <param name="ExitCode">0 conforms, 1 does not, 3 no usable host, 4 incomplete. 2 is for the command line alone.</param>
/// <param name="Sentence">Why.</param>
public sealed record RunConclusion(int ExitCode, string Sentence)
{
    /// <summary>The host conforms.</summary>
    public const int Conforms = 0;

    /// <summary>The host does not conform.</summary>
    public const int DoesNotConform = 1;

    /// <summary>The command line or the specs cannot be used.</summary>
    public const int Usage = 2;

    /// <summary>The host could not be started, or broke the host protocol.</summary>
    public const int NoHost = 3;

    /// <summary>Cases were planned and not judged, or nothing was selected.</summary>
    public const int Incomplete = 4;

    private const int MostReasons = 3;

    /// <summary>Whether the host conforms.</summary>
    public bool IsGood => ExitCode == Conforms;

    /// <summary>Whether it says less good than another: without a host or a WebView nothing is known, and a failure says more than what was left
    /// open.</summary>
    public bool IsWorseThan(RunConclusion other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Badness(ExitCode) > Badness(other.ExitCode);
    }

    /// <summary>Concludes a run: what leaves it open comes before what it found. A run in several WebViews is as bad as it is in the worst.</summary>
    public static RunConclusion Of(RunResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var conclusion =
            result.Parts.Count > 0 && !result.Cancelled ? OfParts(result) : OfIncomplete(result) ?? OfVerdicts(result);
        return conclusion with { Sentence = VerdictText.Visible(conclusion.Sentence) };
    }

    private static RunConclusion OfParts(RunResult result)
    {
        var parts = result
            .Parts.Select(part => (part.WebView, Conclusion: Of(result.In(part))))
            .OrderByDescending(part => Badness(part.Conclusion.ExitCode))
            .ToList();
        var bad = parts.Where(part => !part.Conclusion.IsGood).ToList();
        if (bad.Count == 0)
        {
            // What no WebView proves is the run's own matter, and so is the sum of what passed.
            var whole = OfVerdicts(result);
            return whole with { Sentence = $"In {string.Join(", ", result.WebViews)}: {whole.Sentence}" };
        }

        return new(
            bad[0].Conclusion.ExitCode,
            string.Join("\n", bad.Select(part => $"In {part.WebView}: {part.Conclusion.Sentence}"))
        );
    }

    private static int Badness(int exitCode) => Array.IndexOf([Conforms, Incomplete, DoesNotConform, NoHost], exitCode);

    private static RunConclusion? OfIncomplete(RunResult result)
    {
        if (result.Cancelled)
        {
            return new(Incomplete, $"Incomplete: cut short after {result.Verdicts.Count} of {Cases(result.Planned)}.");
        }

        if (result.HostFailure is { } failure)
        {
            return new(NoHost, $"Nothing could be played: {failure}");
        }

        if (result.Planned == 0)
        {
            return new(Incomplete, "Incomplete: nothing was selected, so nothing is known.");
        }

        return result.Verdicts.Count > 0 && result.Verdicts.All(verdict => verdict.Kind is VerdictKind.NotApplicable)
            ? new(
                Incomplete,
                $"Incomplete: not one of {Cases(result.Planned)} applies to this host and WebView. {string.Join(' ', VerdictWords.ReasonsNotApplicable(result).Take(MostReasons))}"
            )
            : null;
    }

    private static RunConclusion OfVerdicts(RunResult result)
    {
        var bad = result.Verdicts.Count(verdict => verdict.FailsRun);
        var name = result.Host.Length > 0 ? result.Host : result.HostName;
        if (result.Count(VerdictKind.Error) is var errors and > 0)
        {
            var more = bad > errors ? $"; {bad - errors} more did not pass" : "";
            return new(NoHost, $"Error: {Cases(errors)} could not be judged{more}.");
        }

        if (result.Strays.Count > 0)
        {
            var more = result.Strays.Count == 1 ? "" : $" And {result.Strays.Count - 1} more of the kind.";
            return new(NoHost, $"Error: between cases something broke. {result.Strays[0]}{more}");
        }

        if (bad > 0)
        {
            return new(DoesNotConform, OfBad(result, name, bad));
        }

        if (result.Verdicts.Count < result.Planned)
        {
            return new(Incomplete, $"Incomplete: {result.Verdicts.Count} of {Cases(result.Planned)} were judged.");
        }

        return result.UnprovedFeatures.Count > 0
            ? new(DoesNotConform, $"{name} does not conform: it declares {Features(result)}, and nothing proves it.")
            : new(Conforms, $"{name} conforms: {Cases(result.Count(VerdictKind.Pass))} passed{Beside(result)}.");
    }

    // Where nothing but the list is out of date, the host is not to blame.
    private static string OfBad(RunResult result, string name, int bad)
    {
        var stale = result.Count(VerdictKind.Fixed);
        var list = $"{Cases(stale)} on the list passed: take {(stale == 1 ? "it" : "them")} off.";
        var unproved = result.UnprovedFeatures.Count > 0;
        return stale == bad
            ? unproved
                ? $"The list of known failures is out of date: {list} And {name} declares {Features(result)}, and nothing proves it."
                : $"The list of known failures is out of date, and nothing else is wrong with {name}: {list}"
            : $"{name} does not conform: {bad} of {Cases(result.Verdicts.Count)} did not pass.{(stale > 0 ? $" Of these, {list}" : "")}";
    }

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

    private static string Features(RunResult result) =>
        string.Join(", ", result.UnprovedFeatures.Select(feature => $"'{feature}'"));

    private static string Cases(int count) => VerdictWords.Cases(count);
}
