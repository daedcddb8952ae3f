namespace Conformance.Scenarios;

/// <summary>What was read of specs.</summary>
/// <param name="Suites">The suite files, in the order of their names; a file with a mistake has no scenarios.</param>
/// <param name="Requirements">The requirements.</param>
/// <param name="Diagnostics">Every mistake of every file, in the order of files and places; empty where all is well.</param>
public sealed record CatalogueReadResult(
    IReadOnlyList<Suite> Suites,
    IReadOnlyList<Requirement> Requirements,
    IReadOnlyList<SpecDiagnostic> Diagnostics
)
{
    /// <summary>Every scenario of every suite, in order.</summary>
    public IEnumerable<Scenario> Scenarios => Suites.SelectMany(static suite => suite.Scenarios);
}
