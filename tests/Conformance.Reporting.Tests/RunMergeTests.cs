using Conformance.Verdicts;

namespace Conformance.Reporting.Tests;

public sealed class RunMergeTests
{
    private static RunResult Part(string shard, params Verdict[] verdicts) =>
        SampleRun.Of(verdicts) with
        {
            Shard = shard,
            Selection = "all",
        };

    private static RunResult Merge(params RunResult[] parts) =>
        RunMerge.Of([.. parts.Select(part => ($"{part.Shard!.Replace('/', '-')}.jsonl", part))]);

    private static string Refusal(params RunResult[] parts) =>
        Should.Throw<FormatException>(() => Merge(parts)).Message;

    [Fact]
    public void Parts_with_other_cases_are_no_run()
    {
        var part = Part("1/2", SampleRun.Passing("a/a"));

        Refusal(part, Part("2/2", SampleRun.Passing("a/b")) with { Selection = "a few" })
            .ShouldBe(
                "'1-2.jsonl' and '2-2.jsonl' have other cases, by their filters, rounds or specs. Give the parts of one run."
            );
    }

    [Theory]
    [InlineData("x")]
    [InlineData("1/")]
    [InlineData("0/2")]
    [InlineData("3/2")]
    [InlineData("01/2")]
    [InlineData("1/2/2")]
    [InlineData("1/99999999999")]
    public void What_is_no_part_is_refused_with_its_file(string shard) =>
        Refusal(Part(shard, SampleRun.Passing("a/a")))
            .ShouldBe(
                $"'{shard.Replace('/', '-')}.jsonl' says that it is part '{shard}', which is none. Give a file as '--report jsonl=PATH' wrote it."
            );

    [Fact]
    public void Parts_of_other_hosts_are_no_run_whether_one_greeted_the_first_or_not()
    {
        var without = Part("1/3") with { Host = "", Planned = 1, HostFailure = "There is no host." };

        Refusal(without, Part("2/3") with { Host = "a 1" }, Part("3/3") with { Host = "b 1" })
            .ShouldBe("'2-3.jsonl' and '3-3.jsonl' judge other hosts. Give the parts of one run.");
    }

    [Fact]
    public void A_part_without_a_host_hides_no_failure_of_another()
    {
        var without = Part("2/2") with { Host = "", Planned = 1, HostFailure = "There is no host." };

        RunConclusion
            .Of(Merge(Part("1/2", SampleRun.Failing("a/a")), without))
            .ShouldBe(
                new RunConclusion(
                    3,
                    "sample-host 1.2.3 does not conform: 1 of 1 case failed. In part 2/2 nothing could be played: There is no host."
                )
            );
    }

    [Fact]
    public void A_part_without_a_host_hides_no_failure_of_another_in_several_WebViews()
    {
        var first = RunResult.Together([
            SampleRun.In("mock:linux", SampleRun.Failing("a/a")),
            SampleRun.In("chromium", SampleRun.Passing("a/a")),
        ]);
        var lost = SampleRun.Of() with { Host = "", Planned = 1, HostFailure = "There is no host." };
        var second = RunResult.Together([lost, lost with { WebViews = ["chromium"] }]);

        RunConclusion
            .Of(Merge(first with { Shard = "1/2" }, second with { Shard = "2/2" }))
            .ShouldBe(
                new RunConclusion(
                    3,
                    "In mock:linux: sample-host 1.2.3 does not conform: 1 of 1 case failed. In part 2/2 nothing could be played: There is no host.\n"
                        + "In chromium: Error: 1 of 2 cases were judged. In part 2/2 nothing could be played: There is no host."
                )
            );
    }

    [Fact]
    public void The_cases_are_in_the_order_of_the_whole_run_in_every_round()
    {
        static Verdict Play(string name, int round)
        {
            var verdict = SampleRun.Passing(name);
            return verdict with { Case = verdict.Case with { Name = name, Round = round } };
        }

        var merged = Merge(
            Part("2/2", Play("a/2", 1), Play("a/2", 2)),
            Part("1/2", Play("a/1", 1), Play("a/3", 1), Play("a/1", 2), Play("a/3", 2))
        );

        merged
            .Verdicts.Select(verdict => $"{verdict.Case.Name} {verdict.Case.Round}")
            .ShouldBe(["a/1 1", "a/2 1", "a/3 1", "a/1 2", "a/2 2", "a/3 2"]);
    }
}
