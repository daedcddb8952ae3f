using System.Xml.Linq;

namespace Conformance.Reporting.Tests;

public static class ReportTextTests
{
    public static TheoryData<string> Kinds => ["junit", "jsonl", "markdown", "badge", "text"];

    public sealed class Every_form
    {
        [Theory]
        [MemberData(nameof(Kinds), MemberType = typeof(ReportTextTests))]
        public async Task Shows_a_mixed_run_as_approved(string kind)
        {
            var text = await SampleRun.WriteAsync(ReportWriters.Find(kind)!, SampleRun.Mixed);

            text.ShouldMatchApproved(options => options.SubFolder("Expectations").WithDiscriminator($"mixed-{kind}"));
        }

        [Theory]
        [MemberData(nameof(Kinds), MemberType = typeof(ReportTextTests))]
        public async Task Shows_a_good_run_as_approved(string kind)
        {
            var text = await SampleRun.WriteAsync(ReportWriters.Find(kind)!, SampleRun.Good);

            text.ShouldMatchApproved(options => options.SubFolder("Expectations").WithDiscriminator($"good-{kind}"));
        }

        [Theory]
        [MemberData(nameof(Kinds), MemberType = typeof(ReportTextTests))]
        public async Task Shows_a_run_in_several_webviews_as_approved(string kind)
        {
            var text = await SampleRun.WriteAsync(ReportWriters.Find(kind)!, SampleRun.Several);

            text.ShouldMatchApproved(options => options.SubFolder("Expectations").WithDiscriminator($"several-{kind}"));
        }

        [Theory]
        [InlineData("markdown")]
        [InlineData("html")]
        [InlineData("text")]
        public async Task For_people_tells_what_broke_between_cases_and_what_is_worth_a_word(string kind)
        {
            var run = SampleRun.Good with
            {
                Strays = ["After a/a: it died.", "After b/b: it did not stop."],
                Notes = ["There is no feature 'raw-body'."],
            };

            var text = await SampleRun.WriteAsync(ReportWriters.Find(kind)!, run);

            text = System.Net.WebUtility.HtmlDecode(text);
            text.ShouldContain("After a/a: it died.");
            text.ShouldContain("After b/b: it did not stop.");
            text.ShouldContain("There is no feature 'raw-body'.");
        }

        [Fact]
        public void Has_a_name_of_its_own() =>
            ReportWriters
                .All.Select(writer => writer.Kind)
                .ShouldBe(["junit", "jsonl", "markdown", "html", "badge", "text"]);
    }

    public sealed class JUnit
    {
        [Fact]
        public async Task Counts_what_it_holds()
        {
            var root = XDocument.Parse(await SampleRun.WriteAsync(new JUnitReportWriter(), SampleRun.Mixed)).Root!;

            root.Descendants("testcase").Count().ShouldBe((int)root.Attribute("tests")!);
            root.Descendants("failure").Count().ShouldBe((int)root.Attribute("failures")!);
            root.Descendants("error").Count().ShouldBe((int)root.Attribute("errors")!);
            root.Descendants("skipped").Count().ShouldBe((int)root.Attribute("skipped")!);
        }

        [Fact]
        public async Task Is_red_where_a_run_fails_for_no_cases_sake()
        {
            var run = SampleRun.Good with { Planned = 3 };

            var root = XDocument.Parse(await SampleRun.WriteAsync(new JUnitReportWriter(), run)).Root!;

            root.Attribute("errors")!.Value.ShouldBe("1");
            root.Descendants("error")
                .Single()
                .Attribute("message")!
                .Value.ShouldBe("Incomplete: 2 of 3 cases were judged.");
        }

        [Theory]
        [InlineData("After a/a: it died.", "After a/a: it died.", null, false, 1)]
        [InlineData("There is no host.", null, "There is no host.", false, 1)]
        [InlineData("1 of 1 cases were judged.", null, null, true, 1)]
        [InlineData("1 of 3 cases were judged.", null, null, false, 3)]
        public async Task Tells_how_a_run_ended_beside_cases_that_fail(
            string told,
            string? stray,
            string? hostFailure,
            bool cancelled,
            int planned
        )
        {
            var run = SampleRun.Of(SampleRun.Failing("a/a")) with
            {
                Strays = stray is null ? [] : [stray],
                HostFailure = hostFailure,
                Cancelled = cancelled,
                Planned = planned,
            };

            var root = XDocument.Parse(await SampleRun.WriteAsync(new JUnitReportWriter(), run)).Root!;

            root.Descendants("failure").Count().ShouldBe(1);
            root.Descendants("error").Single().Value.ShouldBe(told);
            root.Attribute("errors")!.Value.ShouldBe("1");
        }

        [Fact]
        public async Task Says_no_more_of_a_run_that_its_cases_explain()
        {
            var run = SampleRun.Of(SampleRun.Failing("a/a"));

            var root = XDocument.Parse(await SampleRun.WriteAsync(new JUnitReportWriter(), run)).Root!;

            root.Descendants("testcase").Count().ShouldBe(1);
        }

        [Theory]
        [InlineData("specs/invoke/calls.yaml:37:5", "specs/invoke/calls.yaml")]
        [InlineData(@"C:\specs\calls.yaml:37:5", @"C:\specs\calls.yaml")]
        public async Task Names_the_whole_path_of_a_case(string location, string file)
        {
            var verdict = SampleRun.Passing("a/b");
            var run = SampleRun.Of(verdict with { Case = verdict.Case with { Location = location } });

            var root = XDocument.Parse(await SampleRun.WriteAsync(new JUnitReportWriter(), run)).Root!;

            root.Descendants("testcase").Single().Attribute("file")!.Value.ShouldBe(file);
        }

