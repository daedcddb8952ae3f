using Conformance.Protocol;
using Conformance.Scenarios;

namespace Conformance.Verdicts;

/// <summary>Holds what a listener or a channel has heard against what it should have.</summary>
/// <remarks>An event is reported whole, as <c>$event</c>; its payload is compared unless the expectation asks for the whole.</remarks>
internal static class HearingJudge
{
    private const int WholeEvent = 3;

    public static Judgement? Judge(Receives receives, ObservedStep step)
    {
        var expected = receives.Values.Select(step.Names.Resolve).ToList();
        var word = (expected.Count, receives.Order) switch
        {
            (0, _) => "receives-nothing",
            (_, HearingOrder.Any) => "receives-in-any-order",
            _ => "receives",
        };
        var relation = word switch
        {
            "receives-nothing" => "should have heard",
            "receives-in-any-order" => "should have heard, in any order",
            _ => "should have heard, in this order",
        };
        var told = expected.Count == 0 ? "nothing" : OutcomeWords.Value(new SpecList(expected));
        var other = ExpectationJudge.Other(step, word, relation, told);
        if (step.Value is not SpecList heard || step.State is not (ObservedState.Heard or ObservedState.TimedOut))
        {
            return other;
        }

        var isOver = step.State is ObservedState.Heard;
        var mismatch =
            receives.Order is HearingOrder.Any ? FindInAnyOrder(expected, heard) : FindInOrder(expected, heard, isOver);
        if (mismatch is not null)
        {
            return other with { Difference = mismatch.Tell() };
        }

        // Whether no more comes is known only where the wire became quiet.
        if (!isOver)
        {
            return other;
        }

        return receives.ThenEnded && !step.Observation.Ended
            ? new(
                "then-ended",
                "should have been ended by the host after",
                told,
                "but is still open after",
                OutcomeWords.Value(heard)
            )
            : null;
    }

    private static Mismatch? FindInOrder(List<SpecValue> expected, SpecList heard, bool isOver)
    {
        var shared = Math.Min(expected.Count, heard.Items.Count);
        for (var index = 0; index < shared; index++)
        {
            if (FindInItem(expected[index], heard.Items[index], ValuePath.Root.Item(index)) is { } mismatch)
            {
                return mismatch;
            }
        }

        var place = ValuePath.Root.Item(shared);
        // How many had come when the time was over is chance, and no place to know a failure by.
        return expected.Count > shared
                ? new(isOver ? place : ValuePath.Root, DifferenceKind.MissingItem, expected[shared], null)
            : heard.Items.Count > shared ? new(place, DifferenceKind.ExtraItem, null, heard.Items[shared])
            : null;
    }

    // In what place something has come is chance here, so no difference is at one.
    private static Mismatch? FindInAnyOrder(List<SpecValue> expected, SpecList heard)
    {
        var pairs = new BipartiteMatch(
            expected.Count,
            heard.Items.Count,
            (left, right) => FindInItem(expected[left], heard.Items[right], ValuePath.Root) is null
        ).Pair();
        var missing = Array.IndexOf(pairs, -1);
        if (missing >= 0)
        {
            return Mistake(expected[missing], heard)
                ?? new(ValuePath.Root, DifferenceKind.MissingItem, expected[missing], null);
        }

        var extra = Enumerable.Range(0, heard.Items.Count).Except(pairs).Cast<int?>().FirstOrDefault();
        return extra is { } index ? new(ValuePath.Root, DifferenceKind.ExtraItem, null, heard.Items[index]) : null;
    }

    private static Mismatch? Mistake(SpecValue expected, SpecList heard) =>
        heard
            .Items.Select(item => FindInItem(expected, item, ValuePath.Root))
            .FirstOrDefault(mismatch => mismatch is { Kind: DifferenceKind.Unjudgeable });

    private static Mismatch? FindInItem(SpecValue expected, SpecValue heard, ValuePath path) =>
        (expected, heard) switch
        {
            (SpecSpecial { Name: "event" } whole, SpecSpecial { Name: "event" } found) => FindInEvent(
                whole,
                found,
                path
            ),
            (_, SpecSpecial { Name: "event", Argument: SpecMapping message }) => ValueMatcher.Find(
                expected,
                message.Find("payload"),
                path
            ),
            _ => ValueMatcher.Find(expected, heard, path),
        };

    /// <summary>An event of which not all is stated is compared in what is stated.</summary>
    private static Mismatch? FindInEvent(SpecSpecial expected, SpecSpecial heard, ValuePath path) =>
        expected.Argument is SpecMapping { Members.Count: < WholeEvent }
            ? PatternForms.Contains(expected, heard.Argument, path)
            : ValueMatcher.Find(expected.Argument, heard.Argument, path);
}
