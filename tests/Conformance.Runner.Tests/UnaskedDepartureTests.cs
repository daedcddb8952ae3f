using Conformance.Protocol;
using Conformance.Verdicts;

namespace Conformance.Runner.Tests;

/// <summary>Windows and documents that go although no step asks for that are findings; they are not brought back without a word.</summary>
public sealed class UnaskedDepartureTests
{
    private const string Survivor = """
        # survivor
        steps:
        - in: restricted
          invoke: echo
          with: { value: 1 }
          resolves: 1
        - in: second
          invoke: echo
          with: { value: 2 }
          resolves: 2
        - close: second
        - invoke: nothing
          resolves: null
        - in: restricted
          invoke: echo
          with: { value: 3 }
          resolves: 3
        """;

    private static async Task<Verdict> PlayAsync(
        string scenario,
        Func<KitMessage, bool> isTrigger,
        params HostMessage[] acts
    )
    {
        using var playground = new Playground
        {
            Host = InterceptedHost.Of(
                (message, send) =>
                {
                    if (!isTrigger(message))
                    {
                        return false;
                    }

                    Array.ForEach(acts, send);
                    return true;
                }
            ),
        };
        return await playground.PlayAsync(scenario);
    }

    [Fact]
    public async Task A_window_that_lives_on_passes()
    {
        var verdict = await PlayAsync(Survivor, _ => false);

        verdict.Kind.ShouldBe(VerdictKind.Pass);
    }

    [Fact]
    public async Task A_window_that_the_host_closes_with_another_fails_the_case()
    {
        var verdict = await PlayAsync(
            Survivor,
            message => message is WebViewClosed { WebView: "second" },
            new WebViewClose("restricted")
        );

        verdict.Kind.ShouldBe(VerdictKind.Fail);
        var finding = verdict.Findings.ShouldHaveSingleItem();
        (finding.Step, finding.Outcome).ShouldBe(("4", "but its document went away"));
        finding.Actual.ShouldContain("The window 'restricted' has gone, and no step closes it.");
    }

    [Theory]
    [InlineData("refuses: true")]
    [InlineData("pending: true")]
    public async Task A_document_that_the_host_takes_away_refuses_nothing(string outcome)
    {
        var verdict = await PlayAsync(
            $"# reloaded\nmatrix: {{ transport: [post-message] }}\nsteps:\n- invoke: secret\n  {outcome}\ncontrol:\n- invoke: nothing",
            message => message is WebViewMessage posted && posted.Body.Contains("\"secret\""),
            new WebViewReload("main")
        );

        verdict.Kind.ShouldBe(VerdictKind.Fail, verdict.Reason);
        verdict.Findings[0].Outcome.ShouldBe("but its document went away");
    }

    [Theory]
    [InlineData("- request: { cmd: close_window, body: '{\"label\":\"second\"}' }\n  responds: { status: 200 }")]
    [InlineData("- script: await kit.invoke('close_window', args)\n  args: { label: second }")]
    [InlineData("- script: |\n    await kit.invoke('close_' + 'window', { label: 'second' })")]
    [InlineData("- script: |\n    await kit.invoke('close_window', { label: 'sec' + 'ond' })")]
    [InlineData("- invoke: close_window\n  with: { label: { $js: \"'sec' + 'ond'\" } }")]
    [InlineData(
        "- script: return 'sec' + 'ond'\n  capture: one\n- invoke: close_window\n  with: { label: { $captured: one } }"
    )]
    public async Task A_window_that_a_step_closes_in_its_own_way_may_be_opened_again(string closing)
    {
        const string Second = "\n- in: second\n  invoke: echo\n  with: { value: 1 }\n  resolves: 1\n";

        var verdict = await PlayAsync($"# closing\nsteps:{Second}{closing}{Second}", _ => false);

        verdict.Findings.ShouldBeEmpty();
        verdict.Kind.ShouldBe(VerdictKind.Pass, verdict.Reason);
    }

    [Fact]
    public async Task A_request_that_names_a_window_sends_it_nowhere()
    {
        var scenario = Survivor.Replace(
            "- invoke: nothing\n  resolves: null",
            "- request: { cmd: echo, body: '{\"value\":\"restricted\"}' }\n  responds: { status: 200 }",
            StringComparison.Ordinal
        );

        var verdict = await PlayAsync(
            scenario,
            message => message is WebViewClosed { WebView: "second" },
            new WebViewClose("restricted")
        );

        verdict.Findings.ShouldHaveSingleItem().Actual.ShouldContain("The window 'restricted' has gone");
    }

    [Fact]
    public async Task A_call_whose_page_leaves_by_itself_stays_pending()
    {
        var verdict = await PlayAsync(
            "# leaving\nsteps:\n- script: location.reload(); await new Promise(() => {})\n  pending: true\ncontrol:\n- invoke: nothing",
            _ => false
        );

        verdict.Kind.ShouldBe(VerdictKind.Pass);
    }
}
