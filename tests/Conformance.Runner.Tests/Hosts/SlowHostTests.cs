using Conformance.Protocol;
using Conformance.Verdicts;

namespace Conformance.Runner.Tests;

/// <summary>A host may take longer over one call than over those that come after it.</summary>
public sealed class SlowHostTests
{
    private const string BothTransports = "matrix: { transport: [custom-protocol, post-message] }\n";

    private static async Task<IReadOnlyList<VerdictKind>> PlayAsync(IHostPort host, string scenario)
    {
        using var playground = new Playground { Host = host };
        var result = await playground.RunAsync(scenario);
        return [.. result.Verdicts.Select(verdict => verdict.Kind)];
    }

    [Fact]
    public async Task What_is_to_be_refused_and_is_answered_late_is_no_refusal()
    {
        var verdicts = await PlayAsync(
            SlowHost.Answering("/echo", 300),
            "# late\nsteps:\n- invoke: echo\n  with: { value: 1 }\n  refuses: true\ncontrol:\n- invoke: nothing"
        );

        verdicts.ShouldBe([VerdictKind.Fail]);
    }

    [Fact]
    public async Task A_request_that_is_to_be_refused_and_is_answered_late_is_no_refusal()
    {
        var verdicts = await PlayAsync(
            SlowHost.Answering("/nothing", 300, "wire/wrong-key-resolves"),
            "# late\nsteps:\n- request: { cmd: nothing, headers: { tauri-invoke-key: wrong }, body: '{}' }\n  refuses: true\ncontrol:\n- invoke: echo\n  with: { value: 1 }"
        );

        verdicts.ShouldBe([VerdictKind.Fail]);
    }

    [Fact]
    public async Task What_is_to_stay_pending_and_is_answered_late_has_not_stayed_so()
    {
        var verdicts = await PlayAsync(
            SlowHost.Answering("/echo", 300),
            "# late\nsteps:\n- invoke: echo\n  with: { value: 1 }\n  pending: true\ncontrol:\n- invoke: nothing"
        );

        verdicts.ShouldBe([VerdictKind.Fail]);
    }

    [Fact]
    public async Task A_script_that_waits_for_a_call_to_settle_gets_a_late_answer()
    {
        const string Scenario = """
            steps:
            - script: |
                return (await kit.settle(kit.invoke('fail', { error: 1 }))).state
              returns: rejected
            """;

        (await PlayAsync(SlowHost.Answering("/fail", 150), "# late\n" + Scenario)).ShouldBe([VerdictKind.Pass]);
        var posted = await PlayAsync(
            SlowHost.Saying(script => !script.Contains("not found", StringComparison.Ordinal), 100),
            "# late\n" + BothTransports + Scenario
        );

        posted.ShouldBe([VerdictKind.Pass, VerdictKind.Pass]);
    }

    [Fact]
    public async Task An_order_holds_of_late_answers_too()
    {
        var verdicts = await PlayAsync(
            SlowHost.Answering("/echo", 200),
            """
            # late
            steps:
            - invoke: echo
              with: { value: 1 }
              as: first
            - invoke: nothing
              as: second
            - order: [second, first]
            """
        );

        verdicts.ShouldBe([VerdictKind.Pass]);
    }

    [Fact]
    public async Task What_a_listener_is_to_hear_may_come_after_the_answer()
    {
        var verdicts = await PlayAsync(
            SlowHost.Saying(script => script.Contains("progress", StringComparison.Ordinal), 150),
            """
            # late
            steps:
            - listen: progress
              as: heard
            - emit: progress
              payload: 1
            - await: heard
              receives: [1]
            """
        );

        verdicts.ShouldBe([VerdictKind.Pass]);
    }

    [Fact]
    public async Task The_end_of_a_channel_may_come_after_the_answer()
    {
        var verdicts = await PlayAsync(
            SlowHost.Saying(script => script.Contains("end", StringComparison.Ordinal), 150),
            """
            # late
            steps:
            - invoke: stream
              with: { onMessage: { $channel: messages }, count: 1 }
            - await: messages
              receives: [0]
              then: ended
            """
        );

        verdicts.ShouldBe([VerdictKind.Pass]);
    }

    [Theory]
    [InlineData("", "receives-nothing: true")]
    [InlineData("- script: await kit.emit('progress', 0)", "receives: [0]")]
    public async Task What_a_call_under_way_brings_is_heard_too(string before, string outcome)
    {
        var verdicts = await PlayAsync(
            SlowHost.Of(
                (message, url) =>
                    url.EndsWith("emit_to", StringComparison.Ordinal)
                    || (
                        message is WebViewEval { Script: var script }
                        && script.Contains("over", StringComparison.Ordinal)
                    )
                        ? TimeSpan.FromMilliseconds(300)
                        : TimeSpan.Zero
            ),
            $"""
            # surplus
            steps:
            - listen: progress
              as: heard
            {before}
            - emit-to: progress
              target: main
              payload: over
              as: late
            - await: heard
              {outcome}
            """
        );

        verdicts.ShouldBe([VerdictKind.Fail]);
    }

    [Fact]
    public async Task What_never_comes_is_waited_for_no_longer_than_the_bound()
    {
        using var playground = new Playground();

        var verdict = await playground.PlayAsync(
            "# never\nsteps:\n- listen: progress\n  as: heard\n- await: heard\n  within: 100ms\n  receives: [1]"
        );

        verdict.Findings.ShouldHaveSingleItem().Fingerprint.ShouldBe("1 receives heard missingitem $[0]");
    }

    [Fact]
    public async Task A_later_step_of_a_page_has_its_own_bound_and_no_more()
    {
        var verdicts = await PlayAsync(
            SlowHost.Answering("/echo", 1500),
            """
            # late
            steps:
            - invoke: nothing
              resolves: null
              within: 1s
            - invoke: echo
              within: 1s
              with: { value: 1 }
              resolves: 1
            """
        );

        verdicts.ShouldBe([VerdictKind.Fail]);
    }

    [Fact]
    public async Task A_request_without_an_answer_holds_no_later_case_up()
    {
        using var playground = new Playground
        {
            Host = InterceptedHost.Of(
                (message, _) => message is WebViewRequest request && request.Url.EndsWith("/never")
            ),
        };

        var result = await playground.RunAsync(
            """
            # unanswered
            within: 200ms
            matrix: { pattern: [isolation] }
            steps:
            - request: { url: 'tauri://localhost/never', method: GET, omit: [tauri-invoke-key] }
              pending: true
            control:
            - invoke: nothing
            # silent
            within: 300ms
            matrix: { pattern: [isolation] }
            steps:
            - script: |
                const frame = document.getElementById('__tauri_isolation__')
                await new Promise((loaded) => {
                  frame.onload = loaded
                  frame.src = 'about:blank'
                })
            - invoke: echo
              with: { value: 1 }
              pending: true
            control:
            - invoke: nothing
            """
        );

        result.Verdicts.Select(verdict => verdict.Kind).ShouldBe([VerdictKind.Pass, VerdictKind.Pass]);
    }
}
