using System.Collections.Concurrent;
using Conformance.Protocol;
using Microsoft.Playwright;

namespace Conformance.BrowserWebView;

/// <summary>One browser that plays the pages of one host.</summary>
internal sealed class BrowserWebView(
    BrowserSettings settings,
    WebViewOptions options,
    BrowserParts parts,
    RequestTable requests,
    TimeProvider time
) : IWebView, IWebViewEvidence
{
    private readonly BrowserEvidence _evidence = new(parts.Context);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, TaskCompletionSource<BrowserPage>> _expected = [];
    private readonly ConcurrentDictionary<Task, BrowserPage> _work = [];
    private IHostSession? _session;
    private static readonly TimeSpan s_endLimit = TimeSpan.FromSeconds(5);
    private const string HostGone = "The host has ended, and its pages with it.";

    private bool SecureIpc => settings is { Engine: "chromium" or "firefox", Connect: null };

    /// <inheritdoc />
    public WebViewIdentity Identity => new(settings.Engine, parts.Browser.Version, "linux");

    /// <inheritdoc />
    public void Receive(IHostSession session, HostMessage message)
    {
        Serve(session);
        switch (message)
        {
            case WebViewCreate create:
                Open(session, create);
                break;
            case WebViewEval eval when Find(eval.WebView) is { } page:
                Evaluate(session, page, eval);
                break;
            case WebViewNavigate navigate:
                Find(navigate.WebView)?.QueueNavigation(navigate.Url);
                break;
            case WebViewReload reload:
                Find(reload.WebView)?.QueueNavigation(null);
                break;
            case WebViewClose close when Find(close.WebView) is { } page:
                Own(page, CloseAsync(page));
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
        await page.WhenLoaded.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<string> EvaluateAsync(
        string webView,
        PageScript script,
        string argument,
        CancellationToken cancellationToken = default
    )
    {
        var page = Require(webView);
        await page.WhenLoaded.WaitAsync(cancellationToken).ConfigureAwait(false);

        // The kit must not overtake what the host has said before it.
        await page.WhenScriptsRan().WaitAsync(cancellationToken).ConfigureAwait(false);
        return await page.CallAsync(script, argument).WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task ActAsync(WebViewAction action, CancellationToken cancellationToken = default)
    {
        switch (action)
        {
            case ReloadPage reload:
                await Require(reload.WebView)
                    .GoAsync(null, WaitUntilState.Load)
                    .WaitAsync(cancellationToken)
                    .ConfigureAwait(false);
                break;
            case NavigatePage navigate:
                var page = Require(navigate.WebView);
                await page.GoAsync(navigate.Url, WaitUntilState.Load)
                    .WaitAsync(cancellationToken)
                    .ConfigureAwait(false);
                break;
            case ClosePage close:
                await CloseAsync(Require(close.WebView)).WaitAsync(cancellationToken).ConfigureAwait(false);
                break;
            case RefuseIpcScheme refuse:
                requests.IpcRefused = refuse.Refused;
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<KeyValuePair<string, byte[]>>> TakePicturesAsync(
        CancellationToken cancellationToken = default
    ) => BrowserEvidence.TakePicturesAsync([.. requests.Pages.Values]).WaitAsync(cancellationToken);

    /// <inheritdoc />
    public Task BeginTraceAsync(string title, CancellationToken cancellationToken = default) =>
        _evidence.BeginAsync(title).WaitAsync(cancellationToken);

    /// <inheritdoc />
    public Task<bool> EndTraceAsync(string? path, CancellationToken cancellationToken = default) =>
        _evidence.EndAsync(path).WaitAsync(cancellationToken);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Drop();
        await parts.DisposeAsync().ConfigureAwait(false);

        // Without a browser all of it ends by itself.
        await Task.WhenAll(_work.Keys)
            .WaitAsync(s_endLimit, time)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void Settle(HostMessage message)
    {
        switch (message)
        {
            case RequestAnswered answered:
                requests.Answered(answered.Id, answered.Response);
                break;
            case RequestFailed failed:
                requests.Answered(failed.Id, null);
                break;
            case NavigationAnswered navigation:
                requests.NavigationAnswered(navigation.Id, navigation.Allow);
                break;
            case WebViewDropped dropped:
                requests.Dropped(dropped.RequestId);
                break;
        }
    }

    private void Serve(IHostSession session)
    {
        if (!ReferenceEquals(_session, session))
        {
            Drop();
            _session = session;
            requests.Serve(session);
        }
    }

    private void Open(IHostSession session, WebViewCreate create)
    {
        var page = new BrowserPage(create, SecureIpc, time);
        requests.Pages[create.WebView] = page;
        Own(page, RunAsync(session, page));
        Expected(create.WebView).TrySetResult(page);
    }

    private async Task RunAsync(IHostSession session, BrowserPage page)
    {
        var mouth = new PageMouth(session, options.Pages, page);
        try
        {
            await page.RunAsync(parts.Context, mouth.PrepareAsync).ConfigureAwait(false);
        }
        catch (WebViewException)
        {
            // Lost with its browser: whoever waits for the page hears so.
        }
        catch (Exception problem)
        {
            mouth.Hear("error", $"The browser's page failed: {problem.Message}");
        }
    }

    private void Evaluate(IHostSession session, BrowserPage page, WebViewEval eval)
    {
        var ran = page.EvaluateScript(eval.Script);
        if (eval.Id is { } id)
        {
            Own(page, AnswerAsync(session, id, ran));
        }
    }

    private static async Task AnswerAsync(IHostSession session, string id, Task<string?> ran) =>
        session.Send(new EvalAnswered(id, await ran.ConfigureAwait(false)));

    // Nobody but the end of the WebView waits for it; where the kit fails at it, the page is lost, which somebody does wait for.
    private void Own(BrowserPage page, Task work)
    {
        var watched = WatchAsync(page, work);
        _work[watched] = page;
        _ = watched.ContinueWith(
            done => _work.TryRemove(done, out _),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default
        );
    }

    private static async Task WatchAsync(BrowserPage page, Task work)
    {
        try
        {
            await work.ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            page.Break(problem);
        }
    }

    // The label is free at once, for a webview that the host makes after it; the browser takes its time.
    private async Task CloseAsync(BrowserPage page)
    {
        if (requests.Pages.TryRemove(KeyValuePair.Create(page.Label, page)))
        {
            lock (_gate)
            {
                _expected.Remove(page.Label);
            }

            var closing = page.CloseAsync();
            _session?.Send(new WebViewClosed(page.Label));
            await closing.ConfigureAwait(false);
        }
    }

    private void Drop()
    {
        lock (_gate)
        {
            foreach (var expected in _expected.Values)
            {
                expected.TrySetException(new WebViewException(HostGone));
            }

            _expected.Clear();
        }

        foreach (var page in requests.Pages.Values)
        {
            Own(page, page.CloseAsync());
        }

        requests.Pages.Clear();
    }

    private BrowserPage? Find(string label) => requests.Pages.GetValueOrDefault(label);

    private BrowserPage Require(string label) =>
        Find(label)
        ?? throw new WebViewException($"There is no webview '{label}'. The host has not created it, or it is closed.");

    private TaskCompletionSource<BrowserPage> Expected(string label)
    {
        lock (_gate)
        {
            if (!_expected.TryGetValue(label, out var expected))
            {
                expected = new TaskCompletionSource<BrowserPage>(TaskCreationOptions.RunContinuationsAsynchronously);
                _expected[label] = expected;
            }

            return expected;
        }
    }
}
