using System.Diagnostics;
using Conformance.Protocol;
using Conformance.Scenarios;

namespace Conformance.Verdicts;

/// <summary>Holds a rejection against the reason, the class of refusal, or both.</summary>
internal static class RejectionJudge
{
    public static Judgement? Judge(Rejects rejects, ObservedStep step)
    {
        var reason = rejects.Reason is null ? null : step.Names.Resolve(rejects.Reason);
        var relation = reason is null ? "should reject because of" : "should reject with";
        var expected = (reason, rejects.Because) switch
        {
            (null, { } because) => Word(because),
            ({ } value, null) => OutcomeWords.Value(value),
            ({ } value, { } because) => $"{OutcomeWords.Value(value)}, because: {Word(because)}",
            (null, null) => "any reason",
        };
        var other = ExpectationJudge.Other(step, "rejects", relation, expected);
        if (step.State is not (ObservedState.Rejected or ObservedState.Threw) || IsThrownCall(step))
        {
            return other;
        }

        if (reason is not null && ValueMatcher.Compare(reason, step.Value) is { } difference)
        {
            return other with { Difference = difference };
        }

        return rejects.Because is { } wanted && !RefusalClassifier.Is(wanted, step.Value)
            ? other with
            {
                Difference = Unlike(wanted, step.Value),
            }
            : null;
    }

    /// <summary>The class as a spec writes it.</summary>
    public static string Word(RefusalClass refusal) =>
        refusal switch
        {
            RefusalClass.Acl => "acl",
            RefusalClass.NotFound => "not-found",
            RefusalClass.Arguments => "arguments",
            RefusalClass.Isolation => "isolation",
            RefusalClass.Transport => "transport",
            _ => throw new UnreachableException(),
        };

    // For authors of hosts with words of their own; the rules are RefusalClassifier's.
    private static string Sample(RefusalClass refusal) =>
        refusal switch
        {
            RefusalClass.Acl => "not allowed",
            RefusalClass.NotFound => "no such command",
            RefusalClass.Arguments => "missing argument",
            RefusalClass.Isolation => "cannot be decrypted",
            RefusalClass.Transport => "malformed request",
            _ => throw new UnreachableException(),
        };

    private static bool IsThrownCall(ObservedStep step) =>
        step.State is ObservedState.Threw && step.Settled is not ScriptStep;

    private static Difference Unlike(RefusalClass wanted, SpecValue? reason)
    {
        var classes = RefusalClassifier.Classify(reason);
        var found =
            classes.Count == 0
                ? $"no class of refusal; '{Sample(wanted)}' would tell of this one"
                : $"'{string.Join("' or '", classes.Select(Word))}'";
        return new(
            "$",
            DifferenceKind.Pattern,
            $"because: {Word(wanted)}",
            OutcomeWords.Value(reason),
            $"its words tell of {found}"
        );
    }
}
