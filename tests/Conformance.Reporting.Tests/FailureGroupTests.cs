using Conformance.Verdicts;

namespace Conformance.Reporting.Tests;

public static class FailureGroupTests
{
    // Many cells that fail in the same way, and one case that fails in another.
    private static RunResult Flood(int count) =>
        SampleRun.Of([
            .. Enumerable.Range(1, count).Select(cell => Cell(SampleRun.Failing("a/flood"), $"a/flood[{cell}]")),
            Otherwise(SampleRun.Failing("a/flood")),
        ]);

    private static Verdict Cell(Verdict verdict, string name) =>
        verdict with
        {
            Case = verdict.Case with { Name = name },
        };

    private static Verdict Otherwise(Verdict verdict) =>
        Cell(verdict, "a/flood[other]") with
        {
            Findings = [verdict.Findings[0] with { Fingerprint = "0 other", Subject = "the other promise" }],
        };

    public sealed class On_a_console
    {
        [Fact]
        public void Many_equal_failures_are_one_line_each_after_the_first()
        {
            var text = new StringWriter { NewLine = "\n" };
            var reporter = new ConsoleReporter(ConsoleOutput.Plain(text), isLive: false, TimeProvider.System);

            foreach (var verdict in Flood(1000).Verdicts)
            {
                reporter.Report(new CaseJudged(verdict));
            }

            var lines = text.ToString().Split('\n');
            lines.Count(line => line.Contains("should reject with")).ShouldBe(20);
            lines.Count(line => line.StartsWith("FAIL  ", StringComparison.Ordinal)).ShouldBe(1001);
            lines.Length.ShouldBeLessThan(1400);
            lines.ShouldContain("FAIL  a/flood[1000]  mock:linux  \"1:rejects:resolved\"");
        }

        [Fact]
        public void The_end_tells_the_ways_in_which_cases_did_not_pass()
        {
            var text = new StringWriter { NewLine = "\n" };

            RunSummary.Write(ConsoleOutput.Plain(text), Flood(150));

            text.ToString()
                .ShouldContain(
                    """
                    did not pass  a/flood  150 cases fail  "1:rejects:resolved"  such as a/flood[1]
                                  a/flood[other]  fail  "0 other"
                    """.ReplaceLineEndings("\n")
                );
        }

        [Fact]
        public void What_is_told_no_more_is_counted()
        {
            var text = new StringWriter { NewLine = "\n" };
            var run = SampleRun.Of([
                .. Enumerable.Range(1, 30).Select(number => SampleRun.Failing($"a/case-{number}")),
            ]);

            RunSummary.Write(ConsoleOutput.Plain(text), run);

            text.ToString().ShouldContain("and 10 cases more, in 10 other ways\n");
        }
    }

    public sealed class Without_findings
    {
        private static readonly RunResult s_run = SampleRun.Of(
            Cell(SampleRun.With("a/lost", VerdictKind.Error, "The host ended."), "a/lost[1]"),
            Cell(SampleRun.With("a/lost", VerdictKind.Error, "The host ended."), "a/lost[2]"),
            Cell(SampleRun.With("a/lost", VerdictKind.Error, "The WebView failed."), "a/lost[3]")
        );

        [Fact]
        public async Task Other_reasons_are_other_ways_in_every_report()
        {
            var text = new StringWriter { NewLine = "\n" };

            RunSummary.Write(ConsoleOutput.Plain(text), s_run);

            text.ToString()
                .ShouldContain(
                    """
                    did not pass  a/lost  2 cases error  The host ended.  such as a/lost[1]
                                  a/lost[3]  error  The WebView failed.
                    """.ReplaceLineEndings("\n")
                );
            (await SampleRun.WriteAsync(new MarkdownReportWriter(), s_run)).ShouldContain(
                "| a/lost | error | 1 | The WebView failed. | a/lost\\[3\\] |"
            );
            (await SampleRun.WriteAsync(new HtmlReportWriter(), s_run)).ShouldContain(
                "<span>The WebView failed.</span>"
            );
            GitHubAnnotations.Of(s_run).Count.ShouldBe(2);
        }

        [Fact]
        public void What_ended_the_host_is_told_and_not_what_it_did_not_live_to_do()
        {
            var lost = SampleRun.Failing("a/lost") with { Kind = VerdictKind.Error, Reason = "The host ended." };

            FailureGroup
                .Of(SampleRun.Of(lost, lost with { Reason = "It sent no JSON." }))
                .Select(group => group.Way)
                .ShouldBe(["The host ended.", "It sent no JSON."]);
            VerdictText.Headline(lost).ShouldBe("The host ended.");
        }
    }

    public sealed class In_files
    {
        [Fact]
        public async Task Markdown_shows_each_way_before_it_shows_one_again()
        {
            var text = await SampleRun.WriteAsync(new MarkdownReportWriter(), Flood(150));

            text.ShouldContain("| a/flood | fail | 150 | 1:rejects:resolved | a/flood\\[1\\] |");
            var shown = text.Split("<details><summary>").Skip(1).ToList();
            shown.Count.ShouldBe(50);
            shown[1].ShouldStartWith("<b>fail</b> a/flood[other] in mock:linux");
        }

        [Fact]
        public async Task Html_tells_the_ways_at_its_top()
        {
            var page = await SampleRun.WriteAsync(new HtmlReportWriter(), Flood(150));

            var top = page[..page.IndexOf("<div class=\"filters\">", StringComparison.Ordinal)];
            top.ShouldContain("<h2>151 cases did not pass, in 2 ways</h2>");
            top.ShouldContain("<td class=\"n\">150</td>");
            top.ShouldContain("a/flood[other]");
        }

        [Fact]
        public async Task Html_says_no_more_where_each_case_has_a_way_of_its_own()
        {
            var page = await SampleRun.WriteAsync(new HtmlReportWriter(), Flood(1));

            page.ShouldNotContain("class=\"groups\"");
        }
    }
}
