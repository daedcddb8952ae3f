using System.Diagnostics;
using Conformance.Protocol;
using Conformance.Scenarios;

namespace Conformance.Verdicts;

/// <summary>Holds one observation against one expectation.</summary>
internal static class ExpectationJudge
{
    /// <summary>Judges; null where the expectation holds.</summary>
    public static Judgement? Judge(Expectation expectation, ObservedStep step) =>
        expectation switch
        {
            Resolves resolves => Settles(step, ObservedState.Resolved, "resolves", resolves.Value),
            Returns returns => Settles(step, ObservedState.Resolved, "returns", returns.Value),
            Rejects rejects => RejectionJudge.Judge(rejects, step),
            Throws throws => Thrown(throws, step),
            Refuses => Refusal(step),
            StaysPending => step.State is ObservedState.Pending
                ? null
                : Other(step, "pending", "should stay pending", "no settlement when the wire is quiet"),
            // Where the host ended, StepsJudge has asked the ledger of its ends instead.
            HostEnds => Other(step, "host-ends", "should end the host", "the end of the host's process"),
            Responds responds => ResponseJudge.Judge(responds, step),
            Receives receives => HearingJudge.Judge(receives, step),
            _ => throw new UnreachableException(),
        };

    /// <summary>Judges a step that states nothing: it must have succeeded.</summary>
    public static Judgement? Precondition(ObservedStep step) =>
        step.State is ObservedState.Resolved or ObservedState.Heard
        || (step.State is ObservedState.Responded && !ResponseJudge.IsRefusal(step.Value))
            ? null
            : Other(step, "precondition", "should succeed, as what follows rests on it", "success");

    /// <summary>Judges the moment of settlement; null where it is right or not stated.</summary>
    public static Judgement? Turn(ObservedStep step)
    {
        if (step.Step.SameTurn is not { } wanted || wanted == step.Observation.SameTurn)
        {
            return null;
        }

        return wanted
            ? new(
                "same-turn",
                "should settle before the calling turn ends",
                "same-turn: true",
                "but settled",
                "in a later turn, or never"
            )
            : new(
                "same-turn",
                "should settle after the calling turn has ended",
                "same-turn: false",
                "but settled",
                "in the calling turn"
            );
    }

    /// <summary>Says that a name in an expectation stands for nothing.</summary>
    public static Judgement Unknown(string name) =>
        new(
            "reference",
            "should be compared with the value of",
            $"{{{{{name}}}}}",
            "but that stands for",
            "nothing: no step has captured it by now, and nothing else gives it"
        );

    /// <summary>Says that the outcome is another than the one asked for.</summary>
    public static Judgement Other(ObservedStep step, string word, string relation, string expected) =>
        new(word, relation, expected, OutcomeWords.Outcome(step), OutcomeWords.Actual(step));

    private static Judgement? Settles(ObservedStep step, ObservedState state, string word, SpecValue expected)
    {
        var relation = word is "returns" ? "should return" : "should resolve with";
        var value = step.Names.Resolve(expected);
        if (step.State != state)
        {
            return Other(step, word, relation, OutcomeWords.Value(value));
        }

        return ValueMatcher.Compare(value, step.Value) is { } difference
            ? Other(step, word, relation, OutcomeWords.Value(value)) with
            {
                Difference = difference,
            }
            : null;
    }

    private static Judgement? Thrown(Throws throws, ObservedStep step)
    {
        var expected = step.Names.Resolve(throws.Error);
        var refusal = Other(step, "throws", "should throw", OutcomeWords.Value(expected));
        if (step.State is not ObservedState.Threw)
        {
            return refusal;
        }

        // A thrown Error is told as {name, message}, unless the expectation itself speaks of errors.
        var thrown =
            step.Value is SpecSpecial { Name: "error" } error && !Speaks.OfErrors(expected)
                ? error.Argument
                : step.Value;
        return ValueMatcher.Compare(expected, thrown) is { } difference
            ? refusal with
            {
                Difference = difference,
            }
            : null;
    }

    private static Judgement? Refusal(ObservedStep step)
    {
        var holds = step.State switch
        {
            ObservedState.Rejected or ObservedState.Pending => true,
            ObservedState.Threw => step.Settled is ScriptStep,
            ObservedState.Responded => ResponseJudge.IsRefusal(step.Value),
            ObservedState.Resolved
            or ObservedState.TimedOut
            or ObservedState.Heard
            or ObservedState.HostEnded
            or ObservedState.Gone
            or ObservedState.NotReached => false,
            _ => throw new UnreachableException(),
        };
        return holds ? null : Other(step, "refuses", "should be refused", "a rejection, or no settlement at all");
    }
}
