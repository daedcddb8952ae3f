using Conformance.Protocol;
using Conformance.Scenarios;
using Conformance.Verdicts;

namespace Conformance.Runner;

/// <summary>Tells whether a case noticed a defect of the wire, and where it did not, whether that is no loss.</summary>
internal static class WireJudge
{
    /// <summary>Judges one play.</summary>
    /// <param name="fault">The defect.</param>
    /// <param name="verdict">The verdict on the case with it.</param>
    /// <param name="scenario">What was played.</param>
    /// <param name="before">What the steps observe without the defect.</param>
    /// <param name="after">What they observed with it.</param>
    public static WireProof Judge(
        WireFault fault,
        Verdict verdict,
        Scenario scenario,
        IReadOnlyDictionary<string, StepObservation> before,
        IReadOnlyDictionary<string, StepObservation> after
    )
    {
        if (verdict.Kind is not VerdictKind.Pass)
        {
            return new WireProof(
                fault,
                IsOfKit(verdict) ? WireOutcome.KitFailed : WireOutcome.Noticed,
                $"{verdict.Kind.ToString().ToLowerInvariant()}: {Told(verdict)}"
            );
        }

        var changed = before
            .Where(pair => !after.TryGetValue(pair.Key, out var other) || !AreAlike(pair.Value, other))
            .Select(pair => pair.Key)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (changed.Count == 0)
        {
            return new WireProof(fault, WireOutcome.Harmless, Unseen(fault));
        }

        var steps = StepPlanner
            .Plan(scenario.Steps, "", scenario.Within)
            .SelectMany(step => step.Together.Prepend(step))
            .ToDictionary(step => step.Path, step => step.Step);
        return changed.Find(path => IsExact(steps.GetValueOrDefault(path)) || IsStated(path)) is { } exact
            ? new WireProof(
                fault,
                WireOutcome.Unexplained,
                $"step {exact} saw {Told(after.GetValueOrDefault(exact))} instead of {Told(before[exact])}, and passed."
            )
            : new WireProof(
                fault,
                WireOutcome.Harmless,
                $"Step {changed[0]} saw something else, which it leaves open."
            );

        bool IsStated(string path) =>
            steps.GetValueOrDefault(path) is { Expects: Responds responds }
            && after.TryGetValue(path, out var other)
            && StatesWhatDiffers(responds, Answer(before[path]), Answer(other));
    }

    /// <summary>Tells whether an error is the kit's own: it is not to the host's blame, whatever crossed.</summary>
    public static bool IsOfKit(Verdict verdict) => verdict is { Kind: VerdictKind.Error, BlamesHost: false };

    /// <summary>Tells whether two observations say the same.</summary>
    public static bool AreAlike(StepObservation one, StepObservation other) =>
        one.State == other.State
        && one.Ended == other.Ended
        && one.SameTurn == other.SameTurn
        && string.Equals(one.Value, other.Value, StringComparison.Ordinal);

    private static string Unseen(WireFault fault) =>
        fault.Harm switch
        {
            WireHarm.Delay => "It came late, and no step is about when it comes.",
            WireHarm.Repeat => fault.Crossing switch
            {
                WireCrossing.Response => "Nobody awaits a second answer to one request.",
                WireCrossing.Eval => "Its callback is gone the second time, or does the same again.",
                _ => "It ran twice, and no step counts how often it ran; the copy's answer goes to nobody.",
            },
            WireHarm.Reorder => "No step is about the order of the two.",
            WireHarm.Status => "No step states the status of that answer, and the page's script does not ask for it.",
            WireHarm.Unhead or WireHarm.Rehead =>
                "No step observes that header, or the page could not read the answer and asked again.",
            _ when fault.Crossing is WireCrossing.Response =>
                "No step observes what was changed, or the page could not read it and asked again.",
            _ => "No step observes what was changed.",
        };

    private static SpecMapping Answer(StepObservation observed) =>
        observed.Value is { } told && SpecValueJson.Read(told) is SpecMapping answer ? answer : SpecMapping.Empty;

    // Of an answer a step may state a part, and leave the others open.
    private static bool StatesWhatDiffers(Responds stated, SpecMapping before, SpecMapping after) =>
        (stated.Status is not null && !Equals(Find(before, "status"), Find(after, "status")))
        || stated.Headers.Any(header =>
            IsExact(header.Value) && !Equals(FindHeader(before, header.Key), FindHeader(after, header.Key))
        );

    private static SpecValue? FindHeader(SpecMapping answer, string name) =>
        Find(answer, "headers") is SpecMapping headers ? Find(headers, name) : null;

    private static SpecValue? Find(SpecMapping mapping, string key) =>
        mapping.Members.FirstOrDefault(member => member.Key == key).Value;

    // A step that states one value and nothing open can only pass with that value.
    private static bool IsExact(Step? step) =>
        step switch
        {
            ParallelStep or null => false,
            { Expects: Resolves { Value: var value } } => IsExact(value),
            { Expects: Returns { Value: var value } } => IsExact(value),
            { Expects: Rejects { Reason: { } value } } => IsExact(value),
            { Expects: Receives { Values: var values, Order: HearingOrder.Exact } } => values.All(IsExact),
            RunsStep => true,
            _ => false,
        };

    private static bool IsExact(SpecValue value) =>
        value switch
        {
            SpecSpecial => false,
            SpecText text => !text.Text.Contains("{{", StringComparison.Ordinal),
            SpecList list => list.Items.All(IsExact),
            SpecMapping mapping => mapping.Members.All(member => IsExact(member.Value)),
            _ => true,
        };

    private static string Told(StepObservation? observed) =>
        observed is null ? "nothing" : $"{observed.State} {observed.Value}";

    private static string Told(Verdict verdict) =>
        verdict.Findings is [var first, ..]
            ? $"{first.Subject} {first.Relation} {first.Expected} {first.Outcome} {first.Actual}".Trim()
            : verdict.Reason ?? "";
}
