using Conformance.Protocol;
using static Conformance.Protocol.ObservedState;

namespace Conformance.Verdicts.Tests;

public sealed class UnseenAnswerTests
{
    private const string Exposing = "access-control-expose-headers";

    private const string Lacks =
        "The answer to 'echo' says 'Tauri-Response: ok', and it lacks the header 'access-control-expose-headers: Tauri-Response': "
        + "to a page the ipc scheme is another origin, so it can not see the 'ok', and rejects. "
        + "Send 'access-control-expose-headers: Tauri-Response' with every answer of the scheme.";

    private static TranscriptContent Sent { get; } =
        new KitSaid(
            new WebViewRequest(3, "main", "f", "POST", "ipc://localhost/echo", [new("Tauri-Invoke-Key", "k")], null)
        );

    [Fact]
    public void A_call_that_rejects_with_what_it_resolved_with_is_told_with_the_header_that_its_answer_lacks() =>
        Reason(Answered("ok")).ShouldBe(Lacks);

    [Fact]
    public void A_header_that_names_others_is_told() =>
        Reason(Answered("ok", "Content-Type, X-Other"))
            .ShouldNotBeNull()
            .ShouldContain(
                "its header 'access-control-expose-headers: Content-Type, X-Other' does not name that header"
            );

    [Theory]
    [InlineData("ok", "Tauri-Response")]
    [InlineData("ok", "content-type,tauri-response")]
    [InlineData("ok", "*")]
    [InlineData("error", null)]
    public void An_answer_that_the_page_can_read_or_that_rejects_is_not_to_blame(string said, string? exposed) =>
        Reason(Answered(said, exposed)).ShouldBeNull();

    [Fact]
    public void A_wire_that_was_tampered_with_is_not_to_blame() =>
        Reason(new HostMeant(new HostStopped(1)), Answered("ok")).ShouldBeNull();

    [Fact]
    public void A_precondition_that_fails_by_it_says_so() =>
        Play.Judge(Play.Invoke(), Sent, Answered("ok"), Play.Observed("0", Rejected, "1"))
            .Reason.ShouldBe($"A precondition failed, so nothing can be said. {Lacks}");

    [Fact]
    public void It_stands_below_the_finding() =>
        FindingExplainer
            .Explain(
                Play.Judge(Play.Invoke(Play.Resolves("1")), Sent, Answered("ok"), Play.Observed("0", Rejected, "1"))
            )
            .ShouldContain($"because\n        {Lacks}\n");

    [Fact]
    public void Where_answers_are_not_seen_as_the_host_gave_them_nothing_is_said() =>
        ScenarioJudge
            .Judge(
                Play.Input(
                    [Play.Invoke(Play.Resolves("1"))],
                    [Sent, Answered("ok"), Play.Observed("0", Rejected, "1")]
                ) with
                {
                    SeesAnswers = false,
                }
            )
            .Reason.ShouldBeNull();

    [Fact]
    public void A_case_that_passes_says_nothing() =>
        Play.Judge(Play.Invoke(Play.Resolves("1")), Sent, Answered("ok"), Play.Observed("0", Resolved, "1"))
            .Reason.ShouldBeNull();

    private static string? Reason(params TranscriptContent[] contents) =>
        Play.Judge(Play.Invoke(Play.Resolves("1")), [Sent, .. contents, Play.Observed("0", Rejected, "1")]).Reason;

    private static HostSaid Answered(string said, string? exposed = null) =>
        new(
            new RequestAnswered(
                3,
                new WebViewResponse(
                    200,
                    exposed is null
                        ? [new("tauri-response", said)]
                        : [new("tauri-response", said), new(Exposing, exposed)],
                    MessageBody.FromText("1")
                )
            )
        );
}
