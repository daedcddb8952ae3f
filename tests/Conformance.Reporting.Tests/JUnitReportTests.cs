using System.Xml.Linq;

namespace Conformance.Reporting.Tests;

public sealed class JUnitReportTests
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
    public async Task Tells_the_rounds_of_a_case_apart()
    {
        var verdict = SampleRun.Passing("a/b");
        var failing = SampleRun.Failing("a/b");
        var run = SampleRun.Of(
            verdict with
            {
                Case = verdict.Case with { Round = 1 },
            },
            failing with
            {
                Case = failing.Case with { Round = 2 },
            }
        );

        var root = XDocument.Parse(await SampleRun.WriteAsync(new JUnitReportWriter(), run)).Root!;

        root.Descendants("testcase").Select(each => each.Attribute("name")!.Value).Distinct().Count().ShouldBe(2);
        root.Descendants("failure").Single().Parent!.Attribute("name")!.Value.ShouldEndWith(" (round 2)");
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
    public async Task Tells_how_a_run_ended_beside_cases_that_fail_and_counts_no_case_for_it(
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

        root.Descendants("testcase").Count().ShouldBe(1);
        root.Descendants("system-err").Single().Value.ShouldContain(told);
        root.Attribute("tests")!.Value.ShouldBe("1");
        root.Attribute("errors")!.Value.ShouldBe("0");
    }

    [Fact]
    public async Task Says_no_more_of_a_run_that_its_cases_explain()
    {
        var run = SampleRun.Of(SampleRun.Failing("a/a"));

        var root = XDocument.Parse(await SampleRun.WriteAsync(new JUnitReportWriter(), run)).Root!;

        root.Descendants("testcase").Count().ShouldBe(1);
    }

    [Fact]
    public async Task Holds_what_is_worth_a_word_as_properties()
    {
        var run = SampleRun.Good with { Notes = ["The known failure 'a/c' names no case.", "The filter 'b' is idle."] };

        var root = XDocument.Parse(await SampleRun.WriteAsync(new JUnitReportWriter(), run)).Root!;

        root.Descendants("property")
            .Where(each => each.Attribute("name")!.Value == "note")
            .Select(each => each.Attribute("value")!.Value)
            .ShouldBe(run.Notes);
        root.Attribute("tests")!.Value.ShouldBe("2");
    }

    [Theory]
    [InlineData("Known for long", "known failure: Known for long. It differs: ")]
    [InlineData("Known for long.", "known failure: Known for long. It differs: ")]
    [InlineData("Known for long (link)", "known failure: Known for long (link). It differs: ")]
    public async Task Ends_the_reason_of_a_known_failure_as_a_sentence(string reason, string message)
    {
        var run = SampleRun.Of(
            SampleRun.Failing("a/b") with
            {
                Kind = Verdicts.VerdictKind.KnownFailure,
                Reason = reason,
            }
        );

        var root = XDocument.Parse(await SampleRun.WriteAsync(new JUnitReportWriter(), run)).Root!;

        root.Descendants("skipped").Single().Attribute("message")!.Value.ShouldStartWith(message);
    }

    [Fact]
    public async Task Says_why_a_case_that_differs_is_skipped()
    {
        var root = XDocument.Parse(await SampleRun.WriteAsync(new JUnitReportWriter(), SampleRun.Mixed)).Root!;

        root.Descendants("skipped")
            .Last()
            .Attribute("message")!
            .Value.ShouldStartWith(
                "not enforced: The host differs from Tauri in a quirk; profile 'default' does not enforce it. It differs: the promise of"
            );
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
