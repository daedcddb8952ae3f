using Conformance.Hosts;
using Conformance.MockWebView;
using Conformance.Protocol;
using Conformance.ReferenceHost;
using Conformance.Verdicts;

namespace Conformance.Runner.Tests;

/// <summary>What breaks between cases is neither overlooked nor laid to the case that comes next.</summary>
public sealed class StrayTests
{
    private const string TwoCases = """
        # first
        steps:
        - script: window.left = 1; return 1
          returns: 1
        # second
        steps:
        - script: return typeof window.left
          returns: undefined
        - invoke: echo
          with: { value: 2 }
          resolves: 2
        """;

    private static InProcessHostPort Host(Func<KitMessage, bool> isLast) =>
        InterceptedHost.Of(
            (message, _) => isLast(message) ? throw new ReferenceHostCrashException("It has had enough.") : false
        );

    private static Func<KitMessage, bool> Second(Func<KitMessage, bool> wanted)
    {
        var count = 0;
        return message => wanted(message) && ++count == 2;
    }

    private static bool IsDocument(KitMessage message) =>
        message is WebViewRequest { Method: "GET" } request && request.Url.TrimEnd('/') == "tauri://localhost";

    [Fact]
    public async Task A_host_that_dies_under_the_next_document_is_replaced_and_told()
    {
        using var playground = new Playground { Host = Host(Second(IsDocument)) };

        var result = await playground.RunAsync(TwoCases);

        result.Verdicts.Select(verdict => verdict.Kind).ShouldBe([VerdictKind.Pass, VerdictKind.Pass]);
        var stray = result.Strays.ShouldHaveSingleItem();
        stray.ShouldStartWith("After try/first");
        stray.ShouldContain("The host in process failed: It has had enough.");
    }

    [Fact]
    public async Task A_host_that_dies_when_it_should_stop_is_told()
    {
        using var playground = new Playground { Host = Host(message => message is HostStop) };

        var result = await playground.RunAsync(TwoCases);

        result.Verdicts.Select(verdict => verdict.Kind).ShouldBe([VerdictKind.Pass, VerdictKind.Pass]);
        result.Strays.ShouldHaveSingleItem().ShouldStartWith("After try/second");
    }

