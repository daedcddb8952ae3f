using Conformance.MockWebView;
using Conformance.Protocol;
using Conformance.Verdicts;

namespace Conformance.Runner.Tests;

public static partial class WireProverTests
{
    private const string Echo = """
        # echo
        steps:
        - invoke: echo
          with: { value: { a: [1, "two"] }, tag: counted }
          resolves: { a: [1, "two"] }
        - runs: 1
          tag: counted
        """;

    private const string Loose = """
        # loose
        steps:
        - invoke: echo
          with: { value: [1, 2, 3] }
          resolves: { $any: true }
        """;

    private const string Answer = """
        # answer
        steps:
        - request: { cmd: echo, body: '{"value":1}' }
          responds: { status: 200, headers: { tauri-response: ok, content-type: application/json, access-control-allow-origin: "*" } }
        """;

    private static async Task<WireProof> ShowAsync(
        string scenario,
        WireCrossing kind,
        int number,
        WireHarm harm,
        int at = 0
    )
    {
        using var playground = new Playground();
        var each = playground.Plan(scenario).Cases.ShouldHaveSingleItem();
        await using var player = new WirePlayer(Plan(playground, scenario));
        var known = await player.LearnAsync(each, TestContext.Current.CancellationToken);
        return await player.ShowAsync(
            each,
            known.ShouldNotBeNull(),
            new WireFault(each.Identity.Name, kind, number, harm, at),
            TestContext.Current.CancellationToken
        );
    }

    private static ProofPlan Plan(Playground playground, string scenarios, int wire = 1) =>
        new()
        {
            Faults = [],
            Cases = playground.Plan(scenarios).Cases,
            Requirements = [],
            Hosts = Playground.Reference,
            WebView = playground.WebView,
            AppDirectory = Playground.AppDirectory,
            KitVersion = "1.0",
            Jobs = 1,
            WireFaults = wire,
        };

    public sealed class A_defect
    {
        [Theory]
        [InlineData(WireCrossing.Request, WireHarm.Drop, 0)]
        [InlineData(WireCrossing.Response, WireHarm.Drop, 0)]
        [InlineData(WireCrossing.Request, WireHarm.Repeat, 0)]
        [InlineData(WireCrossing.Request, WireHarm.Truncate, 9)]
        [InlineData(WireCrossing.Request, WireHarm.Retype, 0)]
        [InlineData(WireCrossing.Response, WireHarm.Truncate, 5)]
        [InlineData(WireCrossing.Response, WireHarm.Retype, 0)]
        [InlineData(WireCrossing.Response, WireHarm.Flip, 7)]
        public async Task That_changes_what_a_step_states_is_noticed(WireCrossing kind, WireHarm harm, int at)
        {
            var proof = await ShowAsync(Echo, kind, 1, harm, at);

            proof.Outcome.ShouldBe(WireOutcome.Noticed, proof.Why);
        }

        [Theory]
        [InlineData(WireHarm.Status, 0)]
        [InlineData(WireHarm.Unhead, 0)]
        [InlineData(WireHarm.Rehead, 0)]
        [InlineData(WireHarm.Unhead, 1)]
        [InlineData(WireHarm.Rehead, 1)]
        public async Task Of_an_answers_status_or_header_is_noticed_where_a_step_states_it(WireHarm harm, int at)
        {
            var proof = await ShowAsync(Answer, WireCrossing.Response, 1, harm, at);

            proof.Outcome.ShouldBe(WireOutcome.Noticed, proof.Why);
        }

        [Fact]
        public async Task Of_a_status_that_nobody_asks_for_is_harmless_and_says_why()
        {
            var proof = await ShowAsync(Echo, WireCrossing.Response, 1, WireHarm.Status);

            proof.Outcome.ShouldBe(WireOutcome.Harmless);
            proof.Why.ShouldStartWith("No step states the status of that answer");
        }

        [Fact]
        public async Task Of_a_header_that_is_not_there_this_time_is_told_as_such() =>
            (await ShowAsync(Echo, WireCrossing.Response, 1, WireHarm.Unhead, 90)).Outcome.ShouldBe(WireOutcome.Missed);