        [Fact]
        public async Task Carries_what_xml_cannot_as_a_replacement()
        {
            var run = SampleRun.Of(SampleRun.With("a/b", Verdicts.VerdictKind.Error, "a\0b\uD800c"));

            var root = XDocument.Parse(await SampleRun.WriteAsync(new JUnitReportWriter(), run)).Root!;

            root.Descendants("error").Single().Attribute("message")!.Value.ShouldBe("a␀b\uFFFDc");
        }
    }

    public sealed class Html
    {
        [Fact]
        public async Task Needs_nothing_from_elsewhere()
        {
            var page = await SampleRun.WriteAsync(new HtmlReportWriter(), SampleRun.Mixed);

            page.ShouldNotContain("http://");
            page.ShouldNotContain("https://");
            page.ShouldNotContain(" src=");
            page.ShouldNotContain("@import");
        }

        [Fact]
        public async Task Shows_values_as_text_and_never_as_markup()
        {
            var page = await SampleRun.WriteAsync(new HtmlReportWriter(), SampleRun.Mixed);

            page.ShouldNotContain("<b>null</b>");
            page.ShouldContain("&lt;b&gt;null&lt;/b&gt; &amp; ```");
        }

        [Fact]
        public async Task Holds_a_row_for_each_case_and_the_failures_first()
        {
            var page = await SampleRun.WriteAsync(new HtmlReportWriter(), SampleRun.Mixed);

            var kinds = page.Split("<tbody data-kind=\"").Skip(1).Select(row => row[..row.IndexOf('"')]);
            kinds.ShouldBe([
                "fail",
                "fixed",
                "inconclusive",
                "error",
                "pass",
                "not-applicable",
                "known-failure",
                "pass",
            ]);
        }
    }

    public sealed class Evidence
    {
        private static readonly Verdicts.RunResult Run = SampleRun.Of(
            SampleRun.Failing("a/b") with
            {
                Console = ["main  error: it broke"],
                Evidence = ["evidence/chromium/a_b-main #1.png"],
            }
        );

        [Fact]
        public async Task Is_linked_from_a_page_and_attached_to_a_junit_case()
        {
            var page = await SampleRun.WriteAsync(new HtmlReportWriter(), Run);
            var junit = XDocument.Parse(await SampleRun.WriteAsync(new JUnitReportWriter(), Run)).Root!;

            page.ShouldContain("href=\"evidence/chromium/a_b-main%20%231.png\"");
            junit.Descendants("system-out").Single().Value.ShouldBe("[[ATTACHMENT|evidence/chromium/a_b-main #1.png]]");
        }

        [Fact]
        public async Task Stands_in_the_finding_beside_the_console()
        {
            var text = await SampleRun.WriteAsync(new TextReportWriter(), Run);

            text.ShouldContain("console of the pages\n        main  error: it broke");
            text.ShouldContain("evidence\n        evidence/chromium/a_b-main #1.png");
        }
    }

    public sealed class Evidence_names
    {
        private static readonly string Folder = Path.GetFullPath("reports");
        private static readonly Verdicts.RunResult Run = SampleRun.Of(
            SampleRun.Passing("a/a"),
            SampleRun.Failing("a/b") with
            {
                Evidence = ["evidence/a_b.png"],
            }
        );

        [Theory]
        [InlineData("reports/run.html", "evidence/a_b.png")]
        [InlineData("run.html", "reports/evidence/a_b.png")]
        [InlineData("other/deep/run.html", "../../reports/evidence/a_b.png")]
        public void Lead_from_the_report_to_the_file(string report, string name) =>
            EvidenceNames.For(Run, Folder, report).Verdicts[1].Evidence.ShouldBe([name]);
    }

    public sealed class Html_of_several_webviews
    {
        [Fact]
        public async Task Shows_the_differences_before_anything_else()
        {
            var page = await SampleRun.WriteAsync(new HtmlReportWriter(), SampleRun.Several);

            page.ShouldContain("<h2>The WebViews differ on 1 of 4 cases</h2>");
            var first = page[page.IndexOf("<tr class=\"differs\">", StringComparison.Ordinal)..];
            first.ShouldStartWith("<tr class=\"differs\"><td class=\"case\"><code>a/differs");
            first[..first.IndexOf("</tr>", StringComparison.Ordinal)].ShouldContain(">not judged</td>");
            page.ShouldContain("2 cases agree");
        }

        [Fact]
        public async Task Has_no_such_table_for_one_webview()
        {
            var page = await SampleRun.WriteAsync(new HtmlReportWriter(), SampleRun.Mixed);

            page.ShouldNotContain("class=\"matrix\"");
        }
    }

    public sealed class Badge
    {
        [Fact]
        public async Task Is_a_picture_an_xml_reader_accepts()
        {
            var svg = XDocument.Parse(await SampleRun.WriteAsync(new BadgeReportWriter(), SampleRun.Mixed));

            svg.Root!.Attribute("aria-label")!.Value.ShouldBe("conformance: error");
        }

        [Theory]
        [InlineData("\uFFFE\uFFFF", @"\uFFFE\uFFFF")]
        [InlineData("\0half<", "␀\uFFFD<")]
        public async Task Is_a_picture_whatever_the_host_is_called(string host, string shown)
        {
            // Attributes cannot hold half of a pair of surrogates.
            var run = SampleRun.Good with { Host = host.Replace("half", "\uD800") };

            var svg = XDocument.Parse(await SampleRun.WriteAsync(new BadgeReportWriter(), run));

            svg.Descendants().Single(each => each.Name.LocalName == "title").Value.ShouldStartWith($"{shown} conforms");
        }
    }
}
