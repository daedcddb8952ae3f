using Conformance.Protocol;

namespace Conformance.Browser.Tests;

/// <summary>What pages do that a browser takes otherwise than a WebView does, unless the kit stands between.</summary>
[Collection<ChromiumTogether>]
public sealed class ChromiumPageTests(ChromiumEngine engine)
{
    private static readonly Dictionary<string, string> s_pages = new()
    {
        ["/"] = "<title>first</title>",
        ["/hop"] = "<script>location.replace('/second')</script>",
        ["/second"] = "<title>second</title>",
    };

    [Fact]
    public Task A_page_that_has_broken_its_built_ins_hears_its_host_all_the_same() =>
        PassesAsync(
            """
            - id: try/broken
              title: A page breaks one of its built-ins, and hears every event.
              requirement: TRY-01
              matrix:
                pattern: [brownfield]
                name:
                  - Array.prototype.push
                  - Array.prototype.findIndex
                  - Set.prototype.has
                  - Math.max
                  - RegExp.prototype.exec
                  - String.prototype.replace
                  - String.prototype.startsWith
                  - String.prototype.toLowerCase
                  - String
                  - MessageChannel
              steps:
                - script: |
                    const path = args.name.split('.')
                    const last = path.pop()
                    const owner = path.reduce((at, name) => at[name], globalThis)
                    let heard = 0
                    await kit.listen(kit.case + 'told', () => { heard++ })
                    const kept = owner[last]
                    owner[last] = () => { throw new Error('broken') }
                    try {
                      const all = []
                      for (let i = 0; i < 12; i++) all[i] = kit.emit(kit.case + 'told', i)
                      for (let i = 0; i < 12; i++) await all[i]
                      await kit.quiet()
                    } finally {
                      owner[last] = kept
                    }
                    return heard
                  args: { name: "{{name}}" }
                  returns: 12
            """
        );

    [Fact]
    public Task A_page_that_changes_its_fragment_and_its_history_goes_on() =>
        PassesAsync(
            """
            - id: try/moves
              title: A page changes its URL without another document, and goes on.
              requirement: TRY-01
              steps:
                - invoke: wait_gate
                  with: { gate: "{{case}}gate" }
                  as: waiting
                - script: |
                    location.hash = '#moved'
                    history.pushState(null, '', '?further#on')
                    await kit.turns(5)
                    await kit.quiet()
                    await kit.invoke('open_gate', { gate: kit.case + 'gate' })
                    await kit.quiet()
                    history.replaceState(null, '', '/')
                    return 7
                  returns: 7
                - await: waiting
                  resolves: "{{case}}gate"
            """
        );

    [Fact]
    public async Task A_host_is_told_of_new_documents_and_of_no_fragment()
    {
        await using var webView = await OpenAsync();
        var host = await PlainHost.OpenAsync(webView, s_pages);

        await host.EvaluateAsync("new Promise((done) => { onhashchange = done; location.hash = '#moved' })");
        await host.EvaluateAsync("history.pushState(null, '', '/elsewhere')");
        await webView.ActAsync(
            new NavigatePage(PlainHost.Label, "app://localhost/second#here"),
            TestContext.Current.CancellationToken
        );
        await webView.ActAsync(new ReloadPage(PlainHost.Label), TestContext.Current.CancellationToken);
        (await host.EvaluateAsync("document.title")).ShouldBe("second");

        host.Started.ShouldBe([PlainHost.Home, "app://localhost/second#here", "app://localhost/second#here"]);
    }

    [Fact]
    public async Task A_host_is_asked_where_a_page_goes_while_it_loads()
    {
        await using var webView = await OpenAsync();
        var host = await PlainHost.OpenAsync(webView, s_pages);

        await webView.ActAsync(
            new NavigatePage(PlainHost.Label, "app://localhost/hop"),
            TestContext.Current.CancellationToken
        );
        await host.WaitForPageAsync("app://localhost/second");

        host.Asked.ShouldBe(["app://localhost/second"]);
        host.Requested.ShouldBe([PlainHost.Home, "app://localhost/hop", "app://localhost/second"]);
    }

    [Fact]
    public Task A_page_calls_with_a_Request() =>
        PassesAsync(
            """
            - id: try/request
              title: A page calls with a Request.
              requirement: TRY-01
              steps:
                - script: |
                    const request = new Request(kit.ipc + 'none', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })
                    class Mine extends Request {}
                    const answer = await fetch(request.clone())
                    return [
                      typeof answer.status,
                      request.url === kit.ipc + 'none',
                      request instanceof Request && request.constructor === Request,
                      new Mine(request) instanceof Mine,
                      Request.name,
                    ]
                  returns: [number, true, true, true, Request]
            """
        );

