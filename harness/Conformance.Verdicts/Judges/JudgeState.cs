using System.Globalization;
using Conformance.Protocol;
using Conformance.Scenarios;

namespace Conformance.Verdicts;

/// <summary>What is known while the steps of one case are judged in their order: observations, names, captures, findings so far.</summary>
internal sealed class JudgeState
{
    private readonly Dictionary<string, TranscriptEntry> _observed = [];
    private readonly Dictionary<string, SpecValue> _captured = [];
    private readonly CaseInput _input;
    private long _place;

    public JudgeState(CaseInput input)
    {
        _input = input;
        Names = new Interpolator(Lookup);
        Ends = new HostEndLedger(input.Transcript);
        foreach (var entry in input.Transcript.Entries)
        {
            if (entry.Content is StepObserved observed)
            {
                _observed[observed.Observation.Step] = entry;
            }
        }
    }

    public List<Finding> Findings { get; } = [];

    /// <summary>The first step that was not reached; told only where nothing else is found.</summary>
    public Finding? NotReached { get; set; }

    /// <summary>That step, where it was itself that could not be played; null where something before it failed.</summary>
    public Finding? Unplayable { get; set; }

    /// <summary>Whether an expectation itself was at fault.</summary>
    public string? Unjudgeable { get; set; }

    /// <summary>The host's end that decides the case; null where it lived, or was to end.</summary>
    public HostEnd? FatalEnd { get; set; }

    public HostEndLedger Ends { get; }

    public Interpolator Names { get; }

    /// <summary>The steps by the name others ask for them.</summary>
    public Dictionary<string, Step> NamedSteps { get; } = [];

    /// <summary>Whether values of the case were generated.</summary>
    public bool HasGeneratedValues => _input.HasGeneratedValues;

    /// <summary>The round of the innermost repeat.</summary>
    public int? Round { get; set; }

    /// <summary>Finds what was observed of a step, with the place of the report in the transcript.</summary>
    public (long Sequence, ObservedStep Step)? Observe(string path, Step step)
    {
        if (
            !_observed.TryGetValue(path, out var entry)
            || entry.Content is not StepObserved { Observation: var observation }
        )
        {
            return null;
        }

        _place = entry.Sequence;
        var observed = new ObservedStep(step, observation, Names, step.Within ?? _input.Scenario.Within)
        {
            Settled = StartedBy(step),
        };
        return (
            entry.Sequence,
            observation.State is ObservedState.TimedOut or ObservedState.Pending
                ? observed with
                {
                    Unanswered = OpenRequests.At(_input.Transcript, PlaceOf(step), entry.Sequence),
                }
                : observed
        );
    }

    // What was started under a name is awaited where it was started.
    private string PlaceOf(Step step) => Names.Text(StartedBy(step).In);

    private Step StartedBy(Step step) =>
        step is AwaitStep awaited && NamedSteps.TryGetValue(Names.Text(awaited.Name), out var started) ? started : step;

    /// <summary>Keeps what later steps may ask for.</summary>
    public void Remember(ObservedStep observed)
    {
        if (observed.Step.Capture is { } capture && observed.Value is { } value)
        {
            _captured[capture] = value;
        }
    }

    private SpecValue? Lookup(string name) =>
        name is "index" && Round is { } round ? new SpecNumber(round.ToString(CultureInfo.InvariantCulture))
        : _captured.TryGetValue(name, out var value) ? value
        : _input.Lookup(name, _place);
}
