using Conformance.Scenarios;

namespace Conformance.Runner;

/// <summary>What scenarios and their cases are called.</summary>
public static class CaseNames
{
    /// <summary>Gives the id of a scenario and the names of its cases, and what they were called before.</summary>
    public static IEnumerable<string> Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var cells = Cell.Of(scenario).Select(cell => cell.Name[scenario.Id.Length..]).Append("").ToList();
        return scenario.Was.Prepend(scenario.Id).SelectMany(id => cells.Select(cell => id + cell));
    }
}