        [Fact]
        public async Task That_is_only_late_is_harmless()
        {
            (await ShowAsync(Loose, WireCrossing.Request, 1, WireHarm.Delay)).Outcome.ShouldBe(WireOutcome.Harmless);
            (await ShowAsync(Loose, WireCrossing.Response, 1, WireHarm.Delay)).Outcome.ShouldBe(WireOutcome.Harmless);
        }

        [Fact]
        public async Task That_nobody_awaits_is_harmless_and_says_why()
        {
            var proof = await ShowAsync(Echo, WireCrossing.Response, 1, WireHarm.Repeat);

            proof.ShouldBe(
                proof with
                {
                    Outcome = WireOutcome.Harmless,
                    Why = "Nobody awaits a second answer to one request.",
                }
            );
        }

        [Fact]
        public async Task That_a_step_leaves_open_is_harmless_and_names_the_step()
        {
            var proof = await ShowAsync(Loose, WireCrossing.Response, 1, WireHarm.Retype);

            proof.Outcome.ShouldBe(WireOutcome.Harmless);
            proof.Why.ShouldBe("Step 0 saw something else, which it leaves open.");
        }

        [Fact]
        public async Task Of_a_message_that_does_not_cross_is_told_as_such() =>
            (await ShowAsync(Echo, WireCrossing.Eval, 9, WireHarm.Drop)).Outcome.ShouldBe(WireOutcome.Missed);
    }

    public sealed class A_proof
    {
        [Fact]
        public async Task Shows_no_more_than_was_asked_for_and_knows_each_by_its_name()
        {
            using var playground = new Playground();

            var proofs = await WireProver.ProveAsync(
                Plan(playground, $"{Echo}\n{Loose}", wire: 4),
                TestContext.Current.CancellationToken
            );

            proofs.Count.ShouldBe(4);
            proofs.Select(proof => proof.Fault.Name).ShouldBeUnique();
            proofs.Where(proof => proof.IsOpen).ShouldBeEmpty();
        }

        [Fact]
        public async Task Derives_nothing_of_a_case_that_fails()
        {
            using var playground = new Playground();

            var proofs = await WireProver.ProveAsync(
                Plan(playground, Echo.Replace("runs: 1", "runs: 2", StringComparison.Ordinal)),
                TestContext.Current.CancellationToken
            );

            proofs.ShouldBeEmpty();
        }
    }

    public sealed class A_defect_of_the_kit
    {
        private static SpyWebViewPort Mock(Func<string, Exception?> failure) =>
            new(new MockWebViewPort(new MockWebViewSettings()), failure);

        [Fact]
        public async Task In_a_play_without_any_defect_ends_no_proof_and_is_told()
        {
            using var playground = new Playground
            {
                WebView = Mock(_ => new InvalidOperationException("It has a defect.")),
            };

            var proofs = await WireProver.ProveAsync(Plan(playground, Echo), TestContext.Current.CancellationToken);

            var proof = proofs.ShouldHaveSingleItem();
            proof.Outcome.ShouldBe(WireOutcome.KitFailed);
            proof.Why.ShouldBe(
                "Without any defect: The kit itself failed: InvalidOperationException: It has a defect."
            );
        }

        [Fact]
        public async Task While_a_late_message_crosses_is_not_lost()
        {
            var webView = Mock(_ => null);
            using var playground = new Playground { WebView = webView };
            var each = playground.Plan(Echo).Cases.ShouldHaveSingleItem();
            await using var player = new WirePlayer(Plan(playground, Echo));
            var known = await player.LearnAsync(each, TestContext.Current.CancellationToken);
            webView.Hears = message =>
            {
                if (message is RequestAnswered { Response.Body: { IsText: true } body } && IsEchoed(body.ReadText()))
                {
                    throw new InvalidOperationException("It has a defect.");
                }
            };

            var proof = await player.ShowAsync(
                each,
                known.ShouldNotBeNull(),
                new WireFault(each.Identity.Name, WireCrossing.Response, 1, WireHarm.Delay, 0),
                TestContext.Current.CancellationToken
            );

            proof.Outcome.ShouldBe(WireOutcome.KitFailed);
            proof.Why.ShouldBe("InvalidOperationException: It has a defect.");

            static bool IsEchoed(string body) => body.StartsWith("{\"a\":[1,", StringComparison.Ordinal);
        }
    }
}
