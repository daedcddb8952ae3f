using System.Globalization;
using Conformance.Scenarios;

namespace Conformance.Runner;

/// <summary>Puts the steps of a scenario in their places: paths, webviews, bounds.</summary>
internal sealed class StepPlanner(TimeSpan within)
{
    private readonly Dictionary<string, string> _places = [];
    private readonly List<PlannedStep> _planned = [];

    /// <summary>Plans the steps of a scenario or of its control.</summary>
    public static IReadOnlyList<PlannedStep> Plan(IReadOnlyList<Step> steps, string prefix, TimeSpan within)
    {
        var planner = new StepPlanner(within);
        planner.Plan(steps, prefix, null);
        return planner._planned;
    }

    private void Plan(IReadOnlyList<Step> steps, string prefix, int? index)
    {
        for (var place = 0; place < steps.Count; place++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"{prefix}{place}");
            if (steps[place] is RepeatStep repeat)
            {
                for (var round = 0; round < repeat.Times; round++)
                {
                    Plan(repeat.Steps, string.Create(CultureInfo.InvariantCulture, $"{path}.{round}."), round);
                }
            }
            else
            {
                _planned.Add(Place(steps[place], path, index));
            }
        }
    }

    private PlannedStep Place(Step step, string path, int? index)
    {
        var own = WithIndex(step, index);
        var webView = PlaceOf(own);
        Remember(own, webView);
        return new PlannedStep(path, own, webView, index)
        {
            Within = step.Within ?? within,
            Together = own is ParallelStep parallel
                ?
                [
                    .. parallel.Steps.Select(
                        (each, place) =>
                            Place(each, string.Create(CultureInfo.InvariantCulture, $"{path}.{place}"), index)
                    ),
                ]
                : [],
        };
    }

    // What pages play they bind themselves; what the kit plays is bound here.
    private static Step WithIndex(Step step, int? index) =>
        index is { } round
            ? StepBinder.Bind(
                step,
                new ValueBinder(name =>
                    name is "index" ? new SpecNumber(round.ToString(CultureInfo.InvariantCulture)) : null
                )
            )
            : step;

    private string PlaceOf(Step step) =>
        step switch
        {
            RunsStep => "main",
            AwaitStep awaited => _places.GetValueOrDefault(awaited.Name, step.In),
            UnlistenStep unlisten => _places.GetValueOrDefault(unlisten.Listener, step.In),
            OrderStep { Names: [var first, ..] } => _places.GetValueOrDefault(first, step.In),
            ParallelStep { Steps: [{ } first, ..] } when step.In is "main" => first.In,
            _ => step.In,
        };

    private void Remember(Step step, string webView)
    {
        if (step.As is { } name)
        {
            _places[name] = webView;
        }

        foreach (var channel in ChannelNames.In(step))
        {
            _places[channel] = webView;
        }
    }
}
