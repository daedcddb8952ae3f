using Conformance.Protocol;
using Conformance.Scenarios;

namespace Conformance.Verdicts;

/// <summary>Makes a verdict of a scenario and the transcript of its playing; asks nothing else.</summary>
public static class ScenarioJudge
{
    /// <summary>Judges one case.</summary>
    public static Verdict Judge(CaseInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var verdict = new Verdict
        {
            Case = input.Case,
            Kind = VerdictKind.Pass,
            Duration = input.Duration,
        };
        if (input.NotApplicable is { } reason)
        {
            return verdict with { Kind = VerdictKind.NotApplicable, Reason = reason };
        }

        try
        {
            var state = new JudgeState(input);
            new StepsJudge(state).Judge(input.Scenario.Steps, "");
            new StepsJudge(state).Judge(input.Scenario.Control, "control.");
            ReportUnexplainedEnd(state, input);
            ReportFallback(state, input);
            if (state is { Findings.Count: 0, NotReached: { } unreached })
            {
                state.Findings.Add(unreached);
            }

            return Levels.Apply(Conclude(verdict, state, input), input.Profile, input.Scenario.Level);
        }
        catch (SpecValueFormatException mistake)
        {
            return verdict with
            {
                Kind = VerdictKind.Error,
                Reason = $"The kit could not read what its player reported: {mistake.Message}",
                Transcript = Told(input),
            };
        }
    }

    private static IReadOnlyList<string> Told(CaseInput input) =>
        TranscriptTeller.Tell(input.Transcript, isWhole: input.KeepsTranscript);

    private static Verdict Conclude(Verdict verdict, JudgeState state, CaseInput input)
    {
        var (kind, reason) = Kind(state, input);
        return kind is VerdictKind.Pass
            ? verdict with
            {
                Transcript = input.KeepsTranscript ? Told(input) : [],
            }
            : verdict with
            {
                Kind = kind,
                Reason = reason,
                Findings = [.. state.Findings.Select(finding => Counted(finding, input.Scenario))],
                Transcript = Told(input),
                Console = TranscriptTeller.Console(input.Transcript),
                BlamesHost = state.FatalEnd is { Reason: not HostEndReason.KitFailed },
                HostErrorLines = state.FatalEnd?.LastErrorLines ?? [],
            };
    }

    private static Finding Counted(Finding finding, Scenario scenario) =>
        finding with
        {
            Steps = (StepPath.IsInControl(finding.Step) ? scenario.Control : scenario.Steps).Count,
        };

    private static (VerdictKind Kind, string? Reason) Kind(JudgeState state, CaseInput input)
    {
        var transcript = input.Transcript;
        if (state.FatalEnd is { } end)
        {
            return EndOf(end);
        }

        if (First<WebViewFailed>(transcript) is { } failed)
        {
            var where = failed.Step.Length == 0 ? "" : $" at {StepPath.Tell(failed.Step)}";
            return (
                VerdictKind.Error,
                $"The WebView failed{where}, which is not to the host's blame: {failed.Explanation}"
            );
        }

        return state.Unjudgeable is { } mistake ? (VerdictKind.Error, $"The expectation cannot be judged, {mistake}")
            : First<TamperedInVain>(transcript) is { } vain ? (VerdictKind.Inconclusive, Untampered(vain))
            : state.Findings.Any(finding => !finding.IsPrecondition) ? (VerdictKind.Fail, Unseen(input))
            : state.Findings is [var only] && ReferenceEquals(only, state.Unplayable)
                ? (VerdictKind.Inconclusive, "A step could not be played, so nothing can be said.")
            : state.Findings.Count > 0 ? (VerdictKind.Inconclusive, Unsaid(input))
            : First<EntriesLeftOut>(transcript) is { } left ? (VerdictKind.Inconclusive, CutShort(left.Count))
            : (VerdictKind.Pass, null);
    }

    private static string Unsaid(CaseInput input)
    {
        const string Words = "A precondition failed, so nothing can be said.";
        return Unseen(input) is { } why ? $"{Words} {why}" : Words;
    }

    private static string? Unseen(CaseInput input) => input.SeesAnswers ? UnseenAnswer.Tell(input.Transcript) : null;

    private static T? First<T>(Transcript transcript)
        where T : TranscriptContent => transcript.Entries.Select(entry => entry.Content).OfType<T>().FirstOrDefault();

    // Whatever the host did then, it did with a message that nobody had changed.
    private static string Untampered(TamperedInVain vain)
    {
        var (what, help) = vain.Why switch
        {
            TamperingFailure.NothingChanged => (
                "the message crossed as it was",
                "Let 'find' match what is there, and 'put' something that is never the same."
            ),
            TamperingFailure.NothingMet => (
                "no message that it could change crossed after it",
                "Let 'message' and 'matching' fit one that does, in every cell of the matrix."
            ),
            TamperingFailure.NothingFollowed => (
                "no second message came to change places with",
                "Let a step send two, or drop the one."
            ),
            TamperingFailure.TookTooLong => (
                "its expression took longer than 1 s on what crossed",
                "Write it without nested repetition."
            ),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return $"The tampering at {StepPath.Tell(vain.Step)} changed nothing: {what}, so nothing can be said. {help}";
    }

    // Nothing that was observed differs, but what crossed unseen may: of such a case nobody can say that it passed.
    private static string CutShort(long count) =>
        $"More crossed than a transcript may hold, and {(count == 1 ? "1 message is" : $"{count} messages are")} not in it, so nothing can be said.";

    private static (VerdictKind Kind, string Reason) EndOf(HostEnd end) =>
        end.Reason switch
        {
            HostEndReason.NotStarted => (VerdictKind.Error, $"The host could not be started: {end.Explanation}"),
            _ when HostEndLedger.BreaksProtocol(end) => (VerdictKind.Error, HostEndLedger.Tell(end)),
            _ => (VerdictKind.Fail, $"The host ended although no step asks for it: {HostEndLedger.Tell(end)}"),
        };

    // It explains what else was found, and is told first.
    private static void ReportFallback(JudgeState state, CaseInput input)
    {
        if (FallbackJudge.Find(input) is { } fallback)
        {
            state.Findings.Insert(0, fallback);
        }
    }

    /// <summary>A host may end between two steps, where no step observes it.</summary>
    private static void ReportUnexplainedEnd(JudgeState state, CaseInput input)
    {
        foreach (var (sequence, end) in state.Ends.Unexplained)
        {
            if (state.FatalEnd is not null)
            {
                return;
            }

            state.FatalEnd = end;
            state.Findings.Add(
                new Finding
                {
                    Step = "",
                    Location = input.Scenario.Location.ToString(),
                    Subject = "the host",
                    Relation = "should live through",
                    Expected = "the case",
                    Outcome = "but it ended",
                    Actual = HostEndLedger.Tell(end),
                    Fingerprint = Fingerprints.HostEnd,
                    Entry = sequence,
                }
            );
        }
    }
}
