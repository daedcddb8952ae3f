namespace Conformance.Scenarios.Tests;

public sealed class ScenarioWriterTests
{
    [Fact]
    public void The_whole_language_is_read_as_it_was_written() => ShouldRoundTrip(ScenarioBuilderTests.ReadWhole());

    [Fact]
    public void Every_suite_of_the_repository_is_read_as_it_was_written()
    {
        foreach (var suite in ScenarioCatalogue.Load(Repository.Specs, TestContext.Current.CancellationToken).Suites)
        {
            ShouldRoundTrip(suite);
        }
    }

    [Fact]
    public void Generated_values_become_axes_of_one_value()
    {
        var scenario = Specs.ReadSteps(
            "- invoke: echo\n  with: { value: \"{{value}}\" }\n  resolves: \"{{value}}\"".Replace(
                "{{value}}",
                "{{case}}",
                StringComparison.Ordinal
            )
        ) with
        {
            ForAll = new([new("value", "json", null)], 50, null),
        };

        var literal = ScenarioWriter.WithValues(
            scenario,
            [new("value", new SpecMapping([new("$x", new SpecText("\ud800"))]))]
        );

        ScenarioWriter.Write(literal).ShouldMatchApproved(c => c.SubFolder("Expectations"));
    }

    private static void ShouldRoundTrip(Suite suite)
    {
        var yaml = ScenarioWriter.WriteSuite(suite.Name, suite.About, suite.Scenarios);

        var file = new SpecFile(suite.File, Path.GetFullPath(suite.File), yaml);
        var read = ReadSuite.From(file);

        SpecDiagnosticRenderer.Render(file.Diagnostics).ShouldBeEmpty(yaml);
        Specs.Dump(read.Result).ShouldBe(Specs.Dump(suite));
    }
}
