using System.Collections.Concurrent;
using System.Diagnostics;
using Conformance.Protocol;

namespace Conformance.NativeWebView;

/// <summary>WebKitGTK playing the pages of one host.</summary>
internal sealed class WebKitGtkWebView : IWebView, IPageEvents
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<WebKitPage>> _pages = [];
    private readonly GtkThread _gtk;
    private readonly nint _context;
    private readonly WebProcesses _processes;
    private readonly OriginProxy _proxy;
    private readonly WebViewOptions _options;
    private readonly SchemeDoor _door;
    private readonly OpenQuestions _questions;
    private IHostSession? _session;

    /// <summary>Makes the WebView over an open context.</summary>
    public WebKitGtkWebView(GtkThread gtk, nint context, OriginProxy proxy, WebViewOptions options)
    {
        _gtk = gtk;
        _context = context;
        _processes = new WebProcesses(context);
        _proxy = proxy;
        _options = options;
        _door = new SchemeDoor(gtk, view => Living().FirstOrDefault(page => page.View == view), Break);
        _questions = new OpenQuestions(gtk, Break);
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
                _ = CloseAsync(close.WebView);
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
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
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
        if (!_pages.TryGetValue(webView, out var expected))
        {
            throw new WebViewException(
                $"There is no webview '{webView}'. The host has not created it, or it is closed."
            );
        }

        var page = await expected.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        var call = await _gtk.CallAsync(() =>
                page.WhenLoaded.IsCompletedSuccessfully ? page.Call(script, argument) : null
            )
            .ConfigureAwait(false);
        if (call is null)
        {
            await WhenLoadedAsync(webView, cancellationToken).ConfigureAwait(false);
            call = await _gtk.CallAsync(() => page.Call(script, argument)).ConfigureAwait(false);
        }

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
                await CloseAsync(close.WebView).WaitAsync(cancellationToken).ConfigureAwait(false);
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
        _gtk.Post(_processes.Close, Break);
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
    public void Later(Action work, Action<Exception> failed) => _gtk.Post(work, failed);

    /// <inheritdoc />
    public void Asks(WebKitPage page, string url, Action<bool> decide) =>
        _questions.Ask(_session!, page.Label, url, decide);

    private void Settle(HostMessage message)
    {
        switch (message)
        {
            case RequestAnswered answered:
                _door.Answer(answered.Id, answered.Response);
                break;
            case NavigationAnswered navigation:
                _questions.Settle(navigation.Id, navigation.Allow);
                break;
            case RequestFailed failed:
                _door.Answer(failed.Id, null);
                _questions.Settle(failed.Id, false);
                break;
        }
    }

    private void Open(WebViewCreate create)
    {
        var expected = Expected(create.WebView);
        _gtk.Post(
            () =>
            {
                _door.Register(_context, create.Schemes);
                if (!expected.Task.IsCompleted)
                {
                    expected.SetResult(new WebKitPage(_processes, create, this));
                }
            },
            problem => expected.TrySetException(problem)
        );
    }

    private void Leave(WebKitPage page, string? url)
    {
        _door.Cancel(page.Label);
        page.Go(url);
    }

    // The label is free at once, for a webview that the host makes after it.
    private async Task CloseAsync(string label)
    {
        if (_pages.TryRemove(label, out var expected))
        {
            await _gtk.CallAsync(() => End(expected, $"The webview '{label}' is closed.")).ConfigureAwait(false);
            _session?.Send(new WebViewClosed(label));
        }
    }

    private bool End(TaskCompletionSource<WebKitPage> expected, string why)
    {
        if (!expected.TrySetException(new WebViewException(why)) && expected.Task is { IsCompletedSuccessfully: true })
        {
            var page = expected.Task.Result;
            _door.Cancel(page.Label);
            page.Close();
        }

        return true;
    }

    private void Drop()
    {
        foreach (var label in _pages.Keys)
        {
            if (_pages.TryRemove(label, out var expected))
            {
                _gtk.Post(() => End(expected, "The host has ended, and its pages with it."), Break);
            }
        }

        _questions.Clear();
    }

    private void Do(string label, Action<WebKitPage> act)
    {
        if (_pages.TryGetValue(label, out var expected))
        {
            _gtk.Post(
                () =>
                {
                    if (expected.Task.IsCompletedSuccessfully)
                    {
                        act(expected.Task.Result);
                    }
                },
                Break
            );
        }
    }

    private static void Answer(IHostSession session, string? id, string? json)
    {
        if (id is not null)
        {
            session.Send(new EvalAnswered(id, json));
        }
    }

    // What fails outside of a page's own signals may have been of any of them.
    private void Break(Exception problem)
    {
        foreach (var page in Living())
        {
            page.Break(problem);
        }
    }

    private List<WebKitPage> Living() =>
        [.. _pages.Values.Where(page => page.Task.IsCompletedSuccessfully).Select(page => page.Task.Result)];

    private TaskCompletionSource<WebKitPage> Expected(string label) =>
        _pages.GetOrAdd(
            label,
            _ => new TaskCompletionSource<WebKitPage>(TaskCreationOptions.RunContinuationsAsynchronously)
        );
}
