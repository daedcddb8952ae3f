using Conformance.Protocol;
using Conformance.Scenarios;
using Conformance.Tests.Shared;
using static Conformance.Protocol.ObservedState;

namespace Conformance.Verdicts.Tests;

public sealed class FindingExplainerTests
{
    private static readonly TranscriptContent s_call = new KitSaid(
        new WebViewRequest(7, "main", "f", "POST", "ipc://localhost/echo", [], MessageBody.FromText("{}"))
    );

    private static readonly TranscriptContent s_answer = new HostSaid(
        new RequestAnswered(7, new(200, [new("tauri-response", "ok")], MessageBody.FromText("null")))
    );

    [Fact]
    public void A_wrong_outcome()
    {
        var verdict = Play.Judge(
            Play.Invoke(Play.Because(RefusalClass.Acl)),
            s_call,
            s_answer,
            Play.Observed("0", Resolved, "null")
        );

        Approve(verdict, nameof(A_wrong_outcome));
    }

    [Fact]
    public void A_difference_deep_inside()
    {
        var expected = "{\"a\": [0, 1, {\"b\": 9007199254740993}], \"c\": {\"$type\": \"string\"}}";
        var observed = "{\"a\": [0, 1, {\"b\": 9007199254740992}], \"c\": \"x\"}";

        Approve(Play.Judge(Play.Resolves(expected), Resolved, observed), nameof(A_difference_deep_inside));
    }

    [Fact]
    public void A_difference_in_a_long_text()
    {
        var expected = $"{{\"$repeat\": {{\"of\": \"abcdefghij\", \"times\": 60}}}}";
        var observed =
            $"\"{string.Concat(Enumerable.Repeat("abcdefghij", 40))}\\n{string.Concat(Enumerable.Repeat("abcdefghij", 20))}\"";

        Approve(Play.Judge(Play.Resolves(expected), Resolved, observed), nameof(A_difference_in_a_long_text));
    }

    [Fact]
    public void A_difference_in_bytes()
    {
        var expected = $"{{\"$bytes\": \"{Tagged.Bytes(40)}\"}}";
        var observed = $"{{\"$bytes\": \"{Tagged.Bytes(20)}\"}}";

        Approve(Play.Judge(Play.Resolves(expected), Resolved, observed), nameof(A_difference_in_bytes));
    }

    [Fact]
    public void Several_findings()
    {
        var verdict = ScenarioJudge.Judge(
            Play.Input(
                    [
                        Play.Invoke(Play.Resolves("1")),
                        Play.Runs(0),
                        Play.Parallel(Play.Script(new Throws(Tagged.Value("1"))), Play.Request(new StaysPending())),
                    ],
                    s_call,
                    Play.Observed("0", Rejected, "\"no\""),
                    Play.Observed("1", Resolved, "1"),
                    Play.Observed("2.0", Resolved, "2"),
                    Play.Observed("2.1", TimedOut),
                    s_answer,
                    Play.Observed("control.0", Rejected, "\"no\"")
                )
                .WithControl(Play.Listen("heard") with { Expects = Play.Resolves("1") })
        );

        Approve(verdict, nameof(Several_findings));
    }

    [Fact]
    public void A_precondition_that_failed() =>
        Approve(
            Play.Judge(Play.Window(WindowVerb.Open), Play.Observed("0", TimedOut)),
            nameof(A_precondition_that_failed)
        );

    [Fact]
    public void A_host_that_died() =>
        Approve(
            Play.Judge(
                Play.Invoke(Play.Resolves("1")),
                s_call,
                Play.Ended(HostEndReason.Died, 134, "thread 'main' panicked", "at src/main.rs:1"),
                Play.Observed("0", ObservedState.HostEnded)
            ),
            nameof(A_host_that_died)
        );

    [Fact]
    public void A_host_that_died_between_steps() =>
        Approve(
            Play.Judge(
                Play.Invoke(Play.Resolves("1")),
                Play.Observed("0", Resolved, "1"),
                Play.Ended(HostEndReason.Died, 134)
            ),
            nameof(A_host_that_died_between_steps)
        );

    [Fact]
    public void An_error_without_a_finding()
    {
        var verdict = Play.Judge(Play.Invoke(Play.Resolves("1")), s_call, Play.Observed("0", Resolved, "{"));

        Approve(verdict, nameof(An_error_without_a_finding));
    }

    [Fact]
    public void A_case_that_does_not_apply()
    {
        var verdict = ScenarioJudge.Judge(
            Play.Input([]) with
            {
                NotApplicable = "The host does not declare 'channels'.",
            }
        );

        Approve(verdict, nameof(A_case_that_does_not_apply));
    }

