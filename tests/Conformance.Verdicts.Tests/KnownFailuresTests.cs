namespace Conformance.Verdicts.Tests;

public sealed partial class KnownFailuresTests
{
    private static readonly DateOnly s_today = new(2026, 5, 1);

    private static readonly KnownFailure s_entry = new()
    {
        Case = "invoke/echo[isolation,post-message]",
        Fingerprint = "0 resolves rejected",
        Reason = "Waits for a release",
        Link = "https://example.org/1",
    };

    public sealed class A_failure
    {
        [Fact]
        public void That_is_listed_is_known()
        {
            var verdict = new KnownFailures([s_entry]).Apply(Failure("0 resolves rejected"), [], s_today);

            (verdict.Kind, verdict.Reason, verdict.FailsRun).ShouldBe(
                (VerdictKind.KnownFailure, "Waits for a release (https://example.org/1)", false)
            );
        }

        [Theory]
        [InlineData(null, true)]
        [InlineData("mock:linux", true)]
        [InlineData("mock", true)]
        [InlineData("mock:lin", false)]
        [InlineData("mock:windows", false)]
        public void Is_known_in_the_WebView_that_is_listed_alone(string? webView, bool isKnown) =>
            new KnownFailures([s_entry with { WebView = webView }])
                .Apply(In("mock:linux", Failure("0 resolves rejected")), [], s_today)
                .Kind.ShouldBe(isKnown ? VerdictKind.KnownFailure : VerdictKind.Fail);

        [Fact]
        public void Needs_no_link() =>
            new KnownFailures([s_entry with { Link = null }])
                .Apply(Failure("0 resolves rejected"), [], s_today)
                .Reason.ShouldBe("Waits for a release");

        [Theory]
        [InlineData("invoke/echo", true)]
        [InlineData("invoke/ech", false)]
        [InlineData("invoke/echo[brownfield,post-message]", false)]
        [InlineData("old/name", true)]
        [InlineData("old/name[isolation,post-message]", true)]
        [InlineData("old/name[brownfield,post-message]", false)]
        public void Is_found_by_its_scenario_and_by_earlier_ids(string listed, bool isKnown)
        {
            var verdict = new KnownFailures([s_entry with { Case = listed }]).Apply(
                Failure("0 resolves rejected"),
                ["old/name"],
                s_today
            );

            verdict.Kind.ShouldBe(isKnown ? VerdictKind.KnownFailure : VerdictKind.Fail);
        }

        [Fact]
        public void Of_another_kind_is_not_known() =>
            new KnownFailures([s_entry])
                .Apply(Failure("0 resolves pending"), [], s_today)
                .ShouldSatisfyAllConditions(
                    verdict => verdict.Kind.ShouldBe(VerdictKind.Fail),
                    verdict => verdict.Reason.ShouldBeNull()
                );

        [Fact]
        public void With_one_more_finding_is_not_known() =>
            new KnownFailures([s_entry])
                .Apply(Failure("0 resolves rejected", "1 runs resolved"), [], s_today)
                .Kind.ShouldBe(VerdictKind.Fail);

        [Fact]
        public void With_several_listed_findings_is_known() =>
            new KnownFailures([s_entry, s_entry with { Fingerprint = "1 runs resolved" }])
                .Apply(Failure("0 resolves rejected", "1 runs resolved"), [], s_today)
                .Kind.ShouldBe(VerdictKind.KnownFailure);

        [Fact]
        public void Without_findings_is_not_known() =>
            new KnownFailures([s_entry]).Apply(Failure(), [], s_today).Kind.ShouldBe(VerdictKind.Fail);

        [Theory]
        [InlineData(1, VerdictKind.KnownFailure)]
        [InlineData(0, VerdictKind.KnownFailure)]
        [InlineData(-1, VerdictKind.Fail)]
        public void Is_known_up_to_the_last_day(int days, VerdictKind kind) =>
            new KnownFailures([s_entry with { Expires = s_today.AddDays(days) }])
                .Apply(Failure("0 resolves rejected"), [], s_today)
                .Kind.ShouldBe(kind);

