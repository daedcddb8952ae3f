using Conformance.Verdicts;

namespace Conformance.Reporting.Tests;

public sealed class WebViewMatrixTests
{
    private static MatrixRow Row(Verdict first, Verdict second) =>
        WebViewMatrix
            .Of(RunResult.Together([SampleRun.In("mock:linux", first), SampleRun.In("chromium", second)]))
            .Rows.ShouldHaveSingleItem();

    [Fact]
    public void Differences_come_first_then_what_fails_everywhere()
    {
        var rows = WebViewMatrix.Of(SampleRun.Several).Rows;

        rows.Select(row => row.Case.Scenario).ShouldBe(["a/differs", "b/broken", "a/same", "b/browser"]);
        rows.Select(row => row.Differs).ShouldBe([true, false, false, false]);
    }

    [Fact]
    public void The_same_verdict_for_another_reason_is_a_difference()
    {
        var failing = SampleRun.Failing("a/b");
        var otherwise = failing with { Findings = [failing.Findings[0] with { Fingerprint = "2:rejects:timedout" }] };

        Row(failing, otherwise).Differs.ShouldBeTrue();
        Row(failing, failing).Differs.ShouldBeFalse();
    }

    [Fact]
    public void A_case_that_does_not_apply_somewhere_is_no_difference() =>
        Row(SampleRun.Passing("a/b"), SampleRun.With("a/b", VerdictKind.NotApplicable, "It needs more."))
            .Differs.ShouldBeFalse();

    [Fact]
    public void A_case_played_several_times_is_as_bad_as_it_was_at_its_worst()
    {
        var run = RunResult.Together([
            SampleRun.In("mock:linux", SampleRun.Passing("a/b"), SampleRun.Passing("a/b")),
            SampleRun.In("chromium", SampleRun.Passing("a/b"), SampleRun.Failing("a/b")),
        ]);

        WebViewMatrix.Of(run).Rows.ShouldHaveSingleItem().Differs.ShouldBeTrue();
    }

    [Theory]
    [InlineData(0, 2, "No case was judged in every WebView, so nothing can be compared")]
    [InlineData(1, 2, "The WebViews agree on the 1 of 2 cases that were judged in all of them")]
    [InlineData(2, 2, "The WebViews agree on every case")]
    public async Task What_one_WebView_has_not_judged_is_agreed_on_by_none(int judged, int planned, string told)
    {
        Verdict[] verdicts = [SampleRun.Passing("a/a"), SampleRun.Passing("a/b")];
        var run = RunResult.Together([
            SampleRun.In("mock:linux", verdicts),
            SampleRun.In("chromium", verdicts[..judged]) with
            {
                Planned = planned,
            },
        ]);

        (await SampleRun.WriteAsync(new MarkdownReportWriter(), run)).ShouldContain($"{told}.\n");
        (await SampleRun.WriteAsync(new HtmlReportWriter(), run)).ShouldContain($"<h2>{told}</h2>");
    }
}
