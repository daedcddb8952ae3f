using Conformance.Protocol;
using Conformance.Scenarios;
using static Conformance.Protocol.ObservedState;

namespace Conformance.Verdicts.Tests;

public sealed class HostEndTests
{
    public sealed class The_end_of_the_host
    {
        [Fact]
        public void Holds_where_a_step_asks_for_it()
        {
            var verdict = Play.Judge(
                Play.Invoke(new HostEnds()),
                Play.Ended(HostEndReason.Died, 134),
                Play.Observed("0", ObservedState.HostEnded)
            );

            verdict.Told().ShouldBe("Pass");
        }

        [Fact]
        public void Fails_a_step_that_asks_for_it_and_does_not_see_it()
        {
            var verdict = Play.Judge(Play.Invoke(new HostEnds()), Play.Observed("0", Resolved, "1"));

            verdict
                .Told()
                .ShouldBe("Fail\n0: should end the host | the end of the host's process | but resolved with | 1");
        }

        [Fact]
        public void Fails_a_step_that_does_not_ask_for_it()
        {
            var verdict = Play.Judge(
                Play.Invoke(Play.Resolves("1")),
                Play.Ended(HostEndReason.Died, 134, "panicked at main.rs"),
                Play.Observed("0", ObservedState.HostEnded)
            );

            verdict
                .Told()
                .ShouldBe(
                    "Fail\n0: should resolve with | 1 | but the host ended | exit status 134: The host's process ended by itself."
                );
            verdict.Reason.ShouldBe(
                "The host ended although no step asks for it: exit status 134: The host's process ended by itself."
            );
            verdict.HostErrorLines.ShouldBe(["panicked at main.rs"]);
        }

        [Fact]
        public void Fails_a_precondition_too()
        {
            var verdict = Play.Judge(
                Play.Invoke(),
                Play.Ended(HostEndReason.Died),
                Play.Observed("0", ObservedState.HostEnded)
            );

            verdict.Kind.ShouldBe(VerdictKind.Fail);
            verdict.Findings.ShouldHaveSingleItem().IsPrecondition.ShouldBeFalse();
        }

        [Fact]
        public void Fails_the_case_where_no_step_saw_it()
        {
            var verdict = Play.Judge(
                Play.Invoke(Play.Resolves("1")),
                Play.Observed("0", Resolved, "1"),
                Play.Ended(HostEndReason.Died, 1)
            );

            verdict
                .Told()
                .ShouldBe(
                    "Fail\n: should live through | the case | but it ended | exit status 1: The host's process ended by itself."
                );
            verdict.Findings[0].Fingerprint.ShouldBe("host ended");
        }

        [Fact]
        public void Is_told_once_where_two_hosts_ended_unseen()
        {
            var verdict = Play.Judge(
                Play.Invoke(Play.Resolves("1")),
                Play.Observed("0", Resolved, "1"),
                Play.Ended(HostEndReason.Died, 1),
                Play.Ended(HostEndReason.Died, 2)
            );

            verdict.Findings.ShouldHaveSingleItem().Actual.ShouldStartWith("exit status 1: ");
        }

        [Fact]
        public void Tells_no_status_where_the_kit_has_ended_it()
        {
            var verdict = Play.Judge(
                Play.Invoke(Play.Resolves("1")),
                Play.Observed("0", Resolved, "1"),
                Play.Ended(HostEndReason.BrokeProtocol, 0)
            );

            verdict.Findings.ShouldAllBe(finding => !finding.Actual.Contains("exit status"));
            (verdict.Reason ?? "").ShouldNotContain("exit status");
        }

        [Fact]
        public void Is_what_a_host_is_blamed_for()
        {
            var died = Play.Judge(Play.Invoke(), Play.Observed("0", Resolved, "1"), Play.Ended(HostEndReason.Died, 1));
            var failed = Play.Judge(Play.Resolves("1"), Resolved, "2");

            var ofKit = Play.Judge(
                Play.Invoke(),
                Play.Observed("0", Resolved, "1"),
                Play.Ended(HostEndReason.KitFailed)
            );

            (died.BlamesHost, failed.BlamesHost, ofKit.BlamesHost).ShouldBe((true, false, false));
        }

        [Theory]
        [InlineData("0")]
        [InlineData("1")]
        public void Is_told_where_the_kit_itself_failed(string last)
        {
            var verdict = ScenarioJudge.Judge(
                Play.Input(
                    [Play.Invoke(Play.Resolves("1")), .. last is "1" ? [Play.Invoke()] : (Step[])[]],
                    Play.Observed("0", Resolved, "1"),
                    Play.Ended(HostEndReason.KitFailed)
                )
            );

            (verdict.Kind, verdict.BlamesHost).ShouldBe((VerdictKind.Error, false));
            verdict.Reason.ShouldBe("The host's process ended by itself.");
        }