        [Fact]
        public void Is_known_where_one_entry_is_over_and_another_is_not()
        {
            var over = s_entry with { Case = "invoke/echo", Expires = s_today.AddDays(-1) };

            new KnownFailures([over, s_entry])
                .Apply(Failure("0 resolves rejected"), [], s_today)
                .Kind.ShouldBe(VerdictKind.KnownFailure);
        }

        [Fact]
        public void Says_that_its_time_is_over() =>
            new KnownFailures([s_entry with { Expires = new DateOnly(2026, 4, 30) }])
                .Apply(Failure("0 resolves rejected"), [], s_today)
                .Reason.ShouldBe(
                    "It was a known failure until 2026-04-30 (Waits for a release); mend it, or set another day."
                );
    }

    public sealed class A_failure_with_one_more_finding
    {
        [Fact]
        public void Says_which_of_its_findings_was_accepted_until_when() =>
            new KnownFailures([s_entry with { Expires = new DateOnly(2026, 4, 30) }])
                .Apply(Failure("1 runs resolved", "0 resolves rejected"), [], s_today)
                .Reason.ShouldBe(
                    "Its finding '0 resolves rejected' was a known failure until 2026-04-30 (Waits for a release); mend it, or set another day."
                );
    }

    public sealed class A_listed_case
    {
        [Fact]
        public void That_passes_is_fixed()
        {
            var verdict = Settle([s_entry], Of(VerdictKind.Pass)).Single();

            (verdict.Kind, verdict.FailsRun).ShouldBe((VerdictKind.Fixed, true));
            verdict.Reason.ShouldBe(
                "It passes, although it is listed as a known failure under 'invoke/echo[isolation,post-message]' with '0 resolves rejected'; remove the entry."
            );
        }

        [Fact]
        public void That_may_pass_by_chance_is_not_fixed() =>
            new KnownFailures([s_entry])
                .Settle([Of(VerdictKind.Pass)], new Dictionary<string, IReadOnlyList<string>>(), new HashSet<string>())
                .Single()
                .Kind.ShouldBe(VerdictKind.Pass);

        [Theory]
        [InlineData("0 resolves rejected", VerdictKind.Pass)]
        [InlineData("0 resolves pending", VerdictKind.Fixed)]
        public void That_passes_is_fixed_only_where_nothing_that_the_entry_lists_fails_as_it_says(
            string fingerprint,
            VerdictKind kind
        )
        {
            var failing = Failure(fingerprint);
            var other = failing.Case with { Name = "invoke/echo[brownfield,post-message]" };

            var verdicts = Settle(
                [s_entry with { Case = "invoke/echo" }],
                Of(VerdictKind.Pass),
                In("mock:windows", Of(VerdictKind.Pass)),
                failing with
                {
                    Case = other,
                }
            );

            verdicts.Select(verdict => verdict.Kind).ShouldBe([kind, VerdictKind.Pass, verdicts[2].Kind]);
        }

        [Fact]
        public void Is_no_case_whose_rounds_differ() =>
            Repeatability
                .Differing(
                    new RunResult
                    {
                        KitVersion = "1",
                        HostName = "host",
                        Host = "host 1",
                        WebViews = ["mock:linux"],
                        Verdicts = Settle([s_entry], Of(VerdictKind.Pass), Of(VerdictKind.Pass)),
                        Planned = 2,
                        Started = DateTimeOffset.UnixEpoch,
                        Duration = TimeSpan.Zero,
                        Seed = 1,
                    }
                )
                .ShouldBeEmpty();

