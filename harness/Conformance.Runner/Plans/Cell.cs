using Conformance.Scenarios;

namespace Conformance.Runner;

/// <summary>One cell of a scenario's matrix, which makes one case.</summary>
/// <param name="Name">The scenario's id, and the cell's values in brackets where it has any.</param>
/// <param name="Values">The values of the axes.</param>
/// <param name="Pattern">The pattern.</param>
/// <param name="Transport">The transport.</param>
internal sealed record Cell(
    string Name,
    IReadOnlyList<KeyValuePair<string, SpecValue>> Values,
    string Pattern,
    string Transport
)
{
    private static readonly MatrixAxis s_pattern = new("pattern", [new SpecText("brownfield")]);
    private static readonly MatrixAxis s_transport = new("transport", [new SpecText("custom-protocol")]);

    /// <summary>The values as words.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Words => WordsOf(Values);

    /// <summary>Gives all cells of a scenario.</summary>
    public static IEnumerable<Cell> Of(Scenario scenario)
    {
        var cells = new List<IReadOnlyList<KeyValuePair<string, SpecValue>>>
        {
            Array.Empty<KeyValuePair<string, SpecValue>>(),
        };
        foreach (var axis in scenario.Matrix)
        {
            cells =
            [
                .. cells.SelectMany(cell =>
                    axis.Values.Select(value =>
                        (IReadOnlyList<KeyValuePair<string, SpecValue>>)[.. cell, KeyValuePair.Create(axis.Name, value)]
                    )
                ),
            ];
        }

        return cells.Select(values => new Cell(
            NameOf(scenario.Id, values),
            values,
            Find(values, s_pattern),
            Find(values, s_transport)
        ));
    }

    private static string NameOf(string scenario, IReadOnlyList<KeyValuePair<string, SpecValue>> values) =>
        values.Count == 0 ? scenario : $"{scenario}[{string.Join(',', WordsOf(values).Select(pair => pair.Value))}]";

    private static List<KeyValuePair<string, string>> WordsOf(IReadOnlyList<KeyValuePair<string, SpecValue>> values) =>
        [.. values.Select(pair => KeyValuePair.Create(pair.Key, Word(pair.Value)))];

    private static string Find(IReadOnlyList<KeyValuePair<string, SpecValue>> values, MatrixAxis axis) =>
        Word(values.FirstOrDefault(pair => pair.Key == axis.Name).Value ?? axis.Values[0]);

    private static string Word(SpecValue value) =>
        value switch
        {
            SpecText text => text.Text,
            SpecNumber number => number.Digits,
            _ => SpecInterpolation.ToText(value),
        };
}