    [Fact]
    public Task A_page_that_opens_a_window_gets_none() =>
        PassesAsync(
            """
            - id: try/window
              title: A page opens a window by itself, and gets none.
              requirement: TRY-01
              steps:
                - script: |
                    const link = document.createElement('a')
                    link.href = 'second.html'
                    link.target = '_blank'
                    link.click()
                    return [window.open('second.html'), window.open('second.html', 'other'), window.open('#here', '_self') === window]
                  returns: [null, null, true]
                - script: return location.hash
                  returns: "#here"
            """
        );

    [Fact]
    public async Task A_host_that_goes_elsewhere_need_not_answer_for_where_it_went_before()
    {
        await using var webView = await OpenAsync();
        var host = await PlainHost.OpenAsync(webView, s_pages);

        host.Say(new WebViewNavigate(PlainHost.Label, "app://localhost/never"));
        await host.WaitForAsync(message => message is WebViewRequest { Url: "app://localhost/never" });
        host.Say(new WebViewEval(PlainHost.Label, "document.title", "1"));
        host.Say(new WebViewNavigate(PlainHost.Label, "app://localhost/second"));

        await host.WaitForAsync(message => message is WebViewCancelled);
        await host.WaitForAsync(message => message is EvalAnswered { Id: "1", Json: "\"first\"" });
        await host.WaitForPageAsync("app://localhost/second");
        (await host.EvaluateAsync("document.title")).ShouldBe("second");
    }

    [Fact]
    public async Task A_host_that_goes_elsewhere_need_not_answer_for_its_first_document()
    {
        await using var webView = await OpenAsync();
        var host = PlainHost.Begin(webView, s_pages, "app://localhost/never");

        await host.WaitForAsync(message => message is WebViewRequest { Url: "app://localhost/never" });
        host.Say(new WebViewNavigate(PlainHost.Label, "app://localhost/second"));

        await host.WaitForAsync(message => message is WebViewCancelled);
        await host.WaitForPageAsync("app://localhost/second");
        await webView.WhenLoadedAsync(PlainHost.Label, TestContext.Current.CancellationToken);
        (await host.EvaluateAsync("document.title")).ShouldBe("second");

        await webView.ActAsync(new ClosePage(PlainHost.Label), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_page_closes_though_its_host_answers_for_no_document()
    {
        await using var webView = await OpenAsync();
        var host = PlainHost.Begin(webView, s_pages, "app://localhost/never");

        await host.WaitForAsync(message => message is WebViewRequest { Url: "app://localhost/never" });
        host.Say(new WebViewNavigate(PlainHost.Label, "app://localhost/nowhere"));
        host.Say(new WebViewNavigate(PlainHost.Label, "app://localhost/no"));
        await webView
            .ActAsync(new ClosePage(PlainHost.Label), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        await host.WaitForAsync(message => message is WebViewClosed);
    }

    // At whatever the browser has come to with the document by then.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_page_closes_though_its_host_or_it_itself_has_just_reloaded_it(bool itself)
    {
        await using var webView = await OpenAsync();
        var host = await PlainHost.OpenAsync(webView, s_pages);

        for (var number = 0; number < 40; number++)
        {
            var label = $"tray-{number}";
            host.Open(label);
            await webView.WhenLoadedAsync(label, TestContext.Current.CancellationToken);
            host.Say(itself ? new WebViewEval(label, "location.reload()", null) : new WebViewReload(label));
            for (var more = number % 8; more > 0; more--)
            {
                await host.EvaluateAsync("1");
            }

            await webView
                .ActAsync(new ClosePage(label), TestContext.Current.CancellationToken)
                .WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task What_the_kit_fails_at_ends_the_page_alone()
    {
        await using var webView = await OpenAsync();

        var failure = await DeafHost.LoseAsync(webView);

        failure.IsLost.ShouldBeTrue();
        failure.Message.ShouldEndWith("The kit failed at what it told: TimeZoneNotFoundException: deaf");
    }

    private async Task<IWebView> OpenAsync()
    {
        await RealEngine.SkipUnlessOpensAsync(engine);
        return await engine.OpenAsync(
            new WebViewOptions { Pages = RealEngine.Silent, Origins = RealEngine.Silent },
            TestContext.Current.CancellationToken
        );
    }

    private async Task PassesAsync(string scenarios)
    {
        await RealEngine.SkipUnlessOpensAsync(engine);
        using var folder = new TemporaryFolder();

        var result = await RealEngine.PlayAsync(engine, folder.WriteSuite(scenarios));

        result.Complaints().ShouldBeEmpty();
        result.Strays.ShouldBeEmpty();
        result.Verdicts.ShouldNotBeEmpty();
    }
}
