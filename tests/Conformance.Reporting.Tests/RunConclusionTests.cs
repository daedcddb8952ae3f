using Conformance.Verdicts;

namespace Conformance.Reporting.Tests;

public static partial class RunConclusionTests
{
    public sealed class Of
    {
        [Fact]
        public void Only_passes_conform()
        {
            var conclusion = RunConclusion.Of(SampleRun.Good);

            conclusion.ShouldBe(new RunConclusion(0, "sample-host 1.2.3 conforms: 2 cases passed."));
        }

        [Fact]
        public void Known_failures_and_absent_features_conform_beside_a_pass()
        {
            var run = SampleRun.Of(
                SampleRun.Passing("a/a"),
                SampleRun.With("a/b", VerdictKind.KnownFailure, "known"),
                SampleRun.With("a/c", VerdictKind.NotApplicable, "absent")
            );

            RunConclusion
                .Of(run)
                .ShouldBe(
                    new RunConclusion(
                        0,
                        "sample-host 1.2.3 conforms but for known failures: 1 case passed, 1 known failure, 1 not applicable."
                    )
                );
        }

        [Fact]
        public void What_differs_and_need_not_be_as_it_is_asked_is_counted_apart()
        {
            var run = SampleRun.Of(
                SampleRun.Passing("a/a"),
                SampleRun.With("a/b", VerdictKind.NotApplicable, "absent"),
                SampleRun.Failing("a/c") with
                {
                    Kind = VerdictKind.NotApplicable,
                    Reason = "A quirk.",
                }
            );

            RunConclusion
                .Of(run)
                .ShouldBe(
                    new RunConclusion(
                        0,
                        "sample-host 1.2.3 conforms: 1 case passed, 1 not applicable, 1 differs in what profile 'default' does not enforce."
                    )
                );
        }

        [Fact]
        public void Only_a_stale_list_blames_no_host()
        {
            var stale = SampleRun.With("a/b", VerdictKind.Fixed, "It passes.");

            RunConclusion
                .Of(SampleRun.Of(stale, stale, SampleRun.Passing("a/a")))
                .ShouldBe(
                    new RunConclusion(
                        1,
                        "The list of known failures is out of date, and nothing else is wrong with sample-host 1.2.3: 2 cases on the list passed: take them off."
                    )
                );
            RunConclusion
                .Of(SampleRun.Of(stale, SampleRun.Failing("a/a")))
                .ShouldBe(
                    new RunConclusion(
                        1,
                        "sample-host 1.2.3 does not conform: 1 of 2 cases failed. And 1 case on the list of known failures passed: take it off."
                    )
                );
            RunConclusion
                .Of(SampleRun.Of(stale) with { UnprovedFeatures = ["channels"] })
                .Sentence.ShouldEndWith("And sample-host 1.2.3 declares 'channels', and nothing proves it.");
        }

        [Theory]
        [InlineData(VerdictKind.Fail, 1)]
        [InlineData(VerdictKind.Fixed, 1)]
        [InlineData(VerdictKind.Inconclusive, 1)]
        [InlineData(VerdictKind.Error, 3)]
        public void A_bad_verdict_decides(VerdictKind kind, int exitCode)
        {
            var run = SampleRun.Of(SampleRun.Passing("a/a"), SampleRun.With("a/b", kind, "why"));

            RunConclusion.Of(run).ExitCode.ShouldBe(exitCode);
        }

        [Fact]
        public void What_only_stayed_inconclusive_blames_no_host()
        {
            var open = SampleRun.With("a/b", VerdictKind.Inconclusive, "Step 1, a precondition, did not succeed.");

            RunConclusion
                .Of(SampleRun.Of(open, SampleRun.Passing("a/a")))
                .ShouldBe(
                    new RunConclusion(
                        1,
                        "1 of 2 cases stayed inconclusive, so it is not known whether sample-host 1.2.3 conforms."
                    )
                );
            RunConclusion
                .Of(SampleRun.Of(open, open, SampleRun.With("a/c", VerdictKind.Fixed, "It passes.")))
                .Sentence.ShouldBe(
                    "2 of 3 cases stayed inconclusive, so it is not known whether sample-host 1.2.3 conforms. And 1 case on the list of known failures passed: take it off."
                );
        }

