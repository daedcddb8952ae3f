using Conformance.MockWebView;
using Conformance.Protocol;
using Conformance.Verdicts;

namespace Conformance.Runner.Tests;

public static class SuiteRunnerTests
{
    private const string ThreeCases = """
        # first
        steps:
        - invoke: echo
          with: { value: 1 }
          resolves: 1
        # second
        steps:
        - invoke: echo
          with: { value: 1 }
          resolves: 2
        # third
        steps:
        - invoke: echo
          with: { value: marked }
          resolves: marked
        """;

    private static readonly HostEnd s_refusal = new(HostEndReason.NotStarted, "The host did not start.");

    private static SpyWebViewPort WebView(Func<string, WebViewException?>? failure = null) =>
        new(new MockWebViewPort(new MockWebViewSettings()), failure ?? (_ => null));

    private static IEnumerable<string> Kinds(RunResult result) =>
        result.Verdicts.Select(verdict => verdict.Kind.ToString());

    public sealed class Verdicts
    {
        [Fact]
        public async Task Stand_in_the_order_of_the_plan()
        {
            using var playground = new Playground { Jobs = 2 };

            var result = await playground.RunAsync(ThreeCases);

            Kinds(result).ShouldBe(["Pass", "Fail", "Pass"]);
            result.Planned.ShouldBe(3);
            result.HostFailure.ShouldBeNull();
            playground.Events.OfType<CaseJudged>().Count().ShouldBe(3);
        }

        [Fact]
        public async Task End_with_the_first_failure_where_that_is_asked_for()
        {
            using var playground = new Playground { FailFast = true };

            var result = await playground.RunAsync(ThreeCases);

            Kinds(result).ShouldBe(["Pass", "Fail"]);
            result.Planned.ShouldBe(3);
        }

        [Fact]
        public async Task Are_kept_when_the_run_is_cancelled()
        {
            using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(
                TestContext.Current.CancellationToken
            );
            var webView = WebView(argument =>
            {
                if (argument.Contains("marked", StringComparison.Ordinal))
                {
                    cancellation.Cancel();
                }

                return null;
            });
            using var playground = new Playground { WebView = webView, Token = cancellation.Token };

            var result = await playground.RunAsync(ThreeCases);

            Kinds(result).ShouldBe(["Pass", "Fail"]);
            result.Cancelled.ShouldBeTrue();
        }
    }

    public sealed class Hosts
    {
        [Fact]
        public async Task One_host_serves_many_cases()
        {
            var host = new SpyPort(Playground.Reference(), _ => null);
            using var playground = new Playground { Host = host };

            await playground.RunAsync(ThreeCases);

            host.Starts.ShouldBe(["brownfield"]);
        }

        [Fact]
        public async Task A_case_that_asks_for_a_fresh_host_gets_one()
        {
            var host = new SpyPort(Playground.Reference(), _ => null);
            using var playground = new Playground { Host = host };

            var result = await playground.RunAsync(
                """
                # first
                steps:
                - invoke: put
                  with: { key: "{{case}}k", value: 1 }
                  resolves: null
                # second
                fresh-host: true
                steps:
                - invoke: nothing
                  resolves: null
                """
            );

            Kinds(result).ShouldBe(["Pass", "Pass"]);
            host.Starts.Count.ShouldBe(2);
        }

        [Fact]
        public async Task A_host_that_cannot_be_started_leaves_every_case_unjudged()
        {
            using var playground = new Playground { Host = new SpyPort(Playground.Reference(), _ => s_refusal) };

            var result = await playground.RunAsync(ThreeCases);

            result.HostFailure.ShouldBe("The host did not start.");
            result.Verdicts.ShouldBeEmpty();
            result.Planned.ShouldBe(3);
        }

        [Fact]
        public async Task A_dead_host_is_replaced_for_the_next_case()
        {
            var host = new SpyPort(Playground.Reference(), _ => null);
            using var playground = new Playground { Host = host, SharesDocuments = false };

            var result = await playground.RunAsync(
                "# first\nsteps:\n- invoke: crash\n  resolves: null\n# second\nsteps:\n- invoke: nothing\n  resolves: null\n"
            );

            Kinds(result).ShouldBe(["Fail", "Pass"]);
            result.Verdicts[0].Reason.ShouldNotBeNull().ShouldStartWith("The host ended although no step asks for it");
            host.Starts.Count.ShouldBe(2);
        }

