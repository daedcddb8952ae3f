using Conformance.MockWebView;
using Conformance.Protocol;
using Conformance.Verdicts;

namespace Conformance.Runner.Tests;

public sealed class WebViewsRunnerTests
{
    private const string TwoCases = """
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
        """;

    private static MockWebViewPort Mock(string platform) => new(new MockWebViewSettings { Platform = platform });

    private static async Task<RunResult> RunAsync(Playground events, bool failFast, params IWebViewPort[] webViews)
    {
        var plans = webViews.Select(webView =>
        {
            using var playground = new Playground { WebView = webView, FailFast = failFast };
            return playground.Plan(TwoCases);
        });
        return await WebViewsRunner.RunAsync([.. plans], events, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Each_webview_judges_every_case_and_they_are_planned_at_once()
    {
        using var events = new Playground();

        var result = await RunAsync(events, false, Mock("linux"), Mock("windows"));

        result.WebViews.ShouldBe(["mock:linux", "mock:windows"]);
        result
            .Verdicts.Select(verdict => $"{verdict.Case.WebView} {verdict.Kind}")
            .ShouldBe(["mock:linux Pass", "mock:linux Fail", "mock:windows Pass", "mock:windows Fail"]);
        result.Parts.Select(part => part.Planned).ShouldBe([2, 2]);
        events.Events.OfType<RunPlanned>().ShouldHaveSingleItem().Cases.ShouldBe(4);
    }

    [Fact]
    public async Task One_that_cannot_be_had_is_named_and_the_others_still_run()
    {
        using var events = new Playground();

        var result = await RunAsync(
            events,
            false,
            new NoWebView(new WebViewException("There is no lynx here.")),
            Mock("linux")
        );

        result.Parts.Select(part => part.HostFailure).ShouldBe(["There is no lynx here.", null]);
        result.Verdicts.Count.ShouldBe(2);
        result.HostFailure.ShouldBeNull();
        events.Events.OfType<RunNoted>().ShouldContain(noted => noted.Text.Contains("There is no lynx here."));
    }

    [Fact]
    public async Task One_whose_driver_breaks_is_named_and_the_others_still_run()
    {
        using var events = new Playground();

        var result = await RunAsync(events, false, Mock("linux"), new NoWebView(new IOException("The driver is cut.")));

        result
            .Parts.Select(part => part.HostFailure)
            .ShouldBe([null, "The WebView 'lynx' cannot be opened: IOException: The driver is cut."]);
        result.Verdicts.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_first_failure_ends_all_where_that_is_asked_for()
    {
        using var events = new Playground();

        var result = await RunAsync(events, true, Mock("linux"), Mock("windows"));

        result.Verdicts.ShouldAllBe(verdict => verdict.Case.WebView == "mock:linux");
        result.Planned.ShouldBe(4);
    }

    private sealed class NoWebView(Exception why) : IWebViewPort
    {
        public string Name => "lynx";

        public Task<IWebView> OpenAsync(WebViewOptions options, CancellationToken cancellationToken = default) =>
            throw why;
    }
}
