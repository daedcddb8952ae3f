using Conformance.Verdicts;

namespace Conformance.Runner.Tests;

/// <summary>What steps had come to is kept where a later step sends their document away.</summary>
public sealed class LeavingTests
{
    [Theory]
    // The step that leaves says so, or one that was started before does, later.
    [InlineData("- script: location.reload(); await new Promise(() => {})\n  pending: true")]
    [InlineData(
        "- script: location.reload(); await new Promise(() => {})\n  as: going\n- await: going\n  pending: true"
    )]
    public async Task Is_not_laid_to_the_steps_before(string leaving)
    {
        var verdict = await PlayAsync($"{Echo}{leaving}\n");

        verdict.Findings.ShouldBeEmpty();
        (verdict.Kind, verdict.Reason).ShouldBe((VerdictKind.Pass, null));
    }

    [Fact]
    public async Task Is_kept_too_where_no_word_of_a_script_tells_that_it_leaves()
    {
        var verdict = await PlayAsync(
            $"""
            - script: |
                const place = globalThis['loca' + 'tion']
                await kit.listen(kit.case + 'leave', () => place.reload())
              as: armed
            - await: armed
            {Echo}- emit: leave
              as: sent
            - invoke: wait_gate
              with: {"{ gate: g }"}
              pending: true
            """
        );

        verdict.Findings.ShouldBeEmpty();
        (verdict.Kind, verdict.Reason).ShouldBe((VerdictKind.Pass, null));
    }

    private const string Echo = "- invoke: echo\n  with: { value: 1 }\n  resolves: 1\n";

    private static async Task<Verdict> PlayAsync(string steps)
    {
        using var playground = new Playground();
        return await playground.PlayAsync($"# leaving\nsteps:\n{steps}\ncontrol:\n- invoke: nothing\n  resolves: null");
    }
}