        [Fact]
        public void Is_told_once_an_entry_with_how_many_others_pass_too()
        {
            var verdicts = Settle(
                [s_entry with { Case = "invoke/echo" }, s_entry with { Case = "invoke/echo", Fingerprint = "1" }],
                In("mock:linux", Of(VerdictKind.Pass)),
                In("mock:windows", Of(VerdictKind.Pass)),
                In("mock:macos", Of(VerdictKind.Pass))
            );

            verdicts.Select(verdict => verdict.Kind).ShouldBe([VerdictKind.Fixed, VerdictKind.Pass, VerdictKind.Pass]);
            verdicts[0]
                .Reason.ShouldBe(
                    "It passes, and so do 2 more, although they are listed as a known failure under 'invoke/echo' with '0 resolves rejected'; remove the entry.\n"
                        + "It passes, and so do 2 more, although they are listed as a known failure under 'invoke/echo' with '1'; remove the entry."
                );
        }

        [Theory]
        [InlineData("invoke/echo", VerdictKind.Pass)]
        [InlineData("invoke/echo[isolation,post-message]", VerdictKind.Fixed)]
        public void Of_a_scenario_of_which_cells_were_left_out_is_fixed_only_where_it_alone_is_listed(
            string listed,
            VerdictKind kind
        ) =>
            new KnownFailures([s_entry with { Case = listed }])
                .Settle(
                    [Of(VerdictKind.Pass)],
                    new Dictionary<string, IReadOnlyList<string>> { [Play.Case().Scenario] = [] },
                    new HashSet<string> { Play.Case().Scenario }
                )
                .Single()
                .Kind.ShouldBe(kind);

        [Fact]
        public void Is_fixed_in_the_WebView_that_is_listed_alone()
        {
            var verdicts = Settle(
                [s_entry with { WebView = "mock:windows" }],
                In("mock:linux", Of(VerdictKind.Pass)),
                In("mock:windows", Of(VerdictKind.Pass))
            );

            verdicts.Select(verdict => verdict.Kind).ShouldBe([VerdictKind.Pass, VerdictKind.Fixed]);
        }

        [Theory]
        [InlineData(VerdictKind.Error)]
        [InlineData(VerdictKind.Inconclusive)]
        [InlineData(VerdictKind.NotApplicable)]
        public void Of_another_verdict_keeps_it(VerdictKind kind) =>
            Settle([s_entry], new KnownFailures([s_entry]).Apply(Of(kind), [], s_today)).Single().Kind.ShouldBe(kind);
    }

    public sealed class A_case_that_is_not_listed
    {
        [Theory]
        [InlineData(VerdictKind.Pass)]
        [InlineData(VerdictKind.Fail)]
        public void Keeps_its_verdict(VerdictKind kind) =>
            Settle([], KnownFailures.None.Apply(Of(kind), [], s_today)).Single().Kind.ShouldBe(kind);
    }

    private static IReadOnlyList<Verdict> Settle(IReadOnlyList<KnownFailure> entries, params Verdict[] verdicts) =>
        new KnownFailures(entries).Settle(
            [.. verdicts.Select(verdict => new KnownFailures(entries).Apply(verdict, [], s_today))],
            new Dictionary<string, IReadOnlyList<string>> { [Play.Case().Scenario] = [] },
            new HashSet<string>()
        );

    private static Verdict In(string webView, Verdict verdict) =>
        verdict with
        {
            Case = verdict.Case with { WebView = webView },
        };

    private static Verdict Of(VerdictKind kind) => new() { Case = Play.Case(), Kind = kind };

    private static Verdict Failure(params string[] fingerprints) =>
        Of(VerdictKind.Fail) with
        {
            Findings = [.. fingerprints.Select(Finding)],
        };

    private static Finding Finding(string fingerprint) =>
        new()
        {
            Step = "0",
            Location = "specs/invoke.yaml:41:9",
            Subject = "the promise of  echo",
            Relation = "should resolve with",
            Expected = "1",
            Outcome = "but rejected with",
            Actual = "2",
            Fingerprint = fingerprint,
        };
}