        [Fact]
        public void Is_not_held_against_the_host_where_the_kit_asked_for_it()
        {
            var verdict = Play.Judge(
                Play.RestartHost(),
                Play.Ended(HostEndReason.Stopped, 0),
                Play.Observed("0", Resolved)
            );

            verdict.Kind.ShouldBe(VerdictKind.Pass);
        }

        [Fact]
        public void Is_accounted_for_once()
        {
            var verdict = Play.Judge(
                Play.Invoke(new HostEnds()),
                Play.Ended(HostEndReason.Died, 134),
                Play.Observed("0", ObservedState.HostEnded),
                Play.Ended(HostEndReason.Died, 135)
            );

            (verdict.Kind, verdict.Findings.Count).ShouldBe((VerdictKind.Fail, 1));
            verdict.Findings[0].Actual.ShouldStartWith("exit status 135");
        }

        [Fact]
        public void Is_found_although_it_was_written_down_later()
        {
            var verdict = Play.Judge(
                Play.Invoke(new HostEnds()),
                Play.Observed("0", ObservedState.HostEnded),
                Play.Ended(HostEndReason.Died, 134)
            );

            verdict.Kind.ShouldBe(VerdictKind.Pass);
        }

        [Fact]
        public void Is_told_although_nothing_is_known_of_it()
        {
            var verdict = Play.Judge(Play.Invoke(Play.Resolves("1")), Play.Observed("0", ObservedState.HostEnded));

            verdict.Findings.ShouldHaveSingleItem().Actual.ShouldBe("(nothing is known of its end)");
            verdict.Reason.ShouldBe("The host ended although no step asks for it: The host ended.");
        }

        [Fact]
        public void Is_told_rather_than_the_steps_it_kept_from_being_reached()
        {
            var verdict = Play.Judge(Play.Invoke(Play.Resolves("1")), Play.Ended(HostEndReason.NotStarted));

            (verdict.Kind, verdict.Findings.Count, verdict.Findings[0].Subject).ShouldBe(
                (VerdictKind.Error, 1, "the host")
            );
        }

        [Theory]
        [InlineData(HostEndReason.BrokeProtocol, "")]
        [InlineData(HostEndReason.Silent, "")]
        [InlineData(HostEndReason.DidNotStop, "")]
        [InlineData(HostEndReason.NotStarted, "The host could not be started: ")]
        public void Is_an_error_where_the_host_broke_the_protocol(HostEndReason reason, string told)
        {
            var verdict = Play.Judge(
                Play.Invoke(Play.Resolves("1")),
                Play.Ended(reason, null, "bye"),
                Play.Observed("0", ObservedState.HostEnded)
            );

            (verdict.Kind, verdict.Reason).ShouldBe((VerdictKind.Error, $"{told}The host's process ended by itself."));
            verdict.HostErrorLines.ShouldBe(["bye"]);
        }

        [Fact]
        public void By_a_breach_of_protocol_is_not_what_a_step_asks_for()
        {
            var verdict = Play.Judge(
                Play.Invoke(new HostEnds()),
                Play.Ended(HostEndReason.BrokeProtocol),
                Play.Observed("0", ObservedState.HostEnded)
            );

            (verdict.Kind, verdict.Findings.Count).ShouldBe((VerdictKind.Error, 1));
        }
    }

    public sealed class A_failure_of_the_WebView
    {
        private static readonly TranscriptContent s_failure = new WebViewFailed("0", "The page hung for 5 s.");

        [Fact]
        public void Is_an_error_that_does_not_blame_the_host()
        {
            var verdict = Play.Judge(Play.Invoke(Play.Resolves("1")), s_failure, Play.Observed("0", NotReached));

            (verdict.Kind, verdict.Reason).ShouldBe(
                (
                    VerdictKind.Error,
                    "The WebView failed at step 1, which is not to the host's blame: The page hung for 5 s."
                )
            );
        }

        [Fact]
        public void Outside_of_steps_is_told_without_a_step()
        {
            var verdict = Play.Judge(Play.Invoke(), new WebViewFailed("", "It is gone."), Play.Observed("0", Resolved));

            verdict.Reason.ShouldBe("The WebView failed, which is not to the host's blame: It is gone.");
        }

        [Fact]
        public void Is_the_hosts_where_the_host_had_died()
        {
            var verdict = Play.Judge(
                Play.Invoke(Play.Resolves("1")),
                Play.Ended(HostEndReason.Died, 139),
                s_failure,
                Play.Observed("0", ObservedState.HostEnded)
            );

            verdict.Kind.ShouldBe(VerdictKind.Fail);
        }
    }

    public sealed class A_failure_of_the_kit
    {
        [Fact]
        public void Is_an_error()
        {
            var verdict = Play.Judge(Play.Resolves("1"), Resolved, "{");

            verdict.Kind.ShouldBe(VerdictKind.Error);
            verdict.Reason.ShouldNotBeNull().ShouldStartWith("The kit could not read what its player reported: ");
            verdict.Transcript.Count.ShouldBe(1);
        }
    }
}
