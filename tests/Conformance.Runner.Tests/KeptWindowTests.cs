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

    [Fact]
    public async Task No_window_stays_where_every_case_is_to_have_documents_of_its_own()
    {
        await PlayAsync(First + First.Replace("# first", "# next", StringComparison.Ordinal), shares: false);

        Acts().Count(act => act == new ClosePage("second")).ShouldBe(2);
    }

    private IReadOnlyList<WebViewAction> Acts() => [.. _webView.Actions.Where(act => act is ReloadPage or ClosePage)];

    private async Task PlayAsync(string scenarios, bool shares = true)
    {
        using var playground = new Playground { WebView = _webView, SharesDocuments = shares };
        var result = await playground.RunAsync(scenarios);
        result.Verdicts.ShouldAllBe(verdict => verdict.Kind == Verdicts.VerdictKind.Pass);
    }
}
