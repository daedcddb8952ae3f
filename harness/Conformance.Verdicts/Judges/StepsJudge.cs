using System.Globalization;
using Conformance.Protocol;
using Conformance.Scenarios;

namespace Conformance.Verdicts;

/// <summary>Judges the steps of one part of a scenario, its own or its control's.</summary>
internal sealed class StepsJudge(JudgeState state)
{
    private bool _isOver;

    /// <summary>Judges steps in their order; nothing is judged after a failed precondition, as nothing can be said any more.</summary>
    public void Judge(IReadOnlyList<Step> steps, string prefix)
    {
        for (var index = 0; index < steps.Count && !_isOver; index++)
        {
            Judge(steps[index], string.Create(CultureInfo.InvariantCulture, $"{prefix}{index}"));
        }
    }

    private void Judge(Step step, string path)
    {
        if (step.As is { } name)
        {
            state.NamedSteps[state.Names.Text(name)] = step;
        }

        switch (step)
        {
            case ParallelStep parallel:
                JudgeWhole(step, path);
                KeepUnplayable(parallel.Steps, path);
                Judge(parallel.Steps, $"{path}.");
                break;
            case RepeatStep repeat:
                JudgeWhole(step, path);
                JudgeRounds(repeat, path);
                break;
            default:
                JudgeOne(step, path);
                break;
        }
    }

    private void JudgeRounds(RepeatStep repeat, string path)
    {
        var outer = state.Round;
        var before = state.Findings.Count;
        for (var round = 0; round < repeat.Times && !_isOver && state.Findings.Count == before; round++)
        {
            state.Round = round;
            Judge(repeat.Steps, string.Create(CultureInfo.InvariantCulture, $"{path}.{round}."));
        }

        state.Round = outer;
    }

    /// <summary>A step of steps is reported only where it failed as a whole.</summary>
    private void JudgeWhole(Step step, string path)
    {
        if (state.Observe(path, step) is { } observed)
        {
            JudgeObserved(step, path, observed.Sequence, observed.Step);
        }
    }

    private void JudgeOne(Step step, string path)
    {
        if (state.Observe(path, step) is { } observed)
        {
            state.Remember(observed.Step);
            JudgeObserved(step, path, observed.Sequence, observed.Step);
        }
        else if (!IsStartedOnly(step))
        {
            var nothing = new StepObservation { Step = path, State = ObservedState.NotReached };
            NotReached(step, path, new ObservedStep(step, nothing, state.Names, TimeSpan.Zero));
        }
    }

    private void JudgeObserved(Step step, string path, long sequence, ObservedStep observed)
    {
        if (observed.State is ObservedState.NotReached)
        {
            NotReached(step, path, observed);
            return;
        }

        if (observed.State is ObservedState.HostEnded)
        {
            HostEnded(step, path, sequence, observed);
            return;
        }

        state.Names.Forget();
        var isPrecondition = step.Expects is null;
        var judgement =
            step.Expects is { } expectation ? ExpectationJudge.Judge(expectation, observed)
            : step is RunsStep or OrderStep ? CountJudge.Judge(observed, out isPrecondition)
            : IsStartedOnly(step) && observed.State is (ObservedState.Pending or ObservedState.TimedOut) ? null
            : ExpectationJudge.Precondition(observed);
        // An outcome of another kind is wrong whatever value it should have had.
        if (state.Names.Unknown is { } unknown && judgement is null or { Difference: not null })
        {
            judgement = ExpectationJudge.Unknown(unknown);
            isPrecondition = true;
        }

        // A document that goes unasked is a failure by itself.
        isPrecondition &= observed.State is not ObservedState.Gone;
        Report(step, path, judgement, observed, sequence, isPrecondition);
        Report(step, path, ExpectationJudge.Turn(observed), observed, sequence, isPrecondition: false);
    }

    private void NotReached(Step step, string path, ObservedStep observed)
    {
        KeepNotReached(step, path, observed);
        _isOver = true;
    }

    // One of several that could not be played has kept those before it from being played, too.
    private void KeepUnplayable(IReadOnlyList<Step> together, string path)
    {
        for (var index = 0; index < together.Count; index++)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{path}.{index}");
            if (
                state.Observe(place, together[index]) is
                { Step: { State: ObservedState.NotReached, Value: not null } unplayable }
            )
            {
                KeepNotReached(together[index], place, unplayable);
            }
        }
    }

    // What kept it from being reached is told instead, should it turn up; see JudgeState.
    private void KeepNotReached(Step step, string path, ObservedStep observed)
    {
        if (state.NotReached is not null)
        {
            return;
        }

        // With a reason it is the step itself that could not be played, whatever it states.
        var isUnplayable = observed.Value is not null;
        var own =
            isUnplayable && step.Expects is { } expectation ? ExpectationJudge.Judge(expectation, observed) : null;
        state.NotReached = Finding(step, path, own ?? ExpectationJudge.Precondition(observed)!, observed) with
        {
            IsPrecondition = true,
        };
        state.Unplayable = isUnplayable ? state.NotReached : null;
    }

    private void HostEnded(Step step, string path, long sequence, ObservedStep observed)
    {
        var end = state.Ends.Take(sequence);
        var isBreach = end is not null && HostEndLedger.BreaksProtocol(end);
        if (step.Expects is HostEnds && !isBreach)
        {
            return;
        }

        state.FatalEnd ??= end ?? new HostEnd(HostEndReason.Died, "The host ended.");
        var judgement = step.Expects is null or HostEnds
            ? ExpectationJudge.Precondition(observed)
            : ExpectationJudge.Judge(step.Expects, observed);
        Report(
            step,
            path,
            judgement is null ? null : judgement with { Actual = HostEndLedger.Tell(end) },
            observed,
            sequence,
            false
        );
    }

    private static bool IsStartedOnly(Step step) =>
        step is { As: not null, Expects: null } and (InvokeStep or EmitStep or ScriptStep);

    private void Report(
        Step step,
        string path,
        Judgement? judgement,
        ObservedStep observed,
        long entry,
        bool isPrecondition
    )
    {
        if (judgement is null)
        {
            return;
        }

        if (judgement.Difference is { Kind: DifferenceKind.Unjudgeable } mistake)
        {
            state.Unjudgeable ??= $"{step.Location}: {mistake.Describe()}";
        }

        _isOver |= isPrecondition;
        state.Findings.Add(
            Finding(step, path, judgement, observed) with
            {
                IsPrecondition = isPrecondition,
                Entry = entry,
            }
        );
    }

    private Finding Finding(Step step, string path, Judgement judgement, ObservedStep observed) =>
        new()
        {
            Step = path,
            Location = step.Location.ToString(),
            Subject = StepSubject.Of(step, state.NamedSteps),
            Relation = judgement.Relation,
            Expected = judgement.Expected,
            Outcome = judgement.Outcome,
            Actual = judgement.Actual,
            Difference = judgement.Difference is { IsWhole: false } difference ? difference.Describe() : null,
            Fingerprint = Fingerprints.Of(path, judgement, observed.State, state.HasGeneratedValues),
        };
}
