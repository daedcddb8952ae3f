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
            result.Parts.Count > 0 && !result.Cancelled
                ? OfParts(result)
                : OfIncomplete(result) ?? VerdictsConclusion.Of(result);
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
            var whole = VerdictsConclusion.Of(result);
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
            return new(
                Incomplete,
                $"Incomplete: cut short after {result.Verdicts.Count} of {Cases(result.Planned)}{VerdictsConclusion.DidNotPass(result)}."
            );
        }

        if (result is { HostFailure: { } failure, Verdicts.Count: 0 })
        {
            return new(NoHost, $"Nothing could be played: {failure}");
        }

        if (result.Planned == 0)
        {
            return new(
                Incomplete,
                string.Join(
                    ' ',
                    result.Notes.Take(MostReasons).Prepend("Incomplete: nothing was selected, so nothing is known.")
                )
            );
        }

        // What broke says more than that nothing applies.
        var isSound = result is { HostFailure: null, Strays.Count: 0, Verdicts.Count: > 0 };
        return isSound && result.Verdicts.All(verdict => verdict.Kind is VerdictKind.NotApplicable)
            ? new(
                Incomplete,
                $"Incomplete: not one of {Cases(result.Planned)} applies to this host and WebView. {string.Join(' ', VerdictWords.ReasonsNotApplicable(result).Take(MostReasons))}"
            )
            : null;
    }

    private static string Cases(int count) => VerdictWords.Cases(count);
}
