using Conformance.Protocol;
using static Conformance.Protocol.ObservedState;

namespace Conformance.Verdicts.Tests;

public static class FallbackTests
{
    private const string Found =
        "Fail\n: should be one that the page can read | over the custom protocol | but the page posted the call again, after | ";

    private static KitSaid Sent(string method = "POST", string header = "Tauri-Callback", string value = "7") =>
        new KitSaid(
            new WebViewRequest(3, "main", "app:", method, "ipc://localhost/plugin%3Aa%7Cb", [new(header, value)], null)
        );

    private static HostSaid Answered(string body = "42}") =>
        new HostSaid(
            new RequestAnswered(
                3,
                new WebViewResponse(
                    200,
                    [new("content-type", "application/json"), new("x-other", "1")],
                    MessageBody.FromText(body)
                )
            )
        );

    private static KitSaid Posted(string body = """{"cmd":"plugin:a|b","callback":7,"payload":{}}""") =>
        new KitSaid(new WebViewMessage("main", "app:", "app:", body));

    private static TranscriptContent Resolved42 { get; } = Play.Observed("0", Resolved, "42");

    private static Verdict Judge(params TranscriptContent[] contents) =>
        Play.Judge(Play.Invoke(Play.Resolves("42")), contents);

    public sealed class A_call_that_was_answered
    {
        [Fact]
        public void Fails_the_case_where_the_page_posts_it_again_whatever_comes_of_it()
        {
            var verdict = Judge(Sent(), Answered(), Posted(), Resolved42);

            verdict.Told().ShouldBe($"{Found}200, content-type: application/json: '42}}'");
            verdict.Findings[0].Subject.ShouldBe("the answer to plugin:a|b");
            verdict.Findings[0].Fingerprint.ShouldBe("fell back to posting");
        }

        [Fact]
        public void With_an_error_of_the_host_fails_it_too()
        {
            var failed = new HostSaid(new RequestFailed(3, new HostError(1, "no handler")));

            Judge(Sent(), failed, Posted(), Resolved42).Told().ShouldBe($"{Found}the error 'no handler'");
        }

        [Fact]
        public void By_its_preflight_alone_fails_it_too()
        {
            var asked = Sent("OPTIONS", "access-control-request-headers", "content-type,tauri-callback");

            var verdict = Judge(asked, Answered(), Posted(), Resolved42);

            verdict.Told().ShouldStartWith(Found);
            verdict.Findings[0].Subject.ShouldBe("the answer to the preflight of plugin:a|b");
        }

        [Fact]
        public void Is_told_before_what_else_was_found()
        {
            var verdict = Judge(Sent(), Answered(), Posted(), Play.Observed("0", Resolved, "43"));

            verdict.Findings.Select(finding => finding.Step).ShouldBe(["", "0"]);
        }

        [Fact]
        public void Is_shown_where_the_page_posted_it()
        {
            var verdict = Judge(Sent(), Answered(), Posted(), Resolved42, Posted());

            TranscriptExcerpt.Of(verdict)[^1].ShouldContain("posted  plugin:a|b");
            TranscriptExcerpt.Of(verdict)[^1].ShouldEndWith("◀ here");
        }
    }

    public sealed class A_message
    {
        [Theory]
        [InlineData("""{"cmd":"plugin:a|b","callback":8}""")]
        [InlineData("""{"cmd":"plugin:a|b"}""")]
        [InlineData("7")]
        [InlineData("no JSON")]
        public void That_is_another_call_or_none_breaks_nothing(string body)
        {
            Judge(Sent(), Answered(), Posted(body), Resolved42).Told().ShouldBe("Pass");
        }

        [Fact]
        public void Of_another_webview_breaks_nothing()
        {
            var other = new KitSaid(
                new WebViewMessage("second", "app:", "app:", """{"cmd":"plugin:a|b","callback":7}""")
            );

            Judge(Sent(), Answered(), other, Resolved42).Told().ShouldBe("Pass");
        }

        [Fact]
        public void Before_the_answer_breaks_nothing()
        {
            Judge(Sent(), Posted(), Answered(), Resolved42).Told().ShouldBe("Pass");
        }

        [Fact]
        public void Of_a_page_that_is_being_left_breaks_nothing()
        {
            var left = new KitSaid(new WebViewPage("main", PageState.Started, "app:"));

            Judge(Sent(), Answered(), Posted(), left, Resolved42).Told().ShouldBe("Pass");
        }
    }

    public sealed class A_scenario
    {
        [Fact]
        public void That_tampers_with_the_wire_has_it_so()
        {
            var meant = new HostMeant(new RequestAnswered(3, new WebViewResponse(200, [], null)));

            Judge(Sent(), meant, Answered(), Posted(), Resolved42).Told().ShouldBe("Pass");
        }

        [Fact]
        public void That_is_about_the_fallback_has_it_so()
        {
            var input = Play.Input([Play.Invoke(Play.Resolves("42"))], Sent(), Answered(), Posted(), Resolved42);

            var verdict = ScenarioJudge.Judge(
                input with
                {
                    Scenario = input.Scenario with { Requirements = ["JSON-22", "ENV-27"] },
                }
            );

            verdict.Told().ShouldBe("Pass");
        }
    }
}
