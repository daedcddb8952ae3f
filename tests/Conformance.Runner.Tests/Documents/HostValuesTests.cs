using Conformance.Scenarios;
using Conformance.Verdicts;

namespace Conformance.Runner.Tests;

/// <summary>What a host gives is compared with what that host gave, however many hosts a case has.</summary>
public sealed class HostValuesTests
{
    [Theory]
    [InlineData("- restart-host: true\n")]
    [InlineData("- invoke: crash\n  host-ends: true\n")]
    public async Task An_invoke_key_is_that_of_the_host_at_hand(string ending)
    {
        const string Key = "- script: return kit.invokeKey\n  returns: \"{{invoke-key}}\"\n";

        var verdict = await PlayAsync($"steps:\n{Key}{ending}{Key}- invoke: nothing\n  resolves: null");

        verdict.Findings.ShouldBeEmpty();
        (verdict.Kind, verdict.Reason).ShouldBe((VerdictKind.Pass, null));
    }

    [Fact]
    public async Task The_invoke_key_of_an_earlier_host_is_not_that_of_the_next_one()
    {
        var verdict = await PlayAsync(
            """
            steps:
            - script: return kit.invokeKey
              capture: first
            - restart-host: true
            - script: return kit.invokeKey
              returns: "{{first}}"
            """
        );

        verdict.Kind.ShouldBe(VerdictKind.Fail);
    }

    [Fact]
    public void The_isolation_frame_is_that_of_the_host_at_hand()
    {
        var values = new CaseValues("c");
        values.Keep("isolation", Make.Text("first"));
        values.LeaveHost(place: 5);

        values.Find("isolation").ShouldBeNull();
        values.Keep("isolation", Make.Text("second"));
        values.LeaveHost(place: 9);
        new long[] { 0, 4, 5, 8, 9 }
            .Select(place => (values.FindAt("isolation", place) as SpecText)?.Text)
            .ShouldBe(["first", "first", "second", "second", null]);
    }

    private static async Task<Verdict> PlayAsync(string scenario)
    {
        using var playground = new Playground();
        return await playground.PlayAsync($"# hosts\n{scenario}");
    }
}
