using Conformance.Protocol;

namespace Conformance.Verdicts.Tests;

public sealed class OutcomeWordsTests
{
    public static TheoryData<ObservedState> States => [.. Enum.GetValues<ObservedState>()];

    [Theory]
    [MemberData(nameof(States))]
    public void There_are_words_for_every_state(ObservedState state)
    {
        var observed = new StepObservation { Step = "0", State = state };
        var step = new ObservedStep(Play.Invoke(), observed, new Interpolator(_ => null), TimeSpan.FromSeconds(1));

        OutcomeWords.Outcome(step).ShouldStartWith("but ");
        OutcomeWords.Actual(step).ShouldNotBeEmpty();
    }
}
