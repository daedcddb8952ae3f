using Conformance.Protocol;
using Conformance.Scenarios;

namespace Conformance.Runner;

/// <summary>Puts the values that are known by now into a step that the kit plays itself.</summary>
internal static class KnownNames
{
    /// <summary>Binds a step; null where a name stands for nothing, which is written down: as it is written it must not cross.</summary>
    public static Step? Bind(CaseScene scene, PlannedStep planned)
    {
        string? unknown = null;
        // What is expected is the judge's to bind, who knows what came of the step.
        var bound = StepBinder.Bind(planned.Step with { Expects = null }, new ValueBinder(Find));
        if (unknown is null)
        {
            return bound with { Expects = planned.Step.Expects };
        }

        Observe(scene, planned, $"Nothing has given '{{{{{unknown}}}}}' a value by now.");
        return null;

        SpecValue? Find(string name)
        {
            var value = scene.Values.Find(name);
            unknown ??= value is null ? name : null;
            return value;
        }
    }

    /// <summary>Makes something of a step's values; where they make no sense, as one that a host has answered may not, that is written down.</summary>
    public static bool MakeSense(CaseScene scene, PlannedStep planned, Action make)
    {
        try
        {
            make();
            return true;
        }
        catch (InvalidDataException senseless)
        {
            Observe(scene, planned, senseless.Message);
            return false;
        }
    }

    private static void Observe(CaseScene scene, PlannedStep planned, string why) =>
        scene.Stage.Observe(
            new StepObservation
            {
                Step = planned.Path,
                State = ObservedState.NotReached,
                Value = SpecValueJson.Write(new SpecText(why)),
            }
        );
}
