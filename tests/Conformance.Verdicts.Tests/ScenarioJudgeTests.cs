using Conformance.Protocol;
using static Conformance.Protocol.ObservedState;

namespace Conformance.Verdicts.Tests;

public sealed partial class ScenarioJudgeTests
{
    public sealed class A_pass
    {
        [Fact]
        public void Keeps_nothing_but_the_case()
        {
            var input = Play.Input([Play.Invoke(Play.Resolves("1"))], Play.Observed("0", Resolved, "1")) with
            {
                Duration = TimeSpan.FromSeconds(3),
            };

            var verdict = ScenarioJudge.Judge(input);

            verdict.ShouldBe(
                new Verdict
                {
                    Case = input.Case,
                    Kind = VerdictKind.Pass,
                    Duration = TimeSpan.FromSeconds(3),
                    Findings = verdict.Findings,
                    Transcript = verdict.Transcript,
                    HostErrorLines = verdict.HostErrorLines,
                }
            );
            (verdict.Findings.Count, verdict.Transcript.Count, verdict.HostErrorLines.Count).ShouldBe((0, 0, 0));
        }

        [Fact]
        public void Keeps_the_transcript_where_it_is_asked_for()
        {
            var input = Play.Input([Play.Invoke(Play.Resolves("1"))], Play.Observed("0", Resolved, "1"));

            ScenarioJudge
                .Judge(input with { KeepsTranscript = true })
                .Transcript.ShouldBe(["  0.000  kit          step 1 resolved 1"]);
        }

        [Fact]
        public void Keeps_every_entry_of_it_where_it_is_asked_for()
        {
            var entries = Enumerable.Range(0, 300).Select(i => new PageSaid("main", "u", "log", $"line {i}"));
            var input = Play.Input([]) with { KeepsTranscript = true, Transcript = Play.Transcript([.. entries]) };

            ScenarioJudge.Judge(input).Transcript.Count.ShouldBe(300);
        }

        [Fact]
        public void Is_not_given_to_what_was_not_played()
        {
            var input = Play.Input([Play.Invoke()]) with { NotApplicable = "The host does not declare 'channels'." };

            var verdict = ScenarioJudge.Judge(input);

            (verdict.Kind, verdict.Reason).ShouldBe(
                (VerdictKind.NotApplicable, "The host does not declare 'channels'.")
            );
        }
    }

    public sealed class A_transcript_that_was_cut
    {
        [Theory]
        [InlineData(1, "1 message is not in it")]
        [InlineData(7, "7 messages are not in it")]
        public void Lets_nobody_say_that_the_case_passed(long count, string told)
        {
            var verdict = Play.Judge(
                Play.Invoke(Play.Resolves("1")),
                Play.Observed("0", Resolved, "1"),
                new EntriesLeftOut(count)
            );

            verdict.Kind.ShouldBe(VerdictKind.Inconclusive);
            verdict.Reason!.ShouldContain(told);
            verdict.Transcript.ShouldNotBeEmpty();
        }

        [Fact]
        public void Takes_nothing_from_a_finding()
        {
            var verdict = Play.Judge(
                Play.Invoke(Play.Resolves("1")),
                Play.Observed("0", Resolved, "2"),
                new EntriesLeftOut(7)
            );

            verdict.Kind.ShouldBe(VerdictKind.Fail);
        }
    }

    public sealed class A_tampering_in_vain
    {
        [Theory]
        [InlineData("1", TamperingFailure.NothingChanged, "the message crossed as it was")]
        [InlineData("2", TamperingFailure.NothingChanged, "the message crossed as it was")]
        [InlineData("1", TamperingFailure.NothingMet, "no message that it could change crossed after it")]
        [InlineData("1", TamperingFailure.NothingFollowed, "no second message came to change places with")]
        [InlineData("1", TamperingFailure.TookTooLong, "its expression took longer than 1 s on what crossed")]
        public void Blames_nobody_whatever_was_observed(string value, TamperingFailure why, string told)
        {
            var verdict = Play.Judge(
                Play.Invoke(Play.Resolves("1")),
                Play.Observed("0", Resolved, value),
                new TamperedInVain("0", why)
            );

            verdict.Kind.ShouldBe(VerdictKind.Inconclusive);
            verdict.Reason!.ShouldContain($"The tampering at step 1 changed nothing: {told}, so nothing can be said.");
        }
    }

    public sealed class A_finding
    {
        [Fact]
        public void Says_all_that_is_known()
        {
            var finding = Play.Judge(
                    Play.Invoke(Play.Resolves("{\"a\": 1}")),
                    Play.Observed("0", Resolved, "{\"a\": 2}")
                )
                .Findings.ShouldHaveSingleItem();

            finding.ShouldBe(
                new Finding
                {
                    Step = "0",
                    Steps = 1,
                    Location = "specs/invoke.yaml:41:9",
                    Subject = "the promise of  echo",
                    Relation = "should resolve with",
                    Expected = "{ a: 1 }",
                    Outcome = "but resolved with",
                    Actual = "{ a: 2 }",
                    Difference = "$.a: 2 instead of 1",
                    Fingerprint = "0 resolves resolved value $.a",
                    Entry = 100,
                }
            );
        }

