using System.Globalization;
using Conformance.Protocol;
using Conformance.Scenarios;

namespace Conformance.Verdicts;

/// <summary>Holds counted runs and the order of settlements against the steps that ask for them.</summary>
internal static class CountJudge
{
    /// <summary>Judges a step that counts; where the counting itself failed, that is a failed precondition.</summary>
    public static Judgement? Judge(ObservedStep step, out bool isPrecondition)
    {
        isPrecondition = step.State is not (ObservedState.Resolved or ObservedState.Heard);
        return isPrecondition ? ExpectationJudge.Precondition(step)
            : step.Step is RunsStep runs ? Runs(runs, step)
            : Order((OrderStep)step.Step, step);
    }

    private static Judgement? Runs(RunsStep runs, ObservedStep step)
    {
        var expected = new SpecNumber(runs.Times.ToString(CultureInfo.InvariantCulture));
        return ValueMatcher.Compare(expected, step.Value) is null
            ? null
            : new("runs", "should have run", Times(expected), "but ran", Times(step.Value));
    }

    private static string Times(SpecValue? count) =>
        count switch
        {
            null => "an unknown number of times",
            SpecNumber { Digits: "1" } => "1 time",
            _ => $"{OutcomeWords.Value(count)} times",
        };

    private static Judgement? Order(OrderStep order, ObservedStep step)
    {
        var names = order.Names.Select(step.Names.Text).ToList();
        var settled = step.Value is SpecList list
            ? list.Items.OfType<SpecText>().Select(name => name.Text).ToList()
            : [];
        return settled.SequenceEqual(names, StringComparer.Ordinal)
            ? null
            : new(
                "order",
                "should be",
                string.Join(", ", names),
                "but was",
                settled.Count == 0 ? "not observed, as none of them settled" : string.Join(", ", settled)
            );
    }
}
