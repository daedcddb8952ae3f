using Conformance.MockWebView;
using Conformance.Protocol;
using Conformance.Scenarios;
using Conformance.Verdicts;

namespace Conformance.Runner.Tests;

public static class FaultProverTests
{
    private const string Cut = "json/nested-bytes-cut";
    private const string Elsewhere = "state/per-window";

    private const string Whole = """
        # number
        steps:
        - invoke: echo
          with: { value: 1 }
          resolves: 1
        # list
        steps:
        - invoke: echo
          with: { value: [1, 2, 3] }
          resolves: [1, 2, 3]
        """;

    private const string AlwaysFails = """
        # broken
        steps:
        - invoke: echo
          with: { value: 1 }
          resolves: 2
        """;

    private static ProvedFault Fault(string name, params string[] requirements) =>
        new(name, "It is wrong.", requirements);

    private static Requirement Requirement(string id) =>
        new()
        {
            Id = id,
            Level = Level.Must,
            Sentence = $"{id} holds.",
            Source = "seen",
            Location = Make.Here,
        };

    private static ProofPlan Plan(Playground playground, string scenarios, params ProvedFault[] faults) =>
        new()
        {
            Faults = faults,
            Cases = playground.Plan(scenarios).Cases,
            Requirements = [Requirement("TRY-01")],
            Hosts = Playground.Reference,
            WebView = playground.WebView,
            AppDirectory = Playground.AppDirectory,
            KitVersion = "1.0",
            Jobs = 1,
        };

    private static Task<ProofResult> ProveAsync(ProofPlan plan) =>
        FaultProver.ProveAsync(plan, null, TestContext.Current.CancellationToken);

    public sealed class Faults
    {
        [Fact]
        public async Task A_caught_one_names_its_case_and_the_cases_that_were_tried()
        {
            using var playground = new Playground();

            var result = await ProveAsync(Plan(playground, Whole, Fault(Cut, "TRY-01")));

            var proof = result.Faults.ShouldHaveSingleItem();
            proof.Catches.ShouldHaveSingleItem().Verdict.Case.Name.ShouldBe("try/list");
            proof.Catches[0].Verdict.Findings.ShouldNotBeEmpty();
            (proof.Tried, proof.Candidates).ShouldBe((2, 2));
            result.Survivors.ShouldBeEmpty();
            result.Unproved.ShouldBeEmpty();
        }

        [Fact]
        public async Task One_that_nothing_catches_is_listed()
        {
            using var playground = new Playground();

            var result = await ProveAsync(Plan(playground, Whole, Fault(Cut, "TRY-01"), Fault(Elsewhere, "TRY-01")));

            var survivor = result.Survivors.ShouldHaveSingleItem();
            survivor.Fault.Name.ShouldBe(Elsewhere);
            survivor.Tried.ShouldBe(2);
        }

        [Fact]
        public async Task One_that_no_case_is_about_is_listed_without_a_try()
        {
            using var playground = new Playground();

            var result = await ProveAsync(Plan(playground, Whole, Fault(Cut, "TRY-02")));

            var survivor = result.Survivors.ShouldHaveSingleItem();
            (survivor.Tried, survivor.Candidates).ShouldBe((0, 0));
        }

        [Theory]
        [InlineData("try/*")]
        [InlineData("nothing")]
        public async Task One_that_no_case_of_the_filter_is_about_has_not_survived(string filter)
        {
            using var playground = new Playground();
            var plan = Plan(playground, Whole, Fault(Cut, "TRY-02")) with { LeavesCasesOut = true, IsPartial = true };

            var result = await ProveAsync(filter is "nothing" ? plan with { Cases = [] } : plan);

            result.Survivors.ShouldBeEmpty();
            result.LeftOut.ShouldHaveSingleItem().Fault.Name.ShouldBe(Cut);
        }

        [Fact]
        public async Task A_case_that_fails_without_a_fault_catches_none()
        {
            using var playground = new Playground();

            var result = await ProveAsync(Plan(playground, AlwaysFails, Fault(Cut, "TRY-01")));

            result.Survivors.ShouldHaveSingleItem().Fault.Name.ShouldBe(Cut);
            result.Worthless.ShouldBe(["try/broken"]);
            result.Unproved.ShouldHaveSingleItem().Id.ShouldBe("TRY-01");
        }

