using Conformance.Protocol;
using static Conformance.Protocol.ObservedState;

namespace Conformance.Verdicts.Tests;

public static partial class FallbackTests
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

    private static KitSaid Posted(
        string body = """{"cmd":"plugin:a|b","callback":7,"payload":{},"options":{"customProtocolIpcBlocked":true}}"""
    ) => new KitSaid(new WebViewMessage("main", "app:", "app:", body));

    private static KitSaid Started(string webView) => new KitSaid(new WebViewPage(webView, PageState.Started, "app:"));

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

        [Theory]
        [InlineData(true)]
        [InlineData(false)]
        public void Fails_it_whatever_becomes_of_other_windows(bool isClosed)
        {
            var other = isClosed ? new KitSaid(new WebViewClosed("second")) : Started("second");

            Judge(Sent(), Answered(), Posted(), other, Resolved42).Told().ShouldStartWith(Found);
        }

        [Fact]
        public void Fails_it_though_its_ids_are_texts()
        {
            var posted = Posted("""{"cmd":"plugin:a|b","callback":"7","options":{"customProtocolIpcBlocked":true}}""");

            Judge(Sent(), Answered(), posted, Resolved42).Told().ShouldStartWith(Found);
        }

        // By the kit, for the control or for the next case.
        [Theory]
        [InlineData(true)]
        [InlineData(false)]
        public void Fails_it_where_its_page_goes_after_the_step(bool isClosed)
        {
            var gone = isClosed ? new KitSaid(new WebViewClosed("main")) : Started("main");

            Judge(Sent(), Answered(), Posted(), Resolved42, gone).Told().ShouldStartWith(Found);
        }

        [Fact]
        public void Fails_it_where_the_host_sends_its_page_away_later()
        {
            var away = new HostSaid(new WebViewReload("main"));

            Judge(Sent(), Answered(), Posted(), away, Resolved42, Started("main")).Told().ShouldStartWith(Found);
        }

        [Fact]
        public void Fails_it_whatever_the_next_page_does()
        {
            var going = new KitSaid(new WebViewNavigating(9, "main", "app:", true));

            Judge(Sent(), Answered(), Posted(), Resolved42, Started("main"), going, Started("main"))
                .Told()
                .ShouldStartWith(Found);
        }

        [Fact]
        public void Fails_it_however_deep_its_arguments_are()
        {
            var deep = $"{new string('[', 500)}{new string(']', 500)}";
            var posted = Posted(
                $$$"""{"cmd":"plugin:a|b","callback":7,"payload":{{{deep}}},"options":{"customProtocolIpcBlocked":true}}"""
            );

            Judge(Sent(), Answered(), posted, Resolved42).Told().ShouldStartWith(Found);
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
        [InlineData("""{"cmd":"plugin:a|b","callback":8,"options":{"customProtocolIpcBlocked":true}}""")]
        [InlineData("""{"cmd":"plugin:a|c","callback":7,"options":{"customProtocolIpcBlocked":true}}""")]
        [InlineData("""{"cmd":"plugin:a|b","options":{"customProtocolIpcBlocked":true}}""")]
        [InlineData("""{"cmd":"plugin:a|b","callback":7}""")]
        [InlineData("""{"cmd":"plugin:a|b","callback":7,"options":[]}""")]
        [InlineData("""{"cmd":"plugin:a|b","callback":7,"options":{"customProtocolIpcBlocked":false}}""")]
        [InlineData("""{"cmd":"\ud800","callback":7,"options":{"customProtocolIpcBlocked":true}}""")]
        [InlineData("7")]
        [InlineData("no JSON")]
        public void That_is_another_call_or_none_breaks_nothing(string body)
        {
            Judge(Sent(), Answered(), Posted(body), Resolved42).Told().ShouldBe("Pass");
        }

        [Fact]
        public void Of_another_webview_breaks_nothing()
        {
            var other = new KitSaid(((WebViewMessage)Posted().Message) with { WebView = "second" });

            Judge(Sent(), Answered(), other, Resolved42).Told().ShouldBe("Pass");
        }

        [Fact]
        public void Before_the_answer_breaks_nothing()
        {
            Judge(Sent(), Posted(), Answered(), Resolved42).Told().ShouldBe("Pass");
        }

        [Fact]
        public void Of_a_call_whose_answer_nobody_waited_for_breaks_nothing()
        {
            var givenUp = new KitSaid(new WebViewCancelled("main", 3));

            Judge(Sent(), givenUp, Answered(), Posted(), Resolved42).Told().ShouldBe("Pass");
        }

        [Theory]
        [InlineData("main", "ipc://localhost/plugin%3Aa%7Cb", "Pass")]
        [InlineData("second", "ipc://localhost/plugin%3Aa%7Cb", "Fail")]
        [InlineData("main", "ipc://localhost/plugin%3Aa%7C", "Fail")]
        public void After_an_answer_that_the_kit_could_not_hand_over_breaks_nothing(
            string webView,
            string url,
            string told
        )
        {
            var note = new PageSaid(webView, "app:", "error", UndeliveredAnswer.Tell(url, "over HTTP it cannot be"));

            Judge(Sent(), Answered(), note, Posted(), Resolved42).Kind.ToString().ShouldBe(told);
        }

        // Another call of that command, say, that a scenario has let fail.
        [Fact]
        public void Of_a_command_whose_preflight_gave_leave_breaks_nothing()
        {
            var asked = Sent("OPTIONS", "access-control-request-headers", "content-type,tauri-callback");
            var other = Posted("""{"cmd":"plugin:a|b","callback":8,"options":{"customProtocolIpcBlocked":true}}""");

            Judge(asked, Answered(""), Sent(), Answered(), other, Resolved42).Told().ShouldBe("Pass");
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
