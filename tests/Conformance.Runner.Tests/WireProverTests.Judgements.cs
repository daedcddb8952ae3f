using Conformance.Protocol;
using Conformance.Verdicts;

namespace Conformance.Runner.Tests;

public static partial class WireProverTests
{
    public sealed class A_judgement
    {
        private static readonly WireFault s_fault = new("try/echo", WireCrossing.Response, 1, WireHarm.Flip, 1);

        [Fact]
        public void Calls_a_pass_unexplained_where_an_exact_step_saw_something_else()
        {
            using var playground = new Playground();
            var each = playground.Plan(Echo).Cases[0];
            var pass = new Verdict { Case = each.Identity, Kind = VerdictKind.Pass };

            var proof = WireJudge.Judge(s_fault, pass, each.Scenario, Seen("1"), Seen("2"));

            proof.Outcome.ShouldBe(WireOutcome.Unexplained);
            proof.IsOpen.ShouldBeTrue();
        }

        [Theory]
        [InlineData("""{"status":500,"headers":{"tauri-response":"ok"},"body":"1"}""", WireOutcome.Unexplained)]
        [InlineData("""{"status":200,"headers":{"tauri-response":"error"},"body":"1"}""", WireOutcome.Unexplained)]
        [InlineData("""{"status":200,"headers":{},"body":"1"}""", WireOutcome.Unexplained)]
        [InlineData("""{"status":200,"headers":{"tauri-response":"ok","x":"y"},"body":"1"}""", WireOutcome.Harmless)]
        public void Calls_a_pass_unexplained_where_an_answer_lacked_what_its_step_states(
            string seen,
            WireOutcome outcome
        )
        {
            using var playground = new Playground();
            var each = playground.Plan(Answer).Cases[0];
            var pass = new Verdict { Case = each.Identity, Kind = VerdictKind.Pass };
            var before = Seen("""{"status":200,"headers":{"tauri-response":"ok"},"body":"1"}""");

            WireJudge.Judge(s_fault, pass, each.Scenario, before, Seen(seen)).Outcome.ShouldBe(outcome);
        }

        [Theory]
        [InlineData(VerdictKind.Error, false, WireOutcome.KitFailed)]
        [InlineData(VerdictKind.Error, true, WireOutcome.Noticed)]
        [InlineData(VerdictKind.Fail, false, WireOutcome.Noticed)]
        [InlineData(VerdictKind.Inconclusive, false, WireOutcome.Noticed)]
        public void Calls_an_error_the_kits_own_where_the_host_is_not_to_blame(
            VerdictKind kind,
            bool blamesHost,
            WireOutcome outcome
        )
        {
            using var playground = new Playground();
            var each = playground.Plan(Echo).Cases[0];
            var verdict = new Verdict
            {
                Case = each.Identity,
                Kind = kind,
                BlamesHost = blamesHost,
            };

            WireJudge.Judge(s_fault, verdict, each.Scenario, Seen("1"), Seen("1")).Outcome.ShouldBe(outcome);
        }

        private static Dictionary<string, StepObservation> Seen(string value) =>
            new()
            {
                ["0"] = new StepObservation
                {
                    Step = "0",
                    State = ObservedState.Resolved,
                    Value = value,
                },
            };
    }

    public sealed class Derived_defects
    {
        [Fact]
        public void Are_in_an_order_that_the_seed_decides()
        {
            WireRecord[] records =
            [
                new(WireCrossing.Request, 1, "{}", 2),
                new(WireCrossing.Response, 1, "1", 1, Headers: 3),
                new(WireCrossing.Response, 2, "2", 1),
            ];

            var known = WireFaultDeriver.Derive("try/echo", records, 1);

            WireFaultDeriver.Derive("try/echo", records, 1).ShouldBe(known);
            WireFaultDeriver.Derive("try/echo", records, 2).ShouldNotBe(known);
            known.Count(fault => fault.Harm is WireHarm.Reorder).ShouldBe(1);
            known.Count(fault => fault.Harm is WireHarm.Status).ShouldBe(2);
            known.Count(fault => fault.Harm is WireHarm.Unhead or WireHarm.Rehead).ShouldBe(2);
            known.Select(fault => fault.Name).ShouldBeUnique();
        }

        [Theory]
        [InlineData("1", "\"1\"")]
        [InlineData("\"a\"", "[\"a\"]")]
        [InlineData("{\"a\":\"\\n\"}", "\"{\\\"a\\\":\\\"\\\\n\\\"}\"")]
        [InlineData("", null)]
        [InlineData(
            "window.__TAURI_INTERNALS__.runCallback(5, {\"a\":1})",
            "window.__TAURI_INTERNALS__.runCallback(5, [{\"a\":1}])"
        )]
        [InlineData(
            "window.x.runCallback(5, { message: 1, index: 0 })",
            "window.x.runCallback(5, { message: [1], index: 0 })"
        )]
        [InlineData(
            "(function () { f && f({event: 'e', payload: 1}, [0,2]) })()",
            "(function () { f && f({event: 'e', payload: [1]}, [0,2]) })()"
        )]
        [InlineData("window.location.reload()", null)]
        public void Retype_to_JSON_of_another_type(string text, string? retyped)
        {
            WireFaultDeriver.Retype(text).ShouldBe(retyped);
        }
    }
}
