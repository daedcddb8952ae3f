namespace Conformance.Scenarios.Tests;

public sealed partial class ScenarioBuilderTests
{
    public sealed class Tags
    {
        [Theory]
        [InlineData("- repeat: [{ invoke: nothing, with: { tag: \"round{{index}}\" } }]\n  times: 3", "round0", true)]
        [InlineData("- repeat: [{ invoke: nothing, with: { tag: \"round{{index}}\" } }]\n  times: 3", "rond0", false)]
        [InlineData("- script: \"await kit.invoke('nothing', { tag: kit.case + 'n' + 0 })\"", "n0", true)]
        [InlineData("- invoke: plugin:probe|hidden", "hidden", true)]
        [InlineData("- invoke: plugin:probe|hidden", "plugin:probe|hidden", false)]
        public void Are_those_of_something_that_may_run(string steps, string tag, bool isKnown) =>
            Specs
                .Read(Specs.Suite($"{steps}\n- {{ runs: 1, tag: '{tag}' }}"))
                .File.Diagnostics.Select(static one => one.Code)
                .ShouldBe(isKnown ? [] : [SpecCodes.UnknownTag]);

        [Fact]
        public void Captures_of_the_steps_are_not_there_in_the_control_of_generated_values() =>
            Specs
                .Read(
                    Specs.Suite(
                        "- { invoke: echo, with: { value: \"{{v}}\" }, resolves: \"{{v}}\", capture: id }",
                        "for-all: { v: integer }\n    control: [{ parallel: [{ invoke: nothing, resolves: null }] }, { invoke: echo, with: { value: \"{{id}}\" }, resolves: 1 }]"
                    )
                )
                .File.Diagnostics.Select(static one => one.Code)
                .ShouldBe([SpecCodes.UnknownReference]);
    }

    public sealed class Names
    {
        [Fact]
        public void A_control_sees_what_was_captured_and_names_anew() =>
            Specs
                .Read(
                    Specs.Suite(
                        "- { invoke: echo, with: { value: { $channel: c } }, resolves: 1, capture: id, as: x }",
                        "control: [{ invoke: echo, with: { value: [{ $channel: c }, \"{{id}}\"] }, resolves: 1, capture: id, as: x }]"
                    )
                )
                .File.Diagnostics.ShouldBeEmpty();

        [Theory]
        [InlineData("- script: \"return {{a: 1}}\"")]
        [InlineData("- invoke: echo\n  with: { value: \"{{{{}}}} {{1}}\" }")]
        public void Braces_that_name_nothing_are_left_alone(string steps) =>
            Specs.Read(Specs.Suite(steps)).File.Diagnostics.ShouldBeEmpty();
    }

    internal static Suite ReadWhole()
    {
        var file = Path.Combine(Repository.Mistakes, "..", "Whole", "whole.yaml");
        var read = ScenarioCatalogue.Load(Path.GetDirectoryName(file)!, TestContext.Current.CancellationToken);
        SpecDiagnosticRenderer.Render(read.Diagnostics).ShouldBeEmpty();
        return read.Suites[0] with { File = "whole.yaml" };
    }
}
