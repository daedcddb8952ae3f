using System.Runtime.CompilerServices;
using Conformance.NativeWebView;
using Conformance.Protocol;
using Conformance.Verdicts;

namespace Conformance.Browser.Tests;

/// <summary>Pages in WebKitGTK that do what a page of an application may do, and what no page should.</summary>
[Collection<WebKitGtkTogether>]
public sealed class WebKitGtkPageTests(WebKitGtkEngine engine)
{
    private const string Scenarios = """
        - id: try/half
          title: Half a character reaches the console in every way.
          requirement: TRY-01
          steps:
            - script: |
                console.log('\ud800')
                setTimeout(() => { throw new Error('\ud800') })
                Promise.reject(new Error('\ud800'))
                await kit.turns(3)
                return 7
              returns: 7
        - id: try/posts
          title: A page posts to the kit's console itself.
          requirement: TRY-01
          steps:
            - script: |
                for (const odd of ['nonsense', '["a","b","\\ud800"]', '[null,null,null]', 5, null, { a: 1 }, [1], undefined]) {
                  webkit.messageHandlers.conformance.postMessage(odd)
                }
                await kit.turns(3)
                return 7
              returns: 7
        - id: try/poison
          title: A page changes what the console could rest on.
          requirement: TRY-01
          steps:
            - script: |
                const throws = () => { throw new Error('poisoned') }
                const { map, join } = Array.prototype
                const { stringify } = JSON
                Object.prototype.toJSON = () => 'poisoned'
                Array.prototype.map = Array.prototype.join = JSON.stringify = throws
                globalThis.String = Reflect.apply = throws
                console.log('told all the same')
                Array.prototype.map = map
                Array.prototype.join = join
                JSON.stringify = stringify
                globalThis.String = 'text'.constructor
                delete Object.prototype.toJSON
                return 7
              returns: 7
        - id: try/dialogs
          title: Nobody answers a dialog.
          requirement: TRY-01
          steps:
            - script: |
                return [alert('hello'), confirm('sure'), prompt('name', 'nobody')]
              returns: [{ $undefined: true }, false, null]
        - id: try/tells
          title: It fails, and says what the console said.
          requirement: TRY-01
          steps:
            - script: |
                console.warn(Object.create(null), 'beside', Symbol('sign'), 5n, undefined, [1], { toString() { throw new Error('called') } })
                console.error(new TypeError('no such thing'), new DOMException('gone', 'AbortError'))
                console.log('half: \ud800')
                Promise.reject(new RangeError('too far'))
                alert('look')
                await kit.turns(3)
                return 1
              returns: 2
        """;

    private static readonly TimeSpan s_bound = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task What_they_print_post_and_ask_harms_nobody_and_is_told()
    {
        await RealEngine.SkipUnlessOpensAsync(engine);
        using var folder = new TemporaryFolder();

        var result = await RealEngine.PlayAsync(engine, folder.WriteSuite(Scenarios));

        var last = result.Verdicts[^1];
        result.Complaints().ShouldBe([FindingExplainer.Explain(last)]);
        last.Console.ShouldBe([
            "main  warn: [object Object] beside Symbol(sign) 5 undefined [object Array] [object Object]",
            "main  error: TypeError: no such thing AbortError: gone",
            "main  log: half: \ufffd",
            "main  info: The kit dismissed the dialog of 'alert': look",
            "main  unhandledrejection: RangeError: too far",
        ]);
    }

    [Fact]
    public async Task What_the_kit_fails_at_ends_the_webview_alone()
    {
        await RealEngine.SkipUnlessOpensAsync(engine);
        await using var webView = await engine.OpenAsync(
            new WebViewOptions { Pages = RealEngine.Silent, Origins = RealEngine.Silent },
            TestContext.Current.CancellationToken
        );

        var failure = await DeafHost.LoseAsync(webView);

        failure.IsLost.ShouldBeTrue();
        failure.Message.ShouldBe("The kit failed at what webview 'main' told it: TimeZoneNotFoundException: deaf");
    }

    [Fact]
    public async Task A_webview_that_is_closed_is_kept_by_nobody()
    {
        await RealEngine.SkipUnlessOpensAsync(engine);
        var gtk = await GtkThread.StartAsync(TimeProvider.System, TestContext.Current.CancellationToken);

        var closed = await OpenAndCloseAsync();

        // WebKitGTK lets go of what it has once it has nothing else to do.
        var since = TimeProvider.System.GetTimestamp();
        while (closed.IsAlive && TimeProvider.System.GetElapsedTime(since) < s_bound)
        {
            await gtk.CallAsync(() => true);
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        closed.IsAlive.ShouldBeFalse();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> OpenAndCloseAsync()
    {
        await using var webView = await new WebKitGtkWebViewPort(TimeProvider.System).OpenAsync(
            new WebViewOptions { Pages = RealEngine.Silent, Origins = RealEngine.Silent },
            TestContext.Current.CancellationToken
        );
        var host = await PlainHost.OpenAsync(webView, new Dictionary<string, string> { ["/"] = "<title>here</title>" });
        (await host.EvaluateAsync("document.title")).ShouldBe("here");
        return new WeakReference(webView);
    }
}
