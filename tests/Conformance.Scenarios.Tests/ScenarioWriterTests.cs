namespace Conformance.Scenarios.Tests;

public sealed class ScenarioWriterTests
{
    [Fact]
    public void The_whole_language_is_read_as_it_was_written() => ShouldRoundTrip(ScenarioBuilderTests.ReadWhole());

    [Fact]
    public void The_whole_language_is_written_as_a_person_would()
    {
        var whole = ScenarioBuilderTests.ReadWhole();
        var plain = Specs.ReadSteps("- { invoke: echo, resolves: 1 }") with
        {
            ForAll = new([new("value", "json", null)], 50, null),
        };

        ScenarioWriter
            .WriteSuite(whole.Name, whole.About, [.. whole.Scenarios, plain])
            .ShouldMatchApproved(c => c.SubFolder("Expectations"));
    }

    [Theory]
    [InlineData("a\nb", "|-")]
    [InlineData("a\nb\n", "|")]
    [InlineData("a\n\nb", "|-")]
    [InlineData("a\n b", "|-")]
    [InlineData("a é\n{b}: '\"", "|-")]
    [InlineData("a", "a")]
    [InlineData("a\n", "\"a\\n\"")]
    [InlineData(" a\nb", "\" a\\nb\"")]
    [InlineData("\na\nb", "\"\\na\\nb\"")]
    [InlineData("\ta\nb", "\"\\u0009a\\nb\"")]
    [InlineData("a \nb", "\"a \\nb\"")]
    [InlineData("a\n\tb", "\"a\\n\\u0009b\"")]
    [InlineData("a\nb\n\n", "\"a\\nb\\n\\n\"")]
    [InlineData("a\u0007\nb", "\"a\\u0007\\nb\"")]
    [InlineData("a\n😀", "\"a\\n😀\"")]
    public void A_text_of_several_lines_is_a_block_where_it_is_read_as_the_same_text(string text, string begins)
    {
        var scenario = Specs.ReadSteps("- { script: return 1, returns: 1 }");
        var step = (ScriptStep)scenario.Steps[0] with { Source = text };

        var yaml = ScenarioWriter.Write(scenario with { Steps = [step] });

        yaml.ShouldContain($"    - script: {begins}\n");
        yaml.Split('\n').ShouldAllBe(static line => !line.EndsWith(' '));
        var read = ReadSuite.From(
            new SpecFile("a.yaml", Path.GetFullPath("a.yaml"), "suite: acl\nabout: A.\nscenarios:\n" + yaml)
        );
        ((ScriptStep)read.Result!.Scenarios[0].Steps[0]).Source.ShouldBe(text);
    }

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

    [Fact]
    public void A_reason_with_the_key_of_a_class_of_refusal_is_not_taken_for_one()
    {
        var reason = new SpecMapping([new("because", new SpecText("acl")), new("code", new SpecNumber("1"))]);

        Written(new Rejects(reason, null)).ShouldContain("rejects: { $one-of: [{ because: acl, code: 1 }] }\n");
        Written(new Rejects(new SpecMapping([new("code", new SpecText("because"))]), null))
            .ShouldContain("rejects: { code: because }\n");
    }

    [Fact]
    public void Outcomes_of_nothing_are_written_as_short_as_they_can_be()
    {
        Written(new Receives([], HearingOrder.Exact, false)).ShouldContain("receives-nothing: true\n");
        Written(new Responds(200, [], null)).ShouldContain("responds: { status: 200 }\n");
    }

    private static string Written(Expectation expectation)
    {
        var scenario = Specs.ReadSteps("- invoke: echo");
        return ScenarioWriter.Write(scenario with { Steps = [scenario.Steps[0] with { Expects = expectation }] });
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
