using Conformance.Verdicts;

namespace Conformance.Reporting.Tests;

public static class RunDifferenceTests
{
    public sealed class Between
    {
        [Fact]
        public void A_run_and_itself_differ_in_nothing()
        {
            var difference = RunDifference.Between(SampleRun.Good, SampleRun.Good);

            difference.IsWorse.ShouldBeFalse();
            difference.Describe().ShouldBe("2 the same, 0 worse, 0 better, 0 still failing, 0 new, 0 gone.");
        }

        [Fact]
        public void Every_change_is_told_as_approved()
        {
            var before = SampleRun.Of(
                SampleRun.Passing("a/breaks"),
                SampleRun.Failing("a/mended"),
                SampleRun.Failing("a/still-broken"),
                SampleRun.Failing("a/broken-otherwise"),
                SampleRun.Passing("a/gone"),
                SampleRun.Passing("a/same")
            );
            var otherwise = SampleRun.Failing("a/broken-otherwise");
            var after = SampleRun.Of(
                SampleRun.Failing("a/breaks"),
                SampleRun.Passing("a/mended"),
                SampleRun.Failing("a/still-broken"),
                otherwise with
                {
                    Findings = [otherwise.Findings[0] with { Fingerprint = "another" }],
                },
                SampleRun.With("a/new", VerdictKind.Pass, null),
                SampleRun.Passing("a/same")
            );

            var difference = RunDifference.Between(before, after);

            difference.IsWorse.ShouldBeTrue();
            difference.Describe().ShouldMatchApproved(options => options.SubFolder("Expectations"));
        }

        [Fact]
        public void A_case_that_is_gone_makes_a_run_worse_and_is_said_to()
        {
            var difference = RunDifference.Between(SampleRun.Good, SampleRun.Of(SampleRun.Good.Verdicts[0]));

            difference.ExitCode.ShouldBe(1);
            difference
                .Describe()
                .ShouldEndWith(
                    "0 worse, 0 better, 0 still failing, 0 new, 1 gone.\nThe later run is worse: 1 case is gone."
                );
        }

        [Fact]
        public void A_new_case_that_passes_does_not() =>
            RunDifference.Between(SampleRun.Of(SampleRun.Good.Verdicts[0]), SampleRun.Good).IsWorse.ShouldBeFalse();

        [Fact]
        public void A_case_that_is_played_several_times_is_as_bad_as_it_was_at_its_worst()
        {
            var before = SampleRun.Of(SampleRun.Passing("a/a"), SampleRun.Passing("a/a"));
            var after = SampleRun.Of(SampleRun.Passing("a/a"), SampleRun.Failing("a/a"));

            var difference = RunDifference.Between(before, after);

            difference.Worse.ShouldHaveSingleItem().After.Kind.ShouldBe(VerdictKind.Fail);
            difference.IsWorse.ShouldBeTrue();
        }

        [Fact]
        public void A_run_that_came_to_a_worse_end_is_worse_and_both_ends_are_told()
        {
            var after = SampleRun.Good with { Strays = ["After a/b: it died."] };

            var difference = RunDifference.Between(SampleRun.Good, after);

            difference.IsWorse.ShouldBeTrue();
            difference
                .Describe()
                .ShouldStartWith(
                    "before  sample-host 1.2.3 conforms: 2 cases passed.\nafter   Error: between cases something broke. After a/b: it died.\n\n2 the same, "
                );
            RunDifference.Between(after, SampleRun.Good).IsWorse.ShouldBeFalse();
        }

        [Fact]
        public void Runs_without_a_case_in_common_compare_nothing()
        {
            var nothing = SampleRun.Of() with { HostFailure = "There is no host." };

            RunDifference
                .Between(nothing, nothing)
                .ShouldSatisfyAllConditions(
                    difference => difference.IsEmpty.ShouldBeTrue(),
                    difference => difference.IsWorse.ShouldBeFalse(),
                    difference => difference.ExitCode.ShouldBe(4)
                );
            RunDifference
                .Between(SampleRun.Good, SampleRun.Of(SampleRun.Passing("c/d")))
                .ShouldSatisfyAllConditions(
                    difference => difference.ExitCode.ShouldBe(4),
                    difference => difference.Describe().ShouldContain("the runs have no case in common")
                );
            RunDifference.Between(SampleRun.Good, nothing).ExitCode.ShouldBe(1);
            RunDifference.Between(SampleRun.Good, SampleRun.Good).ExitCode.ShouldBe(0);
        }

        [Fact]
        public void A_case_in_another_WebView_is_another_case()
        {
            var other = SampleRun.Good.Verdicts[0] with
            {
                Case = SampleRun.Good.Verdicts[0].Case with { WebView = "mock:windows" },
            };

            var difference = RunDifference.Between(SampleRun.Good, SampleRun.Of(other));

            difference.Added.Single().Case.WebView.ShouldBe("mock:windows");
            difference.Removed.Count.ShouldBe(2);
        }
    }
}
