using System.Collections.Concurrent;
using System.Diagnostics;
using Conformance.Protocol;

namespace Conformance.NativeWebView;

/// <summary>WebKitGTK playing the pages of one host.</summary>
internal sealed class WebKitGtkWebView : IWebView, IPageEvents
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<WebKitPage>> _pages = [];
    private readonly ConcurrentDictionary<long, Action<bool>> _questions = [];
    private readonly GtkThread _gtk;
    private readonly nint _context;
    private readonly OriginProxy _proxy;
    private readonly WebViewOptions _options;
    private readonly SchemeDoor _door;
    private IHostSession? _session;

    /// <summary>Makes the WebView over an open context.</summary>
    public WebKitGtkWebView(GtkThread gtk, nint context, OriginProxy proxy, WebViewOptions options)
    {
        _gtk = gtk;
        _context = context;
        _proxy = proxy;
        _options = options;
        _door = new SchemeDoor(gtk, view => Living().FirstOrDefault(page => page.View == view));
    }

    /// <inheritdoc />
    public WebViewIdentity Identity =>
        new("webkitgtk", $"{WebKit.MajorVersion()}.{WebKit.MinorVersion()}.{WebKit.MicroVersion()}", "linux");

    /// <inheritdoc />
    public void Receive(IHostSession session, HostMessage message)
    {
        if (!ReferenceEquals(_session, session))
        {
            Drop();
            _session = session;
            _door.Serve(session);
        }

        switch (message)
        {
            case WebViewCreate create:
                Open(create);
                break;
            case WebViewEval eval:
                Do(eval.WebView, page => page.Evaluate(eval.Script, json => Answer(session, eval.Id, json)));
                break;
            case WebViewNavigate navigate:
                Do(navigate.WebView, page => Leave(page, navigate.Url));
                break;
            case WebViewReload reload:
                Do(reload.WebView, page => Leave(page, null));
                break;
            case WebViewClose close:
                Do(close.WebView, Close);
                break;
            default:
                Settle(message);
                break;
        }
    }

    /// <inheritdoc />
    public void Ended(IHostSession session, HostEnd end)
    {
        if (ReferenceEquals(_session, session))
        {
            Drop();
        }
    }

    /// <inheritdoc />
    public async Task WhenLoadedAsync(string webView, CancellationToken cancellationToken = default)
    {
        var page = await Expected(webView).Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        while (true)
        {
            var loaded = await _gtk.CallAsync(() => page.WhenLoaded).ConfigureAwait(false);
            try
            {
                await loaded.WaitAsync(cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested && IsLiving(page))
            {
                // The document was left for another while it loaded.
            }
        }
    }

    /// <inheritdoc />
    public async Task<string> EvaluateAsync(
        string webView,
        PageScript script,
        string argument,
        CancellationToken cancellationToken = default
    )
    {
        await WhenLoadedAsync(webView, cancellationToken).ConfigureAwait(false);
        var page = await Expected(webView).Task.ConfigureAwait(false);
        var call = await _gtk.CallAsync(() => page.Call(script, argument)).ConfigureAwait(false);
        return await call.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task ActAsync(WebViewAction action, CancellationToken cancellationToken = default)
    {
        switch (action)
        {
            case ReloadPage reload:
                Do(reload.WebView, page => Leave(page, null));
                await WhenLoadedAsync(reload.WebView, cancellationToken).ConfigureAwait(false);
                break;
            case NavigatePage navigate:
                Do(navigate.WebView, page => Leave(page, navigate.Url));
                await WhenLoadedAsync(navigate.WebView, cancellationToken).ConfigureAwait(false);
                break;
            case ClosePage close:
                Do(close.WebView, Close);
                break;
            case RefuseIpcScheme refuse:
                _door.IpcRefused = refuse.Refused;
                break;
            default:
                throw new UnreachableException();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Drop();
        _gtk.Post(() => GLib.Unref(_context));
        await _proxy.DisposeAsync().ConfigureAwait(false);
    }

    /// <inheritdoc />
    public void Posted(WebKitPage page, string text) =>
        _session?.Send(new WebViewMessage(page.Label, page.Url, page.Url, text));

    /// <inheritdoc />
    public void Said(WebKitPage page, string frameUrl, string level, string text) =>
        _options.Pages.Heard(page.Label, frameUrl, level, text);

    /// <inheritdoc />
    public void Moved(WebKitPage page, PageState state) => _session?.Send(new WebViewPage(page.Label, state, page.Url));

    /// <inheritdoc />
    public bool MustAsk(string url) => _session is not null && !url.StartsWith("about:", StringComparison.Ordinal);

    /// <inheritdoc />
    public void Asks(WebKitPage page, string url, Action<bool> decide)
    {
        var id = _session!.NextRequestId();
        _questions[id] = decide;
        _session.Send(new WebViewNavigating(id, page.Label, url, MainFrame: true));
    }

    private void Settle(HostMessage message)
    {
        switch (message)
        {
            case RequestAnswered answered:
                _door.Answer(answered.Id, answered.Response);
                break;
            case NavigationAnswered navigation:
                Decide(navigation.Id, navigation.Allow);
                break;
            case RequestFailed failed:
                _door.Answer(failed.Id, null);
                Decide(failed.Id, false);
                break;
        }
    }

    private void Decide(long id, bool allow)
    {
        if (_questions.TryRemove(id, out var decide))
        {
            _gtk.Post(() => decide(allow));
        }
    }

    private void Open(WebViewCreate create)
    {
        var expected = Expected(create.WebView);
        _gtk.Post(() =>
        {
            _door.Register(_context, create.Schemes);
            expected.TrySetResult(new WebKitPage(_context, create, this));
        });
    }

    private void Leave(WebKitPage page, string? url)
    {
        _door.Cancel(page.Label);
        page.Go(url);
    }

    private void Close(WebKitPage page)
    {
        if (_pages.TryRemove(page.Label, out _))
        {
            _door.Cancel(page.Label);
            page.Close();
            _session?.Send(new WebViewClosed(page.Label));
        }
    }

    private void Drop()
    {
        foreach (var page in Living())
        {
            _pages.TryRemove(page.Label, out _);
            _gtk.Post(page.Close);
        }

        _questions.Clear();
    }

    private void Do(string label, Action<WebKitPage> act) =>
        _gtk.Post(() =>
        {
            if (_pages.TryGetValue(label, out var expected) && expected.Task.IsCompletedSuccessfully)
            {
                act(expected.Task.Result);
            }
        });

    private static void Answer(IHostSession session, string? id, string? json)
    {
        if (id is not null)
        {
            session.Send(new EvalAnswered(id, json));
        }
    }

    private bool IsLiving(WebKitPage page) => Living().Contains(page);

    private List<WebKitPage> Living() =>
        [.. _pages.Values.Where(page => page.Task.IsCompletedSuccessfully).Select(page => page.Task.Result)];

    private TaskCompletionSource<WebKitPage> Expected(string label) =>
        _pages.GetOrAdd(
            label,
            _ => new TaskCompletionSource<WebKitPage>(TaskCreationOptions.RunContinuationsAsynchronously)
        );
}
