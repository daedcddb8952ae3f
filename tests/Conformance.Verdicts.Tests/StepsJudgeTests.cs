using Conformance.Protocol;
using Conformance.Scenarios;
using static Conformance.Protocol.ObservedState;

namespace Conformance.Verdicts.Tests;

public sealed class StepsJudgeTests
{
    public sealed class Nested_steps
    {
        [Fact]
        public void Of_a_parallel_have_its_path_before_their_place()
        {
            var verdict = Play.Judge(
                Play.Parallel(Play.Invoke(Play.Resolves("1")), Play.Invoke(Play.Resolves("1"))),
                Play.Observed("0.0", Resolved, "1"),
                Play.Observed("0.1", Resolved, "2")
            );

            verdict.Findings.ShouldHaveSingleItem().Step.ShouldBe("0.1");
        }

        [Fact]
        public void Of_a_repeat_have_the_round_between()
        {
            var verdict = Play.Judge(
                Play.Repeat(2, Play.Invoke(Play.Resolves("\"{{index}}\""))),
                Play.Observed("0.0.0", Resolved, "0"),
                Play.Observed("0.1.0", Resolved, "0")
            );

            verdict.Told().ShouldBe("Fail\n0.1.0: should resolve with | 1 | but resolved with | 0");
        }

        [Fact]
        public void Of_a_repeat_are_judged_up_to_the_first_round_that_differs()
        {
            var verdict = Play.Judge(
                Play.Repeat(3, Play.Invoke(Play.Resolves("1"))),
                Play.Observed("0.0.0", Resolved, "1"),
                Play.Observed("0.1.0", Resolved, "2"),
                Play.Observed("0.2.0", Resolved, "2")
            );

            verdict.Findings.ShouldHaveSingleItem().Step.ShouldBe("0.1.0");
        }

        [Fact]
        public void Keep_the_round_of_the_outer_repeat_after_an_inner_one()
        {
            var verdict = Play.Judge(
                Play.Repeat(1, Play.Repeat(2, Play.Invoke()), Play.Invoke(Play.Resolves("\"{{index}}\""))),
                Play.Observed("0.0.0.0.0", Resolved, "1"),
                Play.Observed("0.0.0.1.0", Resolved, "1"),
                Play.Observed("0.0.1", Resolved, "0")
            );

            verdict.Kind.ShouldBe(VerdictKind.Pass);
        }

        [Fact]
        public void Are_told_as_a_whole_where_the_whole_failed()
        {
            var verdict = Play.Judge(
                Play.Parallel(Play.Invoke(Play.Resolves("1"))),
                Play.Observed("0", TimedOut),
                Play.Observed("0.0", NotReached)
            );

            verdict.Kind.ShouldBe(VerdictKind.Inconclusive);
            verdict.Findings.ShouldHaveSingleItem().Subject.ShouldBe("the parallel steps");
        }

        [Fact]
        public void Of_a_repeat_are_told_as_a_whole_where_the_whole_failed()
        {
            var verdict = Play.Judge(Play.Repeat(2, Play.Invoke(Play.Resolves("1"))), Play.Observed("0", TimedOut));

            verdict.Findings.ShouldHaveSingleItem().Subject.ShouldBe("the repeated steps");
        }

        [Fact]
        public void Are_all_missed()
        {
            var verdict = Play.Judge(
                Play.Parallel(Play.Invoke(Play.Resolves("1")), Play.Invoke(Play.Resolves("1"))),
                Play.Observed("0.0", Resolved, "1")
            );

            verdict.Findings.ShouldHaveSingleItem().Step.ShouldBe("0.1");
        }
    }

    public sealed class A_document_that_goes_unasked
    {
        public static TheoryData<string> Kinds => ["runs", "order", "invoke", "await"];

        [Theory]
        [MemberData(nameof(Kinds))]
        public void Fails_the_step_that_is_played_there(string kind)
        {
            var step = kind switch
            {
                "runs" => Play.Runs(0),
                "order" => Play.Order("one", "two"),
                "await" => Play.Await("one"),
                _ => Play.Invoke(),
            };

            var verdict = Play.Judge(step, Play.Observed("0", ObservedState.Gone));

            verdict.Kind.ShouldBe(VerdictKind.Fail);
            verdict.Findings.ShouldHaveSingleItem().Outcome.ShouldBe("but its document went away");
        }
    }

