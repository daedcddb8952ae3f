using Conformance.Protocol;
using Conformance.Scenarios;

namespace Conformance.Verdicts.Tests;

public static partial class FallbackTests
{
    private const string Unsent =
        "Fail\n: should have crossed | over the custom protocol | but the page posted it, and sent | no request";

    private static KitSaid PostedAtOnce(string command = "plugin:a|b", string frameUrl = "tauri://localhost/") =>
        new(
            new WebViewMessage(
                "main",
                frameUrl,
                frameUrl,
                $$$"""{"cmd":"{{{command}}}","callback":7,"payload":{},"options":{"customProtocolIpcBlocked":false}}"""
            )
        );

    private static CaseInput Expecting(params TranscriptContent[] contents) =>
        Play.Input([Play.Invoke(Play.Resolves("42"))], [.. contents, Resolved42]) with
        {
            ExpectsRequests = true,
        };

    private static Verdict JudgeExpecting(params TranscriptContent[] contents) =>
        ScenarioJudge.Judge(Expecting(contents));

    private static ScriptStep Script(string source) => (ScriptStep)Play.Script() with { Source = source };

    public sealed class A_call_that_was_posted_and_not_sent
    {
        [Fact]
        public void Fails_a_case_of_the_custom_protocol()
        {
            var verdict = JudgeExpecting(PostedAtOnce());

            verdict.Told().ShouldBe(Unsent);
            verdict.Findings[0].Subject.ShouldBe("the call of plugin:a|b");
            verdict.Findings[0].Fingerprint.ShouldBe("posted without a request");
            TranscriptExcerpt.Of(verdict)[^1].ShouldEndWith("◀ here");
        }

        // Its page has tried, where no host is.
        [Fact]
        public void Fails_it_where_its_page_says_that_the_protocol_is_blocked()
        {
            JudgeExpecting(new KitSaid(Posted().Message)).Told().ShouldBe(Unsent);
        }

        [Theory]
        [InlineData("http://tauri.localhost/", Unsent)]
        [InlineData("http://remote.example/", "Pass")]
        [InlineData("https://remote.example/", "Pass")]
        [InlineData("nowhere", "Pass")]
        public void Fails_it_in_pages_of_the_app_alone(string frameUrl, string told)
        {
            JudgeExpecting(PostedAtOnce(frameUrl: frameUrl)).Told().ShouldBe(told);
        }

        [Fact]
        public void Fails_no_other_case()
        {
            Judge(PostedAtOnce(), Resolved42).Told().ShouldBe("Pass");
        }

        [Theory]
        [InlineData("""{"cmd":"plugin:a|b","callback":7,"options":{}}""")]
        [InlineData("""{"cmd":"plugin:a|b","callback":7}""")]
        [InlineData("""{"cmd":"plugin:a|b","callback":7,"options":{"customProtocolIpcBlocked":"true"}}""")]
        public void Need_not_say_whether_the_protocol_is_blocked(string body)
        {
            var posted = new KitSaid(((WebViewMessage)PostedAtOnce().Message) with { Body = body });

            JudgeExpecting(posted).Told().ShouldBe(Unsent);
        }

        [Fact]
        public void Was_sent_where_a_request_for_its_command_has_crossed()
        {
            var givenUp = new KitSaid(new WebViewCancelled("main", 3));

            JudgeExpecting(Sent(value: "9"), givenUp, PostedAtOnce()).Told().ShouldBe("Pass");
            JudgeExpecting(Sent("OPTIONS"), givenUp, PostedAtOnce()).Told().ShouldBe("Pass");
            JudgeExpecting(Sent(), givenUp, PostedAtOnce("other")).Told().ShouldBe(Unsent);
            JudgeExpecting(Sent(), givenUp, Started("main"), PostedAtOnce()).Told().ShouldBe(Unsent);
        }

        [Fact]
        public void Is_the_first_of_its_document()
        {
            var givenUp = new KitSaid(new WebViewCancelled("main", 3));

            JudgeExpecting(Sent(), givenUp, PostedAtOnce(), PostedAtOnce("other")).Told().ShouldBe("Pass");
            JudgeExpecting(Sent(), givenUp, PostedAtOnce(), Started("main"), PostedAtOnce("other"))
                .Told()
                .ShouldBe(Unsent);
        }

        [Fact]
        public void Is_none_of_a_page_that_is_being_left()
        {
            var away = new HostSaid(new WebViewReload("main"));

            JudgeExpecting(away, PostedAtOnce()).Told().ShouldBe("Pass");
        }

        [Fact]
        public void Is_excused_while_there_is_no_host()
        {
            var ended = Play.Ended(HostEndReason.Stopped);
            var again = new HostSaid(
                new HostStarted(
                    1,
                    new HostDescription
                    {
                        Name = "",
                        Version = "",
                        Language = "",
                    }
                )
            );

            Findings(ended, PostedAtOnce()).ShouldNotContain("posted without a request");
            Findings(ended, again, PostedAtOnce()).ShouldContain("posted without a request");

            static IEnumerable<string> Findings(params TranscriptContent[] contents) =>
                JudgeExpecting(contents).Findings.Select(finding => finding.Fingerprint);
        }
    }

    public sealed class A_scenario_that_posts_by_hand
    {
        public static TheoryData<Step> Steps =>
            [
                new PostStep(new SpecText("{}")) { Location = new("a.yaml", 1, 1) },
                new TamperStep(TamperKind.Request, TamperChange.Drop, null, 0, null, null)
                {
                    Location = new("a.yaml", 1, 1),
                },
                Script("window.ipc.postMessage(text)"),
                Script("kit.bridge.ipc(call)"),
                Script("frame.postMessage(call, '*')"),
                Script("window.fetch = none"),
                Play.Parallel(Script("window.fetch = none")),
                Play.Repeat(2, Script("window.fetch = none")),
            ];

        [Theory]
        [MemberData(nameof(Steps))]
        public void Is_left_alone(Step step)
        {
            var input = Expecting(PostedAtOnce());

            IsFound(input with { Scenario = input.Scenario with { Control = [step] } }).ShouldBeFalse();
            IsFound(input with { Scenario = input.Scenario with { Steps = [.. input.Scenario.Steps, step] } })
                .ShouldBeFalse();
        }

        [Fact]
        public void Is_none_where_its_scripts_do_something_else()
        {
            var input = Expecting(PostedAtOnce());

            IsFound(input with { Scenario = input.Scenario with { Control = [Script("return 1")] } }).ShouldBeTrue();
        }

        [Fact]
        public void Or_is_about_the_fallback_is_left_alone()
        {
            var input = Expecting(PostedAtOnce());

            IsFound(input with { Scenario = input.Scenario with { Requirements = ["ENV-27"] } }).ShouldBeFalse();
        }

        private static bool IsFound(CaseInput input) =>
            ScenarioJudge.Judge(input).Findings.Any(finding => finding.Fingerprint == "posted without a request");
    }
}
