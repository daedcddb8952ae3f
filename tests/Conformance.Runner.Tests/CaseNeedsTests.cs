namespace Conformance.Runner.Tests;

/// <summary>What cases need of a host, cell by cell.</summary>
public static class CaseNeedsTests
{
    [Fact]
    public static void The_needs_of_a_case_are_those_of_its_cell()
    {
        var scenario = Make.Scenario("acl/refused", Make.Invoke("echo") with { In = "{{window}}" }) with
        {
            Matrix = [Make.Axis("window", "main", "child")],
        };

        var cases = Make.Plan(new CaseSelection(), scenario);

        cases.Select(each => each.Features.Contains("multi-webview")).ShouldBe([false, true]);
        cases.Select(each => each.WearsHost).ShouldBe([false, true]);
    }
}
