using Conformance.MockWebView;
using Conformance.Protocol;
using Conformance.Verdicts;

namespace Conformance.Runner.Tests;

public static class PatternClaimsTests
{
    private const string Lacking = "The host does not declare 'isolation'.";

    private const string Both = """
        # first
        matrix: { pattern: [brownfield, isolation] }
        steps:
        - invoke: nothing
          resolves: null
        # second
        matrix: { pattern: [brownfield, isolation] }
        steps:
        - invoke: nothing
          resolves: null
        """;

    private static bool IsOther(string pattern, string feature) =>
        feature is "brownfield" or "isolation" && feature != pattern;

    private static PatternPort Honest(Func<string, HostEnd?>? obstacle = null) =>
        new((pattern, feature) => !IsOther(pattern, feature), obstacle);

    private static Func<string, HostEnd?> NotIn(string pattern, HostEnd end) => asked => asked == pattern ? end : null;

    private static HostEnd Refusal(int code) =>
        new(HostEndReason.NotStarted, "The host refused to start.") { Refusal = new HostError(code, "no") };

    private static IEnumerable<string> Told(RunResult result) =>
        result.Verdicts.Select(verdict => verdict.Reason ?? verdict.Kind.ToString());

    public sealed class A_host_that_claims_in_each_greeting_the_pattern_that_it_serves
    {
        [Theory]
        [InlineData(1)]
        [InlineData(3)]
        public async Task Is_asked_for_both(int jobs)
        {
            using var playground = new Playground { Host = Honest(), Jobs = jobs };

            var result = await playground.RunAsync(Both);

            Told(result).ShouldBe(["Pass", "Pass", "Pass", "Pass"]);
            result.UnprovedFeatures.ShouldBeEmpty();
            playground
                .Events.OfType<HostGreeted>()
                .Select(greeted => greeted.Pattern)
                .ShouldBe(["brownfield", "isolation"], ignoreOrder: true);
        }

        [Fact]
        public async Task Is_started_once_for_each()
        {
            var host = Honest();
            using var playground = new Playground { Host = host };

            await playground.RunAsync(Both);

            host.Starts.ShouldBe(["brownfield", "isolation"]);
        }

        [Fact]
        public async Task Has_to_show_what_either_greeting_claims()
        {
            using var playground = new Playground { Host = Honest() };

            var result = await playground.RunAsync(
                "# x\nmatrix: { pattern: [brownfield, isolation] }\nsteps:\n- script: return window.__TAURI_INTERNALS__.__TAURI_PATTERN__.pattern\n  returns: brownfield\n"
            );

            result.Verdicts.Select(verdict => verdict.Kind).ShouldBe([VerdictKind.Pass, VerdictKind.Fail]);
            result.UnprovedFeatures.ShouldBe(["isolation"]);
        }

        // The first case of a pattern finds the host that was asked, and another documents than those of the case before.
        [Fact]
        public async Task Is_not_taken_for_untouched_once_a_case_was_played()
        {
            var host = Honest();
            using var playground = new Playground { Host = host };

            var result = await playground.RunAsync(
                Both
                    + "\n# third\nmatrix: { pattern: [isolation] }\nfresh-host: true\nsteps:\n- invoke: nothing\n  resolves: null\n"
            );

            Told(result).ShouldAllBe(told => told == "Pass");
            host.Starts.ShouldBe(["brownfield", "isolation", "isolation"]);
        }
    }

    public sealed class A_host_that_serves_one_pattern_alone
    {
        [Theory]
        [InlineData(1)]
        [InlineData(4)]
        public async Task Is_asked_for_the_other_once_and_nothing_is_made_of_its_refusal(int jobs)
        {
            var host = Honest(NotIn("isolation", Refusal(HostError.PatternNotSupported)));
            using var playground = new Playground { Host = host, Jobs = jobs };

            var result = await playground.RunAsync(Both);

            Told(result).ShouldBe(["Pass", Lacking, "Pass", Lacking]);
            host.Starts.Count(pattern => pattern is "isolation").ShouldBe(1);
            result.Notes.ShouldBeEmpty();
            result.Strays.ShouldBeEmpty();
            result.UnprovedFeatures.ShouldBeEmpty();
        }

