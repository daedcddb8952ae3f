using Conformance.Hosts;
using Conformance.MockWebView;
using Conformance.Protocol;
using Conformance.Verdicts;

namespace Conformance.Runner.Tests;

public static class PagePlayerTests
{
    public sealed class A_stop_that_comes_too_late
    {
        [Fact]
        public async Task Does_not_end_the_next_batch()
        {
            var token = TestContext.Current.CancellationToken;
            using var playground = new Playground();
            var plan = playground.Plan("# one\nsteps:\n- script: return 1\n  returns: 1");
            await using var keeper = new StageKeeper(plan, static (_, _) => { });
            await keeper.SetAsync("brownfield", fresh: false, token);
            var steps = StepPlanner.Plan(plan.Cases[0].Scenario.Steps, "", TimeSpan.FromSeconds(30));

            await keeper.Stage.WebView.EvaluateAsync(
                "main",
                PlayerScript.Instance,
                """{"do":"stop","state":"TimedOut"}""",
                token
            );
            var answer = await new PagePlayer(
                keeper.Stage,
                new PageBatch("main", steps, new CaseValues("c").All) { Scope = "" }
            ).PlayAsync(token);

            answer.Observations.ShouldHaveSingleItem().State.ShouldBe(ObservedState.Resolved);
        }
    }

    public sealed class A_look
    {
        [Fact]
        public async Task Tells_of_the_case_at_hand_and_of_none_before_it_in_the_document()
        {
            var token = TestContext.Current.CancellationToken;
            using var playground = new Playground();
            var plan = playground.Plan(
                """
                # one
                steps:
                - script: return 'one'
                  as: of-one
                - await: of-one
                  returns: one
                # two
                steps:
                - script: return 'two'
                  as: of-two
                - await: of-two
                  returns: two
                """
            );
            await using var keeper = new StageKeeper(plan, static (_, _) => { });
            await keeper.SetAsync("brownfield", fresh: false, token);

            (await PlayAsync(keeper, plan, 0, token)).ShouldBe(["of-one"]);
            (await PlayAsync(keeper, plan, 1, token)).ShouldBe(["of-two"]);
        }

        private static async Task<IEnumerable<string>> PlayAsync(
            StageKeeper keeper,
            RunPlan plan,
            int index,
            CancellationToken token
        )
        {
            var played = plan.Cases[index];
            var steps = StepPlanner.Plan(played.Scenario.Steps, "", TimeSpan.FromSeconds(30));
            foreach (var step in steps)
            {
                var batch = new PageBatch("main", [step], new CaseValues("c").All) { Scope = played.Prefix };
                await new PagePlayer(keeper.Stage, batch).PlayAsync(token);
            }

            var look = await keeper.Stage.AskPlayerAsync("main", """{"do":"look"}""", token);
            return PageAnswerReader.ReadLook(look).Named.Keys;
        }
    }

    public sealed class A_page_that_answers_nothing_any_more
    {
        [Theory]
        [InlineData("\"look\"")]
        [InlineData("\"stop\"")]
        public async Task Is_lost_and_the_next_case_has_another(string question)
        {
            var port = new SpyWebViewPort(new MockWebViewPort(new MockWebViewSettings()), _ => null)
            {
                Hangs = argument => argument.Contains(question, StringComparison.Ordinal),
            };
            using var playground = new Playground { WebView = port };
            var plan = playground.Plan(
                """
                # endless
                steps:
                - script: await new Promise(() => {})
                  within: 50ms
                  returns: 1
                # next
                steps:
                - script: return 1
                  returns: 1
                """
            );

            var result = await SuiteRunner.RunAsync(
                plan with
                {
                    StageLimit = TimeSpan.FromSeconds(3),
                },
                cancellationToken: TestContext.Current.CancellationToken
            );

            result.Verdicts.Select(verdict => verdict.Kind).ShouldBe([VerdictKind.Error, VerdictKind.Pass]);
            result.Verdicts[0].Reason!.ShouldContain("The page of 'main' has answered nothing for 3 s");
            port.Opened.ShouldBe(2);
        }
    }

