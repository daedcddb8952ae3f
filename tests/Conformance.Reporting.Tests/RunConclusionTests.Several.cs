using Conformance.Verdicts;

namespace Conformance.Reporting.Tests;

public static partial class RunConclusionTests
{
    public sealed class Of_several_webviews
    {
        [Fact]
        public void Is_good_where_all_are()
        {
            var run = RunResult.Together([
                SampleRun.In("mock:linux", SampleRun.Passing("a/a")),
                SampleRun.In("chromium", SampleRun.Passing("a/a")),
            ]);

            RunConclusion
                .Of(run)
                .ShouldBe(new RunConclusion(0, "In mock:linux, chromium: sample-host 1.2.3 conforms: 2 cases passed."));
        }

        [Fact]
        public void Is_as_bad_as_the_worst_and_names_all_that_are_bad()
        {
            var conclusion = RunConclusion.Of(SampleRun.Several);

            conclusion.ExitCode.ShouldBe(3);
            conclusion
                .Sentence.Split('\n')
                .Select(line => line.Split(':')[0])
                .ShouldBe(["In webkitgtk", "In mock", "In chromium"]);
        }

        [Fact]
        public void Does_not_conform_where_one_does_not()
        {
            var run = RunResult.Together([
                SampleRun.In("mock:linux", SampleRun.Passing("a/a")),
                SampleRun.In("chromium", SampleRun.Failing("a/a")),
            ]);

            RunConclusion.Of(run).ExitCode.ShouldBe(1);
        }

        [Fact]
        public void Is_incomplete_where_nothing_applies_in_one()
        {
            var run = RunResult.Together([
                SampleRun.In("mock:linux", SampleRun.Passing("a/a")),
                SampleRun.In("chromium", SampleRun.With("a/a", VerdictKind.NotApplicable, "It needs more.")),
            ]);

            RunConclusion.Of(run).ExitCode.ShouldBe(4);
        }

        [Fact]
        public void Proves_a_feature_that_one_webview_proves()
        {
            var proved = SampleRun.In("mock:linux", SampleRun.Passing("a/a")) with { ShownFeatures = ["channels"] };
            var unproved = SampleRun.In("chromium", SampleRun.Passing("a/a")) with { UnprovedFeatures = ["channels"] };

            RunConclusion.Of(RunResult.Together([proved, unproved])).ExitCode.ShouldBe(0);
            RunConclusion
                .Of(RunResult.Together([unproved, proved with { ShownFeatures = ["events"] }]))
                .ExitCode.ShouldBe(1);
        }

        [Fact]
        public void Was_not_played_in_a_webview_after_the_first_failure_of_another()
        {
            var run = RunResult.Together([
                SampleRun.In("mock:linux", SampleRun.Failing("a/a")),
                SampleRun.In("chromium") with
                {
                    Planned = 1,
                },
            ]) with
            {
                StoppedAtFailure = true,
            };

            RunConclusion
                .Of(run)
                .Sentence.ShouldEndWith(
                    "In chromium: Incomplete: 0 of 1 case were judged, as the run stopped at the first failure."
                );
        }

        [Fact]
        public void Is_incomplete_when_interrupted()
        {
            var run = RunResult.Together([
                SampleRun.In("mock:linux", SampleRun.Failing("a/a")),
                SampleRun.In("chromium") with
                {
                    Planned = 1,
                    Cancelled = true,
                },
            ]);

            RunConclusion.Of(run).ExitCode.ShouldBe(4);
        }
    }
}