        [Fact]
        public void What_failed_comes_before_what_could_not_be_judged()
        {
            var lost = SampleRun.With("a/c", VerdictKind.Error, "The host ended.");
            var open = SampleRun.With("a/d", VerdictKind.Inconclusive, "Step 1, a precondition, did not succeed.");
            var failing = SampleRun.Failing("a/a");

            RunConclusion
                .Of(SampleRun.Of(failing, failing, lost, open, SampleRun.Passing("a/b")))
                .ShouldBe(
                    new RunConclusion(
                        3,
                        "sample-host 1.2.3 does not conform: 2 of 5 cases failed, 1 stayed inconclusive; 1 could not be judged."
                    )
                );
            RunConclusion
                .Of(SampleRun.Of(lost, open, open))
                .ShouldBe(new RunConclusion(3, "Error: 1 of 3 cases could not be judged; 2 more stayed inconclusive."));
            RunConclusion
                .Of(SampleRun.Of(failing) with { Strays = ["After a/a: It died."] })
                .ShouldBe(
                    new RunConclusion(
                        3,
                        "sample-host 1.2.3 does not conform: 1 of 1 case failed. Between cases something broke. After a/a: It died."
                    )
                );
        }

        [Fact]
        public void Nothing_selected_is_never_good() => RunConclusion.Of(SampleRun.Of()).ExitCode.ShouldBe(4);

        [Fact]
        public void Nothing_applicable_is_never_good_and_says_why()
        {
            var absent = SampleRun.With("a/c", VerdictKind.NotApplicable, "The host does not declare 'brownfield'.");
            var run = SampleRun.Of(
                SampleRun.With("a/b", VerdictKind.NotApplicable, "It needs a page."),
                absent,
                absent
            );

            RunConclusion
                .Of(run)
                .ShouldBe(
                    new RunConclusion(
                        4,
                        "Incomplete: not one of 3 cases applies to this host and WebView. 2 cases: The host does not declare 'brownfield'. 1 case: It needs a page."
                    )
                );
        }

        [Fact]
        public void A_case_without_a_verdict_leaves_it_open()
        {
            var run = SampleRun.Good with { Planned = 3 };

            RunConclusion.Of(run).ShouldBe(new RunConclusion(4, "Incomplete: 2 of 3 cases were judged."));
        }

        [Fact]
        public void A_failure_says_more_than_what_was_left_after_it()
        {
            var run = SampleRun.Of(SampleRun.Failing("a/b")) with { Planned = 3 };

            RunConclusion.Of(run).ExitCode.ShouldBe(1);
        }

        [Fact]
        public void A_run_that_stopped_at_its_first_failure_says_what_was_not_played()
        {
            var run = SampleRun.Of(SampleRun.Failing("a/b")) with { Planned = 752, StoppedAtFailure = true };

            RunConclusion
                .Of(run)
                .ShouldBe(
                    new RunConclusion(
                        1,
                        "sample-host 1.2.3 does not conform: 1 of 1 case failed. Stopped at the first failure; 751 of 752 cases were not played."
                    )
                );
        }

        [Fact]
        public void An_interrupted_run_is_incomplete_whatever_it_found()
        {
            var run = SampleRun.Mixed with { Cancelled = true, Planned = 20 };

            RunConclusion
                .Of(run)
                .ShouldBe(
                    new RunConclusion(
                        4,
                        "Incomplete: cut short after 8 of 20 cases, of which 1 failed, 1 stayed inconclusive, 1 could not be judged."
                    )
                );
            RunConclusion
                .Of(SampleRun.Good with { Cancelled = true, Planned = 20 })
                .ShouldBe(new RunConclusion(4, "Incomplete: cut short after 2 of 20 cases."));
        }

        [Fact]
        public void A_host_that_cannot_be_had_is_named()
        {
            var run = SampleRun.Of() with { Planned = 9, HostFailure = "'./host' is no program." };

            RunConclusion.Of(run).ShouldBe(new RunConclusion(3, "Nothing could be played: './host' is no program."));
        }

        [Fact]
        public void What_broke_between_cases_is_never_good()
        {
            var run = SampleRun.Good with { Strays = ["After a/a: The host did not stop.", "After a/b: It died."] };

            RunConclusion
                .Of(run)
                .ShouldBe(
                    new RunConclusion(
                        3,
                        "Error: between cases something broke. After a/a: The host did not stop. And 1 more of the kind."
                    )
                );
        }

        [Fact]
        public void A_feature_nothing_proves_fails()
        {
            var run = SampleRun.Good with { UnprovedFeatures = ["channels", "events"] };

            RunConclusion
                .Of(run)
                .ShouldBe(
                    new RunConclusion(
                        1,
                        "sample-host 1.2.3 does not conform: it declares 'channels', 'events', and nothing proves it."
                    )
                );
        }
    }
}
