using Conformance.Scenarios;

namespace Conformance.Runner;

/// <summary>One set of generated values.</summary>
/// <param name="Number">Its number, from 0.</param>
/// <param name="Values">The values by name.</param>
internal sealed record ValueSet(int Number, IReadOnlyList<KeyValuePair<string, SpecValue>> Values)
{
    /// <summary>Makes the sets of a scenario from a seed.</summary>
    public static IReadOnlyList<ValueSet> Make(ForAll forAll, int seed)
    {
        var generator = new ValueGenerator(forAll.Seed ?? seed);
        return
        [
            .. Enumerable
                .Range(0, forAll.Runs)
                .Select(number => new ValueSet(
                    number,
                    [
                        .. forAll.Values.Select(value =>
                            KeyValuePair.Create(value.Name, generator.Make(value.Generator, value.Options))
                        ),
                    ]
                )),
        ];
    }

    /// <summary>Puts the values into a scenario.</summary>
    public Scenario Bind(Scenario scenario) =>
        StepBinder.Bind(scenario, new ValueBinder(name => Values.FirstOrDefault(value => value.Key == name).Value)) with
        {
            ForAll = null,
        };

    /// <summary>Writes the values; equal sets read alike.</summary>
    public override string ToString() => string.Join('\n', Values.Select(value => SpecValueJson.Write(value.Value)));

    /// <summary>Puts another value in the place of one.</summary>
    public ValueSet With(int place, SpecValue value) =>
        this with
        {
            Values = [.. Values.Select((each, index) => index == place ? KeyValuePair.Create(each.Key, value) : each)],
        };
}