    public sealed class The_first_of_several
    {
        [Fact]
        public void Steps_that_were_not_reached_is_told_and_ends_its_part()
        {
            var input = Play.Input(
                    [Play.Invoke(Play.Resolves("1")), Play.Invoke(Play.Resolves("1"))],
                    Play.Observed("1", Resolved, "2")
                )
                .WithControl(Play.Invoke(Play.Resolves("1")));

            var verdict = ScenarioJudge.Judge(input);

            verdict.Kind.ShouldBe(VerdictKind.Inconclusive);
            verdict.Findings.ShouldHaveSingleItem().Step.ShouldBe("0");
        }

        [Fact]
        public void Expectations_that_make_no_sense_is_told()
        {
            var senseless = Play.Invoke(Play.Resolves("{\"$one-of\": 1}"));

            var verdict = ScenarioJudge.Judge(
                Play.Input(
                    [senseless, senseless with { Location = new("specs/invoke.yaml", 99, 1) }],
                    Play.Observed("0", Resolved, "1"),
                    Play.Observed("1", Resolved, "1")
                )
            );

            verdict.Reason!.ShouldContain("specs/invoke.yaml:41:9: ");
        }
    }

    public sealed class A_control
    {
        private static readonly TranscriptContent s_refused = Play.Observed("0", Rejected, "\"allowed\"");

        [Fact]
        public void That_succeeds_proves_the_refusal()
        {
            var verdict = ScenarioJudge.Judge(Refusal(s_refused, Play.Observed("control.0", Resolved, "1")));

            verdict.Kind.ShouldBe(VerdictKind.Pass);
        }

        [Fact]
        public void That_is_refused_too_fails_the_case()
        {
            var verdict = ScenarioJudge.Judge(Refusal(s_refused, Play.Observed("control.0", Rejected, "\"allowed\"")));

            verdict.Told().ShouldBe("Fail\ncontrol.0: should resolve with | 1 | but rejected with | \"allowed\"");
        }

        [Fact]
        public void That_was_not_played_leaves_the_case_inconclusive() =>
            ScenarioJudge.Judge(Refusal(s_refused)).Kind.ShouldBe(VerdictKind.Inconclusive);

        [Fact]
        public void Is_judged_even_after_a_failed_precondition()
        {
            var input = Play.Input(
                    [Play.Invoke()],
                    Play.Observed("0", Rejected, "1"),
                    Play.Observed("control.0", Resolved, "2")
                )
                .WithControl(Play.Invoke(Play.Resolves("1")));

            ScenarioJudge.Judge(input).Kind.ShouldBe(VerdictKind.Fail);
        }

        private static CaseInput Refusal(params TranscriptContent[] contents) =>
            Play.Input([Play.Invoke(Play.Because(RefusalClass.Acl))], contents)
                .WithControl(Play.Invoke(Play.Resolves("1")));
    }

    public sealed class Names
    {
        [Fact]
        public void Captured_by_a_step_are_known_to_later_ones()
        {
            var verdict = ScenarioJudge.Judge(
                Play.Input(
                    [Play.Invoke() with { Capture = "id" }, Play.Invoke(Play.Resolves("{\"id\": \"{{id}}\"}"))],
                    Play.Observed("0", Resolved, "7"),
                    Play.Observed("1", Resolved, "{\"id\": 8}")
                )
            );

            verdict.Findings.ShouldHaveSingleItem().Difference.ShouldBe("$.id: 8 instead of 7");
        }

        [Fact]
        public void Are_asked_of_the_runner_where_no_step_captured_them()
        {
            var input = Play.Input(
                [Play.Invoke(Play.Resolves("\"{{origin}}/x\""))],
                Play.Observed("0", Resolved, "\"tauri://localhost/x\"")
            ) with
            {
                Lookup = (name, _) => name == "origin" ? new SpecText("tauri://localhost") : null,
            };

            ScenarioJudge.Judge(input).Kind.ShouldBe(VerdictKind.Pass);
        }

        [Fact]
        public void Of_a_capture_come_before_those_of_the_runner()
        {
            var input = Play.Input(
                [Play.Invoke() with { Capture = "x" }, Play.Invoke(Play.Resolves("\"{{x}}\""))],
                Play.Observed("0", Resolved, "1"),
                Play.Observed("1", Resolved, "1")
            ) with
            {
                Lookup = (_, _) => new SpecNumber("2"),
            };

            ScenarioJudge.Judge(input).Kind.ShouldBe(VerdictKind.Pass);
        }
    }
}
