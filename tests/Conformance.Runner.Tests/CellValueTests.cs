using Conformance.Scenarios;

namespace Conformance.Runner.Tests;

/// <summary>Where the values of a cell go, and what they may speak of.</summary>
public sealed class CellValueTests
{
    [Fact]
    public void A_value_of_the_cell_may_speak_of_the_run()
    {
        var scenario = Make.Scenario("invoke/echo", Make.Invoke("{{value}}")) with
        {
            Matrix = [Make.Axis("value", "{{pattern}} {{transport}} {{platform}} {{case}}")],
        };

        var step = Make.Plan(new CaseSelection(), scenario)[0].Scenario.Steps[0].ShouldBeOfType<InvokeStep>();

        step.Command.ShouldBe("brownfield custom-protocol linux {{case}}");
    }

    [Fact]
    public void Names_of_headers_hold_values_too()
    {
        KeyValuePair<string, string>[] headers = [new("x-{{name}}", "{{name}}")];
        var scenario = Make.Scenario(
            "invoke/echo",
            Make.Invoke("echo") with
            {
                Headers = headers,
            },
            new RequestStep("POST", null, "echo", headers, [], null) { Location = Make.Here }
        ) with
        {
            Matrix = [Make.Axis("name", "one")],
        };

        var steps = Make.Plan(new CaseSelection(), scenario)[0].Scenario.Steps;

        KeyValuePair<string, string>[] bound = [new("x-one", "one")];
        ((InvokeStep)steps[0]).Headers.ShouldBe(bound);
        ((RequestStep)steps[1]).Set.ShouldBe(bound);
    }
}
