using Conformance.Verdicts;

namespace Conformance.Reporting.Tests;

public static partial class RunConclusionTests
{
    /// <summary>What a run comes to that played some of its cases, and could not play the rest.</summary>
    public sealed class Of_a_run_that_broke
    {
        private const string Why = "The host could not be started 3 times in a row; what is left was not played.";

        [Fact]
        public void Says_what_failed_before_the_host_was_lost()
        {
            var lost = SampleRun.With("a/c", VerdictKind.Error, "The host did not start.");
            var run = SampleRun.Of(SampleRun.Failing("a/a"), SampleRun.Passing("a/b"), lost) with
            {
                Planned = 9,
                HostFailure = Why,
            };

            RunConclusion
                .Of(run)
                .ShouldBe(
                    new RunConclusion(
                        3,
                        $"sample-host 1.2.3 does not conform: 1 of 3 cases failed; 1 could not be judged. {Why}"
                    )
                );
        }

        [Fact]
        public void Says_how_far_it_came_where_nothing_else_is_wrong()
        {
            var run = SampleRun.Good with { Planned = 9, HostFailure = Why };

            RunConclusion.Of(run).ShouldBe(new RunConclusion(3, $"Error: 2 of 9 cases were judged. {Why}"));
        }

        [Fact]
        public void Is_an_error_though_nothing_applies_to_the_host()
        {
            var absent = SampleRun.With("a/b", VerdictKind.NotApplicable, "The host does not declare 'x'.");

            RunConclusion
                .Of(SampleRun.Of(absent) with { Strays = ["After a/b: It died."] })
                .ShouldBe(new RunConclusion(3, "Error: between cases something broke. After a/b: It died."));
        }

        [Fact]
        public void A_list_that_is_out_of_date_is_not_all_that_is_wrong_where_a_part_or_a_filter_is_idle()
        {
            var stale = SampleRun.Of(SampleRun.With("a/b", VerdictKind.Fixed, "It passes."));

            RunConclusion
                .Of(stale with { MissingShards = ["2/3"], IdleFilters = ["x/*"] })
                .ShouldBe(
                    new RunConclusion(
                        1,
                        "The list of known failures is out of date: 1 case on the list passed: take it off. And of 3 parts 2/3 is missing. And 'x/*' matches nothing."
                    )
                );
        }
    }
}