        [Fact]
        public async Task A_host_that_cannot_be_started_again_is_tried_three_times()
        {
            var host = new SpyPort(Playground.Reference(), start => start == 1 ? null : s_refusal);
            using var playground = new Playground { Host = host };
            var cases = string.Join(
                '\n',
                Enumerable.Range(0, 10).Select(number => $"# case-{number}\nsteps:\n- invoke: crash\n  resolves: null")
            );

            var result = await playground.RunAsync(cases);

            Kinds(result).ShouldBe(["Fail", "Error", "Error", "Error"]);
            host.Starts.Count.ShouldBe(4);
            result.HostFailure.ShouldNotBeNull().ShouldContain("3 times in a row");
            result.Planned.ShouldBe(10);
        }
    }

    public sealed class WebViews
    {
        [Fact]
        public async Task A_lost_web_view_is_blamed_and_replaced()
        {
            var isLost = false;
            var webView = WebView(argument =>
            {
                var fails = !isLost && argument.Contains("\"echo\"", StringComparison.Ordinal);
                isLost |= fails;
                return fails ? new WebViewException("The page hung.") { IsLost = true } : null;
            });
            using var playground = new Playground { WebView = webView };

            var result = await playground.RunAsync(ThreeCases);

            Kinds(result).ShouldBe(["Error", "Fail", "Pass"]);
            result.Verdicts[0].Reason.ShouldNotBeNull().ShouldContain("not to the host's blame: The page hung.");
            webView.Opened.ShouldBe(2);
        }

        [Fact]
        public async Task A_run_of_steps_of_one_page_is_one_call()
        {
            var webView = WebView();
            using var playground = new Playground { WebView = webView };

            await playground.RunAsync(
                "# x\nsteps:\n- invoke: nothing\n- invoke: echo\n  with: { value: 1 }\n  resolves: 1\n- invoke: nothing\n"
            );

            // On a busy machine it is looked at meanwhile.
            webView.Arguments.Count(argument => !argument.Contains("\"look\"", StringComparison.Ordinal)).ShouldBe(1);
        }

        [Fact]
        public async Task The_first_case_needs_no_other_document_and_each_later_one_does()
        {
            var webView = WebView();
            using var playground = new Playground { WebView = webView, SharesDocuments = false };

            await playground.RunAsync(ThreeCases);

            webView.Actions.ShouldBe([new ReloadPage("main"), new ReloadPage("main")]);
        }

        [Fact]
        public async Task Windows_that_a_case_opened_are_closed()
        {
            var webView = WebView();
            using var playground = new Playground { WebView = webView };

            await playground.RunAsync("# x\nsteps:\n- open: second\n- in: second\n  script: return 1\n  returns: 1\n");

            webView.Actions.ShouldBe([new ClosePage("second")]);
        }
    }

    public sealed class Features
    {
        private const string Raw =
            "# raw\nsteps:\n- invoke: make_raw\n  with: { length: 3 }\n  resolves: { $length: 4 }\n";

        [Fact]
        public async Task A_declared_feature_that_nothing_proves_is_told()
        {
            using var playground = new Playground();

            var result = await playground.RunAsync(Raw);

            result.UnprovedFeatures.ShouldContain("raw-bodies");
        }

        [Fact]
        public async Task A_feature_that_a_pass_proves_is_not()
        {
            using var playground = new Playground();

            var result = await playground.RunAsync(Raw.Replace("$length: 4", "$length: 3", StringComparison.Ordinal));

            result.UnprovedFeatures.ShouldBeEmpty();
        }

        [Fact]
        public async Task A_case_whose_feature_the_host_does_not_declare_is_not_applicable()
        {
            using var playground = new Playground();

            var verdict = await playground.PlayAsync(
                "# x\nneeds: [remove-unused-commands]\nsteps:\n- invoke: nothing\n  resolves: null\n"
            );

            verdict.Kind.ShouldBe(VerdictKind.NotApplicable);
            verdict.Reason.ShouldBe("The host does not declare 'remove-unused-commands'.");
        }
    }
}
