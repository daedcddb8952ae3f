namespace Conformance.Scenarios.Tests;

/// <summary>What holds for the suites and requirements that the kit ships.</summary>
public sealed class RepositorySuitesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void The_suites_of_the_repository_hold_no_mistake()
    {
        var read = ScenarioCatalogue.Load(Repository.Specs, Token);

        SpecDiagnosticRenderer.Render(read.Diagnostics).ShouldBeEmpty();
        read.Scenarios.Count().ShouldBeGreaterThan(150);
        read.Requirements.Count.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Every_must_of_the_repository_has_a_scenario_that_a_run_enforces()
    {
        var read = ScenarioCatalogue.Load(Repository.Specs, Token);

        var enforced = read
            .Scenarios.Where(scenario => scenario.Level is Level.Must)
            .SelectMany(scenario => scenario.Requirements)
            .ToHashSet();

        read.Requirements.Where(requirement => requirement is { Level: Level.Must, Untestable: null })
            .Select(requirement => requirement.Id)
            .Where(id => !enforced.Contains(id))
            .ShouldBeEmpty();
    }
}
