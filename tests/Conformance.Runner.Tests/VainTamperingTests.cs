using Conformance.Verdicts;

namespace Conformance.Runner.Tests;

/// <summary>A tampering that meets no message leaves nothing to say, however its part of the case ends.</summary>
public sealed class VainTamperingTests
{
    private const string Vain = "- tamper: { message: request, change: replace, matching: no-such-thing, put: x }\n";

    private const string As = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!";

    private const string Echo = "- invoke: echo\n  with: { value: 1 }\n  resolves: 1\n";

    private const string EchoAs = $"- invoke: echo\n  with: {{ value: '{As}' }}\n  resolves: '{As}'\n";

    private const string CallAs = "- invoke: " + As + "\n  rejects: { $any: true }\ncontrol:\n" + Echo;

    private static async Task<Verdict> PlayAsync(string steps)
    {
        using var playground = new Playground();
        return await playground.PlayAsync($"# vain\nwithin: 500ms\nsteps:\n{Vain}{steps}");
    }

    [Theory]
    [InlineData("- invoke: crash\n  host-ends: true")]
    [InlineData("- invoke: crash\n  host-ends: true\n" + Echo)]
    [InlineData(Echo + "- restart-host: true\n" + Echo)]
    [InlineData(Echo + "- restart-host: true\n- tamper: { message: response, change: replace, put: '1' }\n" + Echo)]
    public async Task Is_inconclusive_where_its_host_is_gone_by_then(string steps)
    {
        var verdict = await PlayAsync(steps);

        verdict.Kind.ShouldBe(VerdictKind.Inconclusive);
        verdict.Reason!.ShouldContain("no message that it could change crossed after it");
    }

    [Theory]
    [InlineData("- invoke: wait_gate\n  with: { gate: g }\n  resolves: 1")]
    [InlineData("- invoke: fail\n  with: { error: 1 }\n" + Echo)]
    public async Task Is_inconclusive_where_a_step_stops_the_part(string steps)
    {
        var verdict = await PlayAsync(steps);

        verdict.Kind.ShouldBe(VerdictKind.Inconclusive);
        verdict.Reason!.ShouldContain("no message that it could change crossed after it");
    }

    [Theory]
    [InlineData("request", "change: drop, matching: '(a+)+$'", CallAs)]
    [InlineData("request", "change: replace, find: '(a+)+$', put: x", EchoAs)]
    [InlineData("response", "change: replace, find: '(a+)+$', put: x", EchoAs)]
    public async Task Is_inconclusive_where_its_expression_takes_too_long(string message, string change, string steps)
    {
        using var playground = new Playground();

        var result = await playground.RunAsync(
            $"# slow\nsteps:\n- tamper: {{ message: {message}, {change} }}\n{steps}\n# next\nsteps:\n{Echo}"
        );

        var verdict = result.Verdicts[0];
        verdict.Kind.ShouldBe(VerdictKind.Inconclusive, verdict.Reason);
        verdict.Reason!.ShouldContain("its expression took longer than 1 s on what crossed");
        result.Verdicts[1].Kind.ShouldBe(VerdictKind.Pass, result.Verdicts[1].Reason);
    }

    [Fact]
    public async Task Is_not_played_where_a_value_makes_its_expression_none()
    {
        using var playground = new Playground();

        var verdict = await playground.PlayAsync(
            $"# none\nsteps:\n- invoke: echo\n  with: {{ value: '(' }}\n  capture: sign\n- tamper: {{ message: request, change: drop, matching: '{{{{sign}}}}' }}\n{Echo}"
        );

        verdict.Kind.ShouldBe(VerdictKind.Inconclusive);
        verdict.Findings.ShouldHaveSingleItem().Actual.ShouldContain("The expression '(' cannot be read");
    }

    [Fact]
    public async Task Excuses_no_host_that_ends_unasked()
    {
        var verdict = await PlayAsync("- invoke: crash\n  resolves: 1");

        verdict.Kind.ShouldBe(VerdictKind.Fail);
    }
}