        [Fact]
        public async Task May_greet_all_the_same_and_claim_what_it_has()
        {
            var host = new PatternPort((_, feature) => feature is not "isolation");
            using var playground = new Playground { Host = host };

            var result = await playground.RunAsync(Both);

            Told(result).ShouldBe(["Pass", Lacking, "Pass", Lacking]);
            host.Starts.ShouldBe(["brownfield", "isolation"]);
            result.Notes.ShouldBeEmpty();
            playground.Events.OfType<HostGreeted>().ShouldHaveSingleItem().Pattern.ShouldBe("brownfield");
        }

        [Fact]
        public async Task And_breaks_where_it_is_asked_for_the_other_is_told_of_in_a_note()
        {
            using var playground = new Playground { Host = Honest(NotIn("isolation", Refusal(7))) };

            var result = await playground.RunAsync(Both);

            Told(result).ShouldBe(["Pass", Lacking, "Pass", Lacking]);
            result.HostFailure.ShouldBeNull();
            result
                .Notes.ShouldHaveSingleItem()
                .ShouldStartWith(
                    "The host claims 'isolation' in no greeting, and did not start when it was asked for it, so no case of it was played: The host refused to start."
                );
        }

        [Fact]
        public async Task Is_not_asked_for_cases_that_cannot_be_played_anyhow()
        {
            var host = Honest();
            using var playground = new Playground { Host = host };

            await playground.RunAsync(
                "# x\nsteps:\n- invoke: nothing\n  resolves: null\n# y\nneeds: [real-browser]\nmatrix: { pattern: [isolation] }\nsteps:\n- invoke: nothing\n  resolves: null\n"
            );

            host.Starts.ShouldBe(["brownfield"]);
        }
    }

    public sealed class A_host_that_never_starts
    {
        [Fact]
        public async Task Is_told_of_once_and_not_as_one_without_patterns()
        {
            using var playground = new Playground { Host = Honest(_ => Refusal(7)) };

            var result = await playground.RunAsync(Both);

            result.HostFailure.ShouldBe("The host refused to start.");
            result.Notes.ShouldBeEmpty();
        }
    }

    public sealed class A_host_that_claims_both
    {
        [Fact]
        public async Task And_does_not_start_in_one_is_to_blame()
        {
            var host = new PatternPort((_, _) => true, NotIn("isolation", Refusal(HostError.PatternNotSupported)));
            using var playground = new Playground { Host = host };

            var result = await playground.RunAsync(Both);

            result
                .Verdicts.Select(verdict => verdict.Kind)
                .ShouldBe([VerdictKind.Pass, VerdictKind.Error, VerdictKind.Pass, VerdictKind.Error]);
        }
    }

    public sealed class An_application_that_is_joined
    {
        [Fact]
        public async Task Is_not_started_for_a_question()
        {
            var host = Honest();
            using var playground = new Playground { Host = host, WebView = new Application(host) };

            var result = await playground.RunAsync(Both);

            Told(result).ShouldBe(["Pass", Lacking, "Pass", Lacking]);
            host.Starts.ShouldBe(["brownfield"]);
        }

        private sealed class Application(IHostPort host) : IApplicationPort
        {
            private readonly MockWebViewPort _mock = new(new MockWebViewSettings());

            public string Name => _mock.Name;

            public bool IsRealBrowser => _mock.IsRealBrowser;

            IHostPort IApplicationPort.Application => host;

            public bool StartsApplication => true;

            public Task<IWebView> OpenAsync(WebViewOptions options, CancellationToken cancellationToken = default) =>
                _mock.OpenAsync(options, cancellationToken);
        }
    }
}
