using Conformance.MockWebView;
using Conformance.Protocol;
using Conformance.Verdicts;

namespace Conformance.Runner.Tests;

/// <summary>Every case begins at the app's own page, wherever the one before it has taken the history.</summary>
public sealed class BeginningTests
{
    private readonly SpyWebViewPort _webView = new(new MockWebViewPort(new MockWebViewSettings()), _ => null);

    [Theory]
    [InlineData("history.pushState({}, '', '/second.html')")]
    [InlineData("history.replaceState({}, '', '?moved')")]
    [InlineData("location.hash = '#moved'")]
    public async Task Is_the_apps_own_page_after(string moving)
    {
        var verdicts = await PlayAsync($"{moving}; return 1");

        verdicts.ShouldAllBe(verdict => verdict.Kind == VerdictKind.Pass);
        _webView.Actions.OfType<NavigatePage>().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Costs_no_navigation_where_the_page_is_there_already()
    {
        var verdicts = await PlayAsync("return 1");

        verdicts.ShouldAllBe(verdict => verdict.Kind == VerdictKind.Pass);
        _webView.Actions.ShouldAllBe(action => action is ReloadPage);
    }

    [Theory]
    [InlineData("look")]
    public async Task Is_brought_about_too_where_the_page_cannot_say_where_it_is(string question)
    {
        var webView = new SpyWebViewPort(
            new MockWebViewPort(new MockWebViewSettings()),
            argument =>
                argument.Contains(question, StringComparison.Ordinal) ? new WebViewException("It is leaving.") : null
        );
        using var playground = new Playground { WebView = webView };

        var result = await playground.RunAsync(Cases("history.pushState({}, '', '/second.html'); return 1"));

        result.Verdicts.ShouldAllBe(verdict => verdict.Kind == VerdictKind.Pass);
        result.Strays.ShouldBeEmpty();
    }

    private static string Cases(string script) =>
        $"""
            # first
            steps:
            - script: {script}
              returns: 1
            # second
            steps:
            - script: return [location.pathname.length < 2, location.search, location.hash]
              returns: [true, "", ""]
            """;

    private async Task<IReadOnlyList<Verdict>> PlayAsync(string script)
    {
        using var playground = new Playground { WebView = _webView };
        return (await playground.RunAsync(Cases(script))).Verdicts;
    }
}