        [Fact]
        public void Has_a_fingerprint_without_values()
        {
            var verdict = Play.Judge(Play.Resolves("1"), Rejected, "\"case-4711-x\"");

            verdict.Findings.ShouldHaveSingleItem().Fingerprint.ShouldBe("0 resolves rejected");
        }

        [Fact]
        public void Comes_for_each_step_that_differs()
        {
            var verdict = ScenarioJudge.Judge(
                Play.Input(
                    [Play.Invoke(Play.Resolves("1")), Play.Invoke(Play.Resolves("1")), Play.Invoke(Play.Resolves("1"))],
                    Play.Observed("0", Resolved, "2"),
                    Play.Observed("1", Resolved, "1"),
                    Play.Observed("2", Resolved, "3")
                )
            );

            verdict.Findings.Select(finding => finding.Step).ShouldBe(["0", "2"]);
        }

        [Fact]
        public void Rests_on_the_last_report_of_a_step()
        {
            var verdict = Play.Judge(
                Play.Invoke(Play.Resolves("1")),
                Play.Observed("0", Resolved, "2"),
                Play.Observed("0", Resolved, "1")
            );

            verdict.Kind.ShouldBe(VerdictKind.Pass);
        }

        [Fact]
        public void Keeps_the_transcript()
        {
            var verdict = Play.Judge(Play.Resolves("1"), Resolved, "2");

            verdict.Transcript.ShouldBe(["  0.000  kit          step 1 resolved 2"]);
        }
    }

    public sealed class A_precondition
    {
        [Theory]
        [InlineData(Resolved)]
        [InlineData(Responded)]
        [InlineData(Heard)]
        public void Holds_where_the_step_succeeded(ObservedState state) =>
            Play.Judge(Play.Invoke(), Play.Observed("0", state, "[]")).Told().ShouldBe("Pass");

        [Theory]
        [InlineData(Rejected, "but rejected with")]
        [InlineData(Threw, "but threw")]
        [InlineData(TimedOut, "but did not settle within 2 s")]
        [InlineData(Pending, "but never settled")]
        public void Makes_the_case_inconclusive_where_it_failed(ObservedState state, string outcome)
        {
            var verdict = Play.Judge(Play.Invoke(), Play.Observed("0", state));

            (verdict.Kind, verdict.Reason).ShouldBe(
                (VerdictKind.Inconclusive, "A precondition failed, so nothing can be said.")
            );
            var finding = verdict.Findings.ShouldHaveSingleItem();
            (finding.IsPrecondition, finding.Outcome).ShouldBe((true, outcome));
        }

        [Fact]
        public void Ends_the_judging_of_its_part()
        {
            var verdict = ScenarioJudge.Judge(
                Play.Input(
                    [Play.Invoke(), Play.Invoke(Play.Resolves("1"))],
                    Play.Observed("0", Rejected, "1"),
                    Play.Observed("1", Resolved, "2")
                )
            );

            verdict.Kind.ShouldBe(VerdictKind.Inconclusive);
            verdict.Findings.Count.ShouldBe(1);
        }

        [Fact]
        public void Does_not_hide_a_failure_before_it()
        {
            var verdict = ScenarioJudge.Judge(
                Play.Input(
                    [Play.Invoke(Play.Resolves("1")), Play.Invoke()],
                    Play.Observed("0", Resolved, "2"),
                    Play.Observed("1", Rejected, "1")
                )
            );

            (verdict.Kind, verdict.Findings.Count).ShouldBe((VerdictKind.Fail, 2));
        }

        [Theory]
        [InlineData(Pending, VerdictKind.Pass)]
        [InlineData(TimedOut, VerdictKind.Pass)]
        [InlineData(Resolved, VerdictKind.Pass)]
        [InlineData(Threw, VerdictKind.Inconclusive)]
        public void Is_not_what_was_only_started(ObservedState state, VerdictKind kind) =>
            Play.Judge(Play.Invoke() with { As = "call" }, Play.Observed("0", state)).Kind.ShouldBe(kind);

        [Fact]
        public void Needs_no_report_of_what_was_only_started() =>
            Play.Judge(Play.Invoke() with { As = "call" }).Kind.ShouldBe(VerdictKind.Pass);

        [Fact]
        public void Is_what_a_named_listener_must_do() =>
            Play.Judge(Play.Listen("heard")).Kind.ShouldBe(VerdictKind.Inconclusive);
    }
}