    [Fact]
    public async Task A_host_that_dies_once_the_run_is_interrupted_is_not_told()
    {
        using var interrupted = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var host = Host(message =>
        {
            if (message is WebViewRequest { Method: "POST" })
            {
                interrupted.Cancel();
            }

            return message is HostStop;
        });
        using var playground = new Playground { Host = host, Token = interrupted.Token };

        var result = await playground.RunAsync(TwoCases);

        result.Cancelled.ShouldBeTrue();
        result.Strays.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_WebView_that_is_lost_under_the_next_document_is_replaced_and_told()
    {
        var webView = new SpyWebViewPort(new MockWebViewPort(new MockWebViewSettings()), _ => null)
        {
            ActionFailure = _ => new WebViewException("The page hung as it left.") { IsLost = true },
        };
        using var playground = new Playground { WebView = webView };

        var result = await playground.RunAsync(TwoCases);

        result.Verdicts.Select(verdict => verdict.Kind).ShouldBe([VerdictKind.Pass, VerdictKind.Pass]);
        result.Strays.ShouldBe(["After try/first: The page hung as it left."]);
        webView.Opened.ShouldBe(2);
    }

    [Fact]
    public async Task A_WebView_that_is_lost_as_a_window_closes_is_replaced_and_told()
    {
        var webView = new SpyWebViewPort(new MockWebViewPort(new MockWebViewSettings()), _ => null)
        {
            ActionFailure = action =>
                action is ClosePage ? new WebViewException("The page hung as it was closed.") { IsLost = true } : null,
        };
        using var playground = new Playground { WebView = webView };

        var result = await playground.RunAsync(
            """
            # first
            steps:
            - invoke: echo
              in: second
              with: { value: 1 }
              resolves: 1
            # second
            steps:
            - script: return 1
              returns: 1
            """
        );

        result.Verdicts.Select(verdict => verdict.Kind).ShouldBe([VerdictKind.Pass, VerdictKind.Pass]);
        result.Strays.ShouldBe(["After try/first: The page hung as it was closed."]);
        webView.Opened.ShouldBe(2);
    }

    [Fact]
    public async Task A_WebView_that_cannot_be_closed_is_told_and_takes_no_verdict_with_it()
    {
        var webView = new SpyWebViewPort(new MockWebViewPort(new MockWebViewSettings()), _ => null)
        {
            CloseFailure = new InvalidOperationException("It is stuck."),
        };
        using var playground = new Playground { WebView = webView };

        var result = await playground.RunAsync(TwoCases);

        result.Verdicts.Select(verdict => verdict.Kind).ShouldBe([VerdictKind.Pass, VerdictKind.Pass]);
        result.Strays.ShouldBe([
            "After try/second: The WebView could not be closed: InvalidOperationException: It is stuck.",
        ]);
    }

    [Fact]
    public async Task A_host_that_stops_in_order_leaves_none()
    {
        using var playground = new Playground();

        (await playground.RunAsync(TwoCases)).Strays.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_host_that_serves_one_pattern_alone_leaves_none()
    {
        using var playground = new Playground { Host = OfIsolation() };

        var result = await playground.RunAsync(
            "# both\nmatrix: { pattern: [brownfield, isolation] }\nsteps:\n- invoke: nothing\n  resolves: null"
        );

        result
            .Verdicts.Select(verdict => verdict.Kind)
            .ShouldBe([VerdictKind.NotApplicable, VerdictKind.Pass], result.Verdicts[0].Reason);
        result.Strays.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_host_that_ends_where_a_window_is_to_end_it_leaves_none()
    {
        using var playground = new Playground { Host = Host(message => message is WebViewClosed) };

        var result = await playground.RunAsync(
            """
            # closing
            steps:
            - open: second
            - close: second
              host-ends: true
            - invoke: nothing
              resolves: null
            """
        );

        result.Verdicts.Select(verdict => verdict.Kind).ShouldBe([VerdictKind.Pass]);
        result.Strays.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_host_that_lives_where_a_window_is_to_end_it_fails_the_case()
    {
        using var playground = new Playground();

        var verdict = await playground.PlayAsync(
            "# closing\nsteps:\n- open: second\n- close: second\n  host-ends: true"
        );

        verdict.Kind.ShouldBe(VerdictKind.Fail);
        verdict.Findings.ShouldHaveSingleItem().Relation.ShouldBe("should end the host");
    }

    [Fact]
    public async Task A_host_that_cannot_be_started_again_for_smaller_values_has_failed_by_those_at_hand()
    {
        var host = new SpyPort(
            Host(message => message is WebViewRequest { Method: "POST" } call && IsOfLargeNumber(call)),
            start => start == 1 ? null : new HostEnd(HostEndReason.NotStarted, "It is broken now.")
        );
        using var playground = new Playground { Host = host };

        var result = await playground.RunAsync(
            """
            # drawn
            for-all: { value: { integer: { min: 0, max: 5000 } }, runs: 50 }
            steps:
            - invoke: echo
              with: { value: "{{value}}" }
              resolves: "{{value}}"
            """
        );

        var verdict = result.Verdicts.ShouldHaveSingleItem();
        verdict.Kind.ShouldBe(VerdictKind.Fail, verdict.Reason);
        verdict.Reason!.ShouldContain("It has had enough.");
        result.Strays.ShouldBeEmpty();
        host.Starts.Count.ShouldBeGreaterThan(1);
    }

    private static bool IsOfLargeNumber(WebViewRequest call) =>
        call.Url.EndsWith("/echo", StringComparison.Ordinal) && call.Body!.ReadText().Length > "{\"value\":99}".Length;

    private static InProcessHostPort OfIsolation() =>
        InterceptedHost.Of(
            (message, send) =>
            {
                if (message is not HostStart { App.Pattern: "brownfield" } start)
                {
                    return false;
                }

                send(new RequestFailed(start.Id, new HostError(HostError.PatternNotSupported, "no brownfield here")));
                return true;
            },
            WithoutBrownfield
        );

    private static HostMessage WithoutBrownfield(HostMessage message) =>
        message is HostStarted started
            ? started with
            {
                Host = started.Host with
                {
                    Features = [.. started.Host.Features.Where(feature => feature is not "brownfield")],
                },
            }
            : message;
}
