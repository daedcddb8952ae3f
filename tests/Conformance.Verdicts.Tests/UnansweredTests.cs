using Conformance.Protocol;
using static Conformance.Protocol.ObservedState;

namespace Conformance.Verdicts.Tests;

/// <summary>A step that took too long is told with the requests that the host left unanswered.</summary>
public sealed class UnansweredTests
{
    private const string Patience = "where the machine is slow, --patience gives more time)";

    [Fact]
    public void The_request_is_named()
    {
        var actual = Judge(Asked(5, "count_runs"), TimedOutStep());

        actual.ShouldBe($"(the host had not answered '#5 invoke count_runs' by then; {Patience}");
    }

    [Fact]
    public void It_is_named_too_where_the_step_stayed_pending()
    {
        Judge(Asked(5, "count_runs"), Play.Observed("0", Pending, null))
            .ShouldBe("(the host had not answered '#5 invoke count_runs' by then)");
        Judge(Play.Observed("0", Pending, null))
            .ShouldBe("(the wire was quiet, and a later call had made its round trip)");
    }

    [Fact]
    public void A_request_that_is_no_call_is_named_by_its_URL()
    {
        var actual = Judge(Asked(6, "tauri://localhost/late.js", "GET"), TimedOutStep());

        actual.ShouldBe($"(the host had not answered '#6 GET tauri://localhost/late.js' by then; {Patience}");
    }

    [Fact]
    public void Of_many_the_first_ones_are_named()
    {
        var actual = Judge(Asked(1, "a"), Asked(2, "b"), Asked(3, "c"), Asked(4, "d"), Asked(5, "e"), TimedOutStep());

        actual.ShouldBe(
            $"(the host had not answered '#1 invoke a', '#2 invoke b', '#3 invoke c' and 2 more by then; {Patience}"
        );
    }

    [Fact]
    public void What_a_listener_heard_is_told_before_it()
    {
        var actual = Judge(Asked(5, "count_runs"), Play.Observed("0", TimedOut, "[1]"));

        actual.ShouldBe($"[1] (the host had not answered '#5 invoke count_runs' by then; {Patience}");
    }

    [Theory]
    [InlineData("no request")]
    [InlineData("an answer")]
    [InlineData("an answer that was lost")]
    [InlineData("a failure")]
    [InlineData("a drop")]
    [InlineData("a cancellation")]
    [InlineData("another page")]
    public void None_is_named_where_none_of_the_page_was_open(string why)
    {
        var asked = Asked(5, "echo");
        TranscriptContent[] before = why switch
        {
            "an answer" => [asked, new HostSaid(Answer())],
            "an answer that was lost" => [asked, new HostMeant(Answer())],
            "a failure" => [asked, new HostSaid(new RequestFailed(5, new HostError(-32000, "no")))],
            "a drop" => [asked, new HostSaid(new WebViewDropped(5))],
            "a cancellation" => [asked, new KitSaid(new WebViewCancelled("main", 5))],
            "another page" => [Asked(5, "echo", webView: "second")],
            _ => [],
        };

        var actual = Judge([.. before, TimedOutStep()]);

        actual.ShouldBe($"(something was still under way; {Patience}");
    }

    [Fact]
    public void None_is_named_that_was_sent_later()
    {
        var actual = Judge(TimedOutStep(), Asked(5, "echo"));

        actual.ShouldBe($"(something was still under way; {Patience}");
    }

    private static RequestAnswered Answer() => new(5, new WebViewResponse(200, [], null));

    private static string Judge(params TranscriptContent[] contents) =>
        Play.Judge(Play.Invoke(Play.Resolves("1")), contents).Findings.ShouldHaveSingleItem().Actual;

    private static TranscriptContent TimedOutStep() => Play.Observed("0", TimedOut);

    private static KitSaid Asked(long id, string what, string method = "POST", string webView = "main") =>
        new KitSaid(
            new WebViewRequest(
                id,
                webView,
                "tauri://localhost/",
                method,
                method is "POST" ? $"ipc://localhost/{what}" : what,
                [],
                null
            )
        );
}