    [Fact]
    public void A_failure_that_was_shrunk() =>
        Approve(
            Play.Judge(Play.Resolves("1"), Resolved, "2") with
            {
                Shrunk = "- invoke: echo\n  with: { value: 0 }\n  resolves: 0\n",
            },
            nameof(A_failure_that_was_shrunk)
        );

    [Fact]
    public void A_long_transcript_is_cut_around_the_place()
    {
        var verdict = Play.Judge(
            Play.Invoke(Play.Resolves("1")),
            [
                .. Enumerable.Range(0, 30).Select(i => new PageSaid("main", "u", "log", $"line {i}")),
                Play.Observed("0", Resolved, "2"),
                new PageSaid("main", "u", "log", "afterwards"),
            ]
        );

        Approve(verdict, nameof(A_long_transcript_is_cut_around_the_place));
    }

    [Theory]
    [InlineData(20, "line 19")]
    [InlineData(60, "line 38")]
    public void A_transcript_is_shown_from_before_the_first_place_on_but_not_for_ever(int between, string last)
    {
        var verdict = ScenarioJudge.Judge(
            Play.Input(
                [Play.Invoke(Play.Resolves("1")), Play.Invoke(Play.Resolves("1"))],
                [
                    Play.Observed("0", Resolved, "2"),
                    .. Enumerable.Range(0, between).Select(i => new PageSaid("main", "u", "log", $"line {i}")),
                    Play.Observed("1", Resolved, "3"),
                ]
            )
        );

        var lines = TranscriptExcerpt.Of(verdict);

        lines[0].ShouldEndWith("◀ here");
        lines.Last(line => !line.EndsWith("◀ here", StringComparison.Ordinal)).ShouldEndWith(last);
    }

    [Theory]
    [InlineData(VerdictKind.Pass, "PASS  invoke/echo")]
    [InlineData(VerdictKind.NotApplicable, "NOT APPLICABLE  invoke/echo")]
    [InlineData(VerdictKind.KnownFailure, "KNOWN FAILURE  invoke/echo")]
    [InlineData(VerdictKind.Fixed, "FIXED  invoke/echo")]
    [InlineData(VerdictKind.Inconclusive, "INCONCLUSIVE  invoke/echo")]
    [InlineData(VerdictKind.Fail, "FAIL  invoke/echo")]
    [InlineData(VerdictKind.Error, "ERROR  invoke/echo")]
    public void Every_kind_begins_with_its_word(VerdictKind kind, string head) =>
        FindingExplainer.Explain(new Verdict { Case = Play.Case(), Kind = kind }).ShouldStartWith(head);

    [Fact]
    public void A_finding_alone()
    {
        var finding = Play.Judge(Play.Resolves("1"), Rejected, "2").Findings.ShouldHaveSingleItem();

        FindingExplainer
            .Explain(finding)
            .ShouldBe(
                "      the promise of  echo\n          should resolve with\n      1\n          but rejected with\n      2\n\n      fingerprint: \"0 resolves rejected\"\n"
            );
    }

    [Fact]
    public void Every_requirement_and_every_piece_of_evidence_is_told()
    {
        var verdict = new Verdict
        {
            Case = Play.Case() with { Requirements = ["INV-07", "INV-08"] },
            Kind = VerdictKind.Fail,
            Evidence = ["screenshots/1.png", "traces/1.zip"],
        };

        var told = FindingExplainer.Explain(verdict);

        told.ShouldContain("  INV-07, INV-08  must\n");
        told.ShouldEndWith("mock:linux\n      evidence\n        screenshots/1.png\n        traces/1.zip\n");
    }

    [Theory]
    [InlineData(false, 400)]
    [InlineData(true, 160)]
    public void A_long_value_is_cut_sooner_beside_a_difference(bool differs, int length)
    {
        var finding = Play.Judge(Play.Resolves("1"), Rejected, "2").Findings.ShouldHaveSingleItem() with
        {
            Actual = new string('x', 1000),
            Difference = differs ? "$.a: 2 instead of 1" : null,
        };

        var line = FindingExplainer.Explain(finding).Split('\n').Single(each => each.EndsWith('…'));

        line.Trim().Length.ShouldBe(length);
    }

    private static void Approve(Verdict verdict, string name) =>
        FindingExplainer
            .Explain(verdict)
            .ShouldMatchApproved(c =>
                c.SubFolder("Expectations")
                    .NoDiff()
                    .WithFilenameGenerator(
                        (_, _, kind, extension) => $"FindingExplainer.{name}.{VerifiedTexts.Word(kind)}.{extension}"
                    )
            );
}