    public sealed class A_page_that_hangs_beside_a_request_without_an_answer
    {
        [Theory]
        [InlineData("- script: void fetch('/never'); await new Promise(() => {})\n  within: 50ms\n  returns: 1")]
        [InlineData(
            "- request: { url: 'tauri://localhost/never', method: GET, omit: [tauri-invoke-key] }\n  pending: true\n- script: await new Promise(() => {})\n  within: 50ms\n  returns: 1"
        )]
        public async Task Is_not_laid_to_the_host(string steps)
        {
            var port = new SpyWebViewPort(new MockWebViewPort(new MockWebViewSettings()), _ => null)
            {
                Hangs = argument => argument.Contains("\"look\"", StringComparison.Ordinal),
            };
            using var playground = new Playground
            {
                WebView = port,
                Host = InterceptedHost.Of(
                    (message, _) => message is WebViewRequest request && request.Url.EndsWith("/never")
                ),
            };
            var plan = playground.Plan($"# hung\nsteps:\n{steps}\ncontrol:\n- invoke: nothing");

            var result = await SuiteRunner.RunAsync(
                plan with
                {
                    StageLimit = TimeSpan.FromSeconds(3),
                },
                cancellationToken: TestContext.Current.CancellationToken
            );

            var verdict = result.Verdicts.ShouldHaveSingleItem();
            verdict.Reason!.ShouldContain("The page of 'main' has answered nothing for 3 s");
            verdict.BlamesHost.ShouldBeFalse();
        }
    }

    public sealed class A_page_that_no_call_leaves
    {
        private const string Head = "# silent\nmatrix: { pattern: [isolation] }\nwithin: 300ms\nsteps:\n";
        private const string Silence = """
            - script: |
                const frame = document.getElementById('__tauri_isolation__')
                await new Promise((loaded) => {
                  frame.onload = loaded
                  frame.src = 'about:blank'
                })

            """;

        [Theory]
        [InlineData("- invoke: echo\n  with: { value: 1 }\n  pending: true\ncontrol:\n- invoke: nothing")]
        [InlineData("- script: return (await kit.settle(kit.invoke('nothing'))).state\n  returns: pending")]
        [InlineData("- script: await kit.quiet()\n- script: await kit.quiet()\n  returns: { $undefined: true }")]
        public async Task Is_quiet_without_a_later_call(string steps)
        {
            using var playground = new Playground();

            var verdict = await playground.PlayAsync(Head + Silence + steps);

            verdict.Findings.ShouldBeEmpty();
            verdict.Kind.ShouldBe(VerdictKind.Pass);
        }

        [Theory]
        [InlineData("- invoke: echo\n  with: { value: 1 }\n  resolves: 1")]
        [InlineData("- script: await new Promise(() => {})\n  returns: { $undefined: true }")]
        public async Task Has_not_done_what_it_should(string step)
        {
            using var playground = new Playground();

            var verdict = await playground.PlayAsync(Head + Silence + step);

            verdict.Kind.ShouldNotBe(VerdictKind.Pass);
        }
    }

    public sealed class A_host_that_leaves_a_later_call_unanswered
    {
        [Fact]
        public async Task Is_not_taken_for_a_quiet_one()
        {
            using var playground = new Playground { Host = Mute() };

            var verdict = await playground.PlayAsync(
                "# mute\nwithin: 300ms\nsteps:\n- script: return (await kit.settle(new Promise(() => {}))).state\n  returns: pending"
            );

            verdict.Findings.ShouldNotBeEmpty();
        }

        [Theory]
        [InlineData(
            "receives-nothing: true",
            "with more perhaps to come, had heard | [] (the host had not answered '#4 invoke conformance_fence' by then; where the machine is slow, --patience gives more time)"
        )]
        [InlineData(
            "receives: [1]",
            "with more perhaps to come, had heard | [] (the host had not answered '#4 invoke conformance_fence' by then; where the machine is slow, --patience gives more time) | $: missing"
        )]
        public async Task Has_not_shown_what_a_listener_hears(string outcome, string told)
        {
            using var playground = new Playground { Host = Mute(request => request.Url.Contains("fence")) };

            var verdict = await playground.PlayAsync(
                $"# mute\nwithin: 300ms\nsteps:\n- listen: e\n  as: heard\n- await: heard\n  {outcome}"
            );

            verdict.Kind.ShouldBe(VerdictKind.Fail);
            var finding = verdict.Findings.ShouldHaveSingleItem();
            $"{finding.Outcome} | {finding.Actual} | {finding.Difference}".ShouldContain(told);
        }

        private static InProcessHostPort Mute(Func<WebViewRequest, bool>? isIgnored = null) =>
            InterceptedHost.Of(
                (message, _) =>
                    message is WebViewRequest { Method: "POST" } request && isIgnored?.Invoke(request) is not false
            );
    }
}
