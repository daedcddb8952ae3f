using Conformance.Protocol;
using Conformance.Scenarios;

namespace Conformance.Verdicts;

/// <summary>A step beside what was observed of it.</summary>
/// <param name="Step">The step.</param>
/// <param name="Observation">What was observed.</param>
/// <param name="Names">Puts captured values into expectations.</param>
/// <param name="Within">How long a settlement may take.</param>
internal sealed record ObservedStep(Step Step, StepObservation Observation, Interpolator Names, TimeSpan Within)
{
    /// <summary>The requests of its page that the host had not answered when it was over unsettled.</summary>
    public IReadOnlyList<WebViewRequest> Unanswered { get; init; } = [];

    /// <summary>The step whose settlement it is: of one that awaits another, that other one.</summary>
    public Step Settled { get; init; } = Step;

    /// <summary>The observed value; null where there is none.</summary>
    public SpecValue? Value { get; } = Observation.Value is null ? null : SpecValueJson.Read(Observation.Value);

    /// <summary>The state, with a script's rejection told as a throw: an asynchronous function throws by rejecting.</summary>
    public ObservedState State =>
        Settled is ScriptStep && Observation.State is ObservedState.Rejected ? ObservedState.Threw : Observation.State;
}