        [Fact]
        public async Task A_case_that_fails_without_a_fault_does_not_hide_one_that_catches()
        {
            using var playground = new Playground();

            var result = await ProveAsync(Plan(playground, $"{AlwaysFails}\n{Whole}", Fault(Cut, "TRY-01")));

            result.Faults[0].Catches.ShouldHaveSingleItem().Verdict.Case.Name.ShouldBe("try/list");
            result.Worthless.ShouldBe(["try/broken"]);
        }

        [Fact]
        public async Task All_are_shown_in_one_WebView_and_once_more_is_played_without_any()
        {
            var webView = new SpyWebViewPort(new MockWebViewPort(new MockWebViewSettings()), _ => null);
            using var playground = new Playground { WebView = webView };

            await ProveAsync(
                Plan(
                    playground,
                    Whole,
                    Fault(Cut, "TRY-01"),
                    Fault(Elsewhere, "TRY-01"),
                    Fault("wire/answers-twice", "TRY-01")
                )
            );

            webView.Opened.ShouldBe(2);
        }
    }

    public sealed class Requirements
    {
        [Fact]
        public async Task One_that_no_fault_failed_is_listed()
        {
            using var playground = new Playground();
            var plan = Plan(playground, Whole, Fault(Cut, "TRY-01"));

            var result = await ProveAsync(plan with { Requirements = [Requirement("TRY-01"), Requirement("TRY-02")] });

            result.Unproved.ShouldHaveSingleItem().Id.ShouldBe("TRY-02");
            result.Requirements.Single(each => each.Id == "TRY-01").Faults.ShouldBe([Cut]);
        }

        [Fact]
        public async Task One_that_another_catch_hid_is_looked_for()
        {
            using var playground = new Playground();
            var plan = Plan(
                playground,
                $"{Whole}\n# other\nsteps:\n- invoke: echo\n  with: {{ value: [1, 2, 3] }}\n  resolves: [1, 2, 3]",
                Fault(Cut, "TRY-01", "TRY-02")
            );
            var cases = plan.Cases.Select(each => each.Identity.Scenario is "try/other" ? About(each, "TRY-02") : each);

            var result = await ProveAsync(
                plan with
                {
                    Cases = [.. cases],
                    Requirements = [Requirement("TRY-01"), Requirement("TRY-02")],
                }
            );

            result.Unproved.ShouldBeEmpty();
            result.Faults[0].Catches.Select(caught => caught.Verdict.Case.Name).ShouldBe(["try/list", "try/other"]);
        }

        [Fact]
        public async Task Nothing_is_said_of_them_where_only_some_faults_are_shown()
        {
            using var playground = new Playground();

            var result = await ProveAsync(Plan(playground, Whole, Fault(Cut, "TRY-01")) with { IsPartial = true });

            result.Requirements.ShouldBeEmpty();
        }

        private static Case About(Case each, string requirement) =>
            each with
            {
                Identity = each.Identity with { Requirements = [requirement] },
            };
    }

    public sealed class Ends
    {
        [Fact]
        public async Task A_host_that_does_not_start_even_without_a_fault_is_no_proof()
        {
            using var playground = new Playground();
            var refusal = new HostEnd(HostEndReason.NotStarted, "The host did not start.");
            var plan = Plan(playground, Whole, Fault(Cut, "TRY-01")) with
            {
                Hosts = name => new SpyPort(Playground.Reference(name), _ => refusal),
            };

            await Should.ThrowAsync<HostStartException>(() => ProveAsync(plan));
        }

        [Fact]
        public async Task Cancelled_it_says_so()
        {
            using var playground = new Playground();

            var result = await FaultProver.ProveAsync(
                Plan(playground, Whole, Fault(Cut, "TRY-01")),
                null,
                new CancellationToken(canceled: true)
            );

            result.Cancelled.ShouldBeTrue();
            result.Faults.ShouldBeEmpty();
        }
    }
}
