using System.Globalization;
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

        [Theory]
        [MemberData(nameof(Kinds), MemberType = typeof(ReportTextTests))]
        [InlineData("html")]
        public async Task Is_the_same_in_every_culture(string kind)
        {
            var before = CultureInfo.CurrentCulture;
            var foreign = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            foreign.DateTimeFormat.TimeSeparator = ".";
            foreign.DateTimeFormat.DateSeparator = ".";
            foreign.NumberFormat.NumberDecimalSeparator = ",";
            var text = await SampleRun.WriteAsync(ReportWriters.Find(kind)!, SampleRun.Mixed);

            CultureInfo.CurrentCulture = foreign;
            var abroad = await SampleRun.WriteAsync(ReportWriters.Find(kind)!, SampleRun.Mixed);
            CultureInfo.CurrentCulture = before;

            abroad.ShouldBe(text);
        }

        [Fact]
        public void Has_a_name_of_its_own() =>
            ReportWriters
                .All.Select(writer => writer.Kind)
                .ShouldBe(["junit", "jsonl", "markdown", "html", "badge", "text"]);
    }

    public sealed class Markdown
    {
        [Fact]
        public async Task Fits_onto_a_summary_page_and_counts_what_it_leaves_out()
        {
            var long_one = SampleRun.With("a/é", Verdicts.VerdictKind.Error, new string('é', 15_000));
            var run = SampleRun.Of([.. Enumerable.Repeat(long_one, 60)]) with
            {
                Strays = [.. Enumerable.Repeat(new string('é', 2_000), 60)],
            };

            var text = await SampleRun.WriteAsync(new MarkdownReportWriter(), run);

            System.Text.Encoding.UTF8.GetByteCount(text).ShouldBeInRange(860_000, 1 << 20);
            text.ShouldContain("31 more did not pass; the other reports show them.");
            text.ShouldContain("And 10 more of the kind.");
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
                "not-enforced",
            ]);
        }

        [Fact]
        public async Task Counts_what_is_not_enforced_apart_as_the_console_does()
        {
            var page = await SampleRun.WriteAsync(new HtmlReportWriter(), SampleRun.Mixed);

            page.ShouldContain("value=\"not-applicable\" checked> not applicable <b>1</b>");
            page.ShouldContain("value=\"not-enforced\" checked> not enforced <b>1</b>");
        }

        [Fact]
        public async Task Says_what_a_requirement_asks_for()
        {
            var page = await SampleRun.WriteAsync(new HtmlReportWriter(), SampleRun.Good);

            page.ShouldContain("title=\"INV-07: A command that nobody has registered is rejected.\">INV-07</td>");
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

        [Fact]
        public async Task Says_no_other_number_than_its_title()
        {
            var failing = SampleRun.Failing("a/a");
            var absent = SampleRun.With("a/c", Verdicts.VerdictKind.NotApplicable, "It needs more.");

            var red = await LabelAsync(failing, failing, SampleRun.Passing("a/b"), absent);
            var green = await LabelAsync(SampleRun.Passing("a/b"), absent);
            var open = await LabelAsync(
                SampleRun.Passing("a/b"),
                SampleRun.With("a/d", Verdicts.VerdictKind.Inconclusive, "?")
            );
            var stale = await LabelAsync(SampleRun.With("a/d", Verdicts.VerdictKind.Fixed, "?"));
            var known = await LabelAsync(
                SampleRun.Passing("a/b"),
                SampleRun.With("a/d", Verdicts.VerdictKind.KnownFailure, "?")
            );

            red.ShouldBe("conformance: 2 of 4 failed");
            green.ShouldBe("conformance: 1 passed");
            open.ShouldBe("conformance: 1 of 2 inconclusive");
            stale.ShouldBe("conformance: list out of date");
            known.ShouldBe("conformance: 1 passed, 1 known to fail");
        }

        private static async Task<string> LabelAsync(params Verdicts.Verdict[] verdicts)
        {
            var run = SampleRun.Of(verdicts);
            var svg = XDocument.Parse(await SampleRun.WriteAsync(new BadgeReportWriter(), run));
            return svg.Root!.Attribute("aria-label")!.Value;
        }

        [Theory]
        [InlineData("\uFFFE\uFFFF", @"\uFFFE\uFFFF")]
        [InlineData("\0half<", "␀\uFFFD<")]
        public async Task Is_a_picture_whatever_the_host_is_called(string host, string shown)
        {
            // Attributes cannot hold half of a pair of surrogates.
            var run = SampleRun.Good with
            {
                Host = host.Replace("half", "\uD800"),
            };

            var svg = XDocument.Parse(await SampleRun.WriteAsync(new BadgeReportWriter(), run));

            svg.Descendants().Single(each => each.Name.LocalName == "title").Value.ShouldStartWith($"{shown} conforms");
        }
    }
}
