using Conformance.MockWebView;
using Conformance.Protocol;

namespace Conformance.Runner.Tests;

/// <summary>Which windows stay open from one case, or from a case's steps, to what is played next.</summary>
public sealed class KeptWindowTests
{
    private const string First = """
        # first
        steps:
        - script: return 1
          in: second
          returns: 1

        """;

    private readonly SpyWebViewPort _webView = new(new MockWebViewPort(new MockWebViewSettings()), _ => null);

    [Fact]
    public async Task A_window_that_the_next_case_names_too_stays_and_has_a_fresh_document()
    {
        const string Next = """
            # second
            steps:
            - script: "const seen = window.marked; window.marked = 1; return seen"
              in: second
              returns: { $undefined: true }
            """;

        await PlayAsync(First.Replace("return 1", "window.marked = 1; return 1", StringComparison.Ordinal) + Next);

        Acts().ShouldBe([new ReloadPage("main"), new ReloadPage("second")]);
    }

    [Fact]
    public async Task A_window_that_the_next_case_does_not_name_is_closed()
    {
        await PlayAsync(First + "# third\nsteps:\n- script: return 1\n  in: restricted\n  returns: 1\n");

        Acts().ShouldBe([new ClosePage("restricted"), new ReloadPage("main")]);
    }

    [Fact]
    public async Task A_window_that_the_control_names_too_stays_for_it()
    {
        await PlayAsync(First + "control:\n- invoke: echo\n  in: second\n  with: { value: 1 }\n  resolves: 1\n");

        Acts().ShouldBe([new ReloadPage("main"), new ReloadPage("second")]);
    }

    [Theory]
    [InlineData("- open: second\n- script: return 1\n  in: second\n  returns: 1")]
    [InlineData("- invoke: open_window\n  with: { label: second }\n  resolves: null")]
    public async Task A_window_that_a_case_opened_itself_is_closed(string steps)
    {
        await PlayAsync($"# first\nsteps:\n{steps}\n# next\nsteps:\n- script: return 1\n  returns: 1\n");

        Acts().ShouldContain(new ClosePage("second"));
    }

    [Fact]
    public async Task A_window_that_has_gone_elsewhere_is_closed()
    {
        const string Leaves = "- navigate: second\n  url: tauri://localhost/index.html?elsewhere\n";

        await PlayAsync($"{First}{Leaves}{First.Replace("# first", "# next", StringComparison.Ordinal)}");

        Acts().ShouldContain(new ClosePage("second"));
    }

    [Theory]
    [InlineData("- invoke: close_window\n  with: { label: second }\n")]
    [InlineData("- request: { cmd: close_window, body: '{\"label\":\"second\"}' }\n  responds: { status: 200 }\n")]
    [InlineData("- script: |\n    await kit.invoke('close_window', { label: 'second' })\n")]
    public async Task A_window_that_the_host_is_yet_to_close_is_closed(string closing)
    {
        await PlayAsync(
            $"{First}{closing}{First.Replace("# first", "# next", StringComparison.Ordinal)}",
            host: InterceptedHost.Of(AnswersOnly)
        );

        Acts().ShouldBe([new ClosePage("second"), new ReloadPage("main")]);
    }

    [Theory]
    [InlineData("main")]
    [InlineData("second")]
    public async Task A_window_that_goes_while_the_next_case_has_its_documents_brought_breaks_nothing(string loading)
    {
        var loaded = 0;
        var host = InterceptedHost.Of(
            (message, send) =>
            {
                if (
                    message is WebViewPage { State: PageState.Started } page
                    && page.WebView == loading
                    && ++loaded == 2
                )
                {
                    send(new WebViewClose("second"));
                }

                return false;
            }
        );

        await PlayAsync($"{First}{First.Replace("# first", "# next", StringComparison.Ordinal)}", host: host);

        loaded.ShouldBeGreaterThan(1);
    }

    private static bool AnswersOnly(KitMessage message, Action<HostMessage> send)
    {
        if (message is not WebViewRequest { Method: "POST" } request || !request.Url.EndsWith("/close_window"))
        {
            return false;
        }

        send(
            new RequestAnswered(
                request.Id,
                new WebViewResponse(
                    200,
                    [
                        new Header("content-type", "application/json"),
                        new Header("tauri-response", "ok"),
                        new Header("access-control-allow-origin", "*"),
                        new Header("access-control-expose-headers", "*"),
                    ],
                    MessageBody.FromText("null")
                )
            )
        );
        return true;
    }

    [Fact]
    public async Task No_window_stays_where_every_case_is_to_have_documents_of_its_own()
    {
        await PlayAsync(First + First.Replace("# first", "# next", StringComparison.Ordinal), shares: false);

        Acts().Count(act => act == new ClosePage("second")).ShouldBe(2);
    }

    private IReadOnlyList<WebViewAction> Acts() => [.. _webView.Actions.Where(act => act is ReloadPage or ClosePage)];

    private async Task PlayAsync(string scenarios, bool shares = true, IHostPort? host = null)
    {
        using var playground = new Playground
        {
            WebView = _webView,
            SharesDocuments = shares,
            Host = host ?? Playground.Reference(),
        };
        var result = await playground.RunAsync(scenarios);
        result.Verdicts.ShouldAllBe(verdict => verdict.Kind == Verdicts.VerdictKind.Pass);
    }
}
