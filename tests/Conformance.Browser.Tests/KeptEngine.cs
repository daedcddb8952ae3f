using Conformance.BrowserWebView;
using Conformance.NativeWebView;
using Conformance.Protocol;

namespace Conformance.Browser.Tests;

/// <summary>An engine that is started for the first test that asks for it, and lent to one test after the other as a run lends it to one host
/// after the other. Each test has listeners of its own and the pages of its own hosts; what a test has lost is lent to nobody else.</summary>
public abstract class KeptEngine(IWebViewPort inner) : IWebViewPort, IAsyncDisposable
{
    private Kept? _free;

    public string Name => inner.Name;

    public string Platform => inner.Platform;

    public bool IsRealBrowser => inner.IsRealBrowser;

    /// <summary>Lends one that nobody has, or starts one.</summary>
    public async Task<IWebView> OpenAsync(WebViewOptions options, CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _free, null) is not { } kept)
        {
            kept = new Kept();
            kept.WebView = await inner.OpenAsync(options with { Pages = kept, Origins = kept }, cancellationToken);
        }

        kept.Borrower = options;
        return new Lent(kept.WebView!, kept, GiveBackAsync);
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync(Interlocked.Exchange(ref _free, null));
        GC.SuppressFinalize(this);
    }

    // Of several that were lent at once one is kept.
    private ValueTask GiveBackAsync(Kept kept) => EndAsync(Interlocked.Exchange(ref _free, kept));

    private static ValueTask EndAsync(Kept? kept) => kept?.WebView?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>An engine that lives on, which tells whoever has borrowed it what its pages say.</summary>
    private sealed class Kept : IPageListener, IOriginServer
    {
        private volatile WebViewOptions? _borrower;

        public IWebView? WebView { get; set; }

        public WebViewOptions? Borrower
        {
            get => _borrower;
            set => _borrower = value;
        }

        public void Heard(string webView, string frameUrl, string level, string text) =>
            Borrower?.Pages.Heard(webView, frameUrl, level, text);

        public WebViewResponse? Answer(string method, string url, IReadOnlyList<Header> headers, MessageBody? body) =>
            Borrower?.Origins.Answer(method, url, headers, body);
    }

    private sealed class Lent(IWebView webView, Kept kept, Func<Kept, ValueTask> giveBack) : PassingWebView(webView)
    {
        private IHostSession? _session;
        private volatile bool _isLost;

        public override void Receive(IHostSession session, HostMessage message)
        {
            _session = session;
            base.Receive(session, message);
        }

        public override Task WhenLoadedAsync(string webView, CancellationToken cancellationToken = default) =>
            WatchAsync(async () =>
            {
                await base.WhenLoadedAsync(webView, cancellationToken);
                return true;
            });

        public override Task<string> EvaluateAsync(
            string webView,
            PageScript script,
            string argument,
            CancellationToken cancellationToken = default
        ) => WatchAsync(() => base.EvaluateAsync(webView, script, argument, cancellationToken));

        public override Task ActAsync(WebViewAction action, CancellationToken cancellationToken = default) =>
            WatchAsync(async () =>
            {
                await base.ActAsync(action, cancellationToken);
                return true;
            });

        // What the test has left open goes, and what it has set is set back.
        public override async ValueTask DisposeAsync()
        {
            if (_session is { } session)
            {
                Ended(session, new HostEnd(HostEndReason.Stopped, "The test is over."));
            }

            kept.Borrower = null;
            if (_isLost)
            {
                await base.DisposeAsync();
                return;
            }

            await base.ActAsync(new RefuseIpcScheme(false), CancellationToken.None);
            await giveBack(kept);
        }

        private async Task<T> WatchAsync<T>(Func<Task<T>> act)
        {
            try
            {
                return await act();
            }
            catch (WebViewException lost) when (lost.IsLost)
            {
                _isLost = true;
                throw;
            }
        }
    }
}

public sealed class ChromiumEngine()
    : KeptEngine(new BrowserWebViewPort(new BrowserSettings { Engine = "chromium" }, TimeProvider.System));

public sealed class FirefoxEngine()
    : KeptEngine(new BrowserWebViewPort(new BrowserSettings { Engine = "firefox" }, TimeProvider.System));

public sealed class WebKitGtkEngine() : KeptEngine(new WebKitGtkWebViewPort(TimeProvider.System));

/// <summary>All that starts a Chromium: one test after the other, as some of them end whatever Chromium they see.</summary>
[CollectionDefinition]
public sealed class ChromiumTogether : ICollectionFixture<ChromiumEngine>;

/// <summary>All that starts a Firefox.</summary>
[CollectionDefinition]
public sealed class FirefoxTogether : ICollectionFixture<FirefoxEngine>;

/// <summary>All that starts a WebKitGTK, in the tests' own process or in an application.</summary>
[CollectionDefinition]
public sealed class WebKitGtkTogether : ICollectionFixture<WebKitGtkEngine>;
