namespace Conformance.Acceptance.Tests;

/// <summary>A host that is good but for what one case asks of it: that case is lost, with the blame, and nothing else is.</summary>
public sealed class TurncoatTests(TurncoatRun run) : IClassFixture<TurncoatRun>
{
    private const string Reason = "Only on Linux can a .NET process close what it was started with.";

    [Theory]
    [InlineData("dies", "exit status 101 by itself")]
    [InlineData("dies", "thread 'main' panicked")]
    [InlineData("exits_0", "exit status 0 by itself")]
    [InlineData("dies_in_a_line", "It wrote half a line before: '{\"jsonrpc\":\"2.0\",\"me'")]
    [InlineData("forks_and_dies", "exit status 7 by itself")]
    [InlineData("is_silent", "but did not settle within 500 ms")]
    [InlineData("hangs", "but did not settle within 500 ms")]
    [InlineData("closes_output", "it closed its output and is still alive")]
    [InlineData("writes_300_mib", "a line has more than 268435456 bytes")]
    [InlineData("leaks_files", "Too many open files")]
    [InlineData("says_garbage", "the line is not JSON")]
    [InlineData("garbles_a_line", "'jsonrpc' is '\"DEBUG poll 2.0\"'")]
    [InlineData("says_nothing_in_a_line", "the line is empty")]
    [InlineData("begins_with_a_mark", "the line begins with a byte-order mark")]
    [InlineData("breaks_utf_8", "the line is not UTF-8")]
    [InlineData("nests", "the message is nested more than 1000 deep")]
    [InlineData("answers_nobody", "it gave an answer to the id '987654321', which the kit never used")]
    [InlineData("answers_a_huge_id", "it answered the id '1e999', a number")]
    [InlineData("answers_a_huge_status", "'status' in 'the result of webview/request' is '1e400'")]
    [InlineData("repeats_a_member", "the member 'id' is there twice")]
    [InlineData("answers_twice", "it gave a second answer to the id")]
    public void The_case_that_turned_it_is_lost_with_the_blame(string behaviour, string blame)
    {
        Assert.SkipUnless(TurncoatRun.IsPossible, Reason);

        var (verdict, text) = run.Of(behaviour);

        verdict.ShouldBeOneOf("fail", "error");
        // What a host says after its last answer may be heard when the case is over: then it stands between the cases.
        (text + run.Strays).ShouldContain(blame);
    }

    [Theory]
    [InlineData("ends_lines_with_cr_lf")]
    [InlineData("ignores_stop")]
    public void The_case_that_turned_it_passes_where_its_own_answer_is_right(string behaviour)
    {
        Assert.SkipUnless(TurncoatRun.IsPossible, Reason);

        run.Of(behaviour).Verdict.ShouldBe("pass", run.Outcome.ToString());
    }

    [Fact]
    public void A_flood_that_no_transcript_holds_leaves_nothing_to_say()
    {
        Assert.SkipUnless(TurncoatRun.IsPossible, Reason);

        var (verdict, text) = run.Of("floods");

        verdict.ShouldBe("inconclusive", run.Outcome.ToString());
        text.ShouldContain("More crossed than a transcript may hold");
    }

    [Fact]
    public void All_other_cases_pass()
    {
        Assert.SkipUnless(TurncoatRun.IsPossible, Reason);

        run.Others.Count().ShouldBe(23);
        run.Others.ShouldAllBe(case_ => case_.EndsWith(" pass", StringComparison.Ordinal));
    }

    [Fact]
    public void A_host_that_does_not_stop_is_told_between_the_cases()
    {
        Assert.SkipUnless(TurncoatRun.IsPossible, Reason);

        run.Strays.ShouldContain("The host did not answer host/stop within ");
        run.Outcome.Output.ShouldContain("broke between cases");
    }

    [Fact]
    public void The_run_is_an_error_and_leaves_no_process_behind()
    {
        Assert.SkipUnless(TurncoatRun.IsPossible, Reason);

        run.Outcome.ExitCode.ShouldBe(3, run.Outcome.ToString());
        run.Outcome.All.ShouldNotContain("   at Conformance.Runner");
        run.Orphans.ShouldBeEmpty();
    }
}
