using System.Text;
using Conformance.Protocol;
using Microsoft.Playwright;
using static Conformance.BrowserWebView.PageOpener;

namespace Conformance.BrowserWebView;

/// <summary>One webview as a page of a browser. What the host asks for is done in order, one after the other.</summary>
internal sealed class BrowserPage(WebViewCreate create, bool secureIpc, TimeProvider time)
{
    private static readonly TimeSpan s_arrivalLimit = TimeSpan.FromSeconds(5);
    private readonly PageQueue _queue = new();
    private readonly PageFunctions _functions = new();
    private readonly PageLoad _load = new();
    private readonly PageArrival _arrival = new();
    private readonly TaskCompletionSource _settled = Fresh();
    private readonly TaskCompletionSource _closing = Fresh();
    private volatile IPage? _page;
    private volatile bool _isClosed;
    private volatile bool _hasCrashed;
    private volatile string? _demanded;
    private volatile PageNavigation? _current;
    private PageNavigation _newest = new(create.Url);
    private bool _hasDocument;

    /// <summary>The webview's label.</summary>
    public string Label => create.WebView;

    /// <summary>The custom schemes the host answers for it.</summary>
    public IReadOnlyList<string> Schemes => create.Schemes;

    /// <summary>Whether the webview is closed.</summary>
    public bool IsClosed => _isClosed;

    /// <summary>The URL of the main frame, as a host knows it.</summary>
    public string Url => BrowserUrls.ToHost(_page?.Url ?? create.Url, Schemes);

    /// <summary>The page itself, once it is open.</summary>
    public IPage? Page => _page;

    /// <summary>Ends when the webview begins to close: from then on nobody answers it.</summary>
    public Task WhenClosing => _closing.Task;

    /// <summary>Ends when the host goes elsewhere than to the document that it is asked for, or the webview begins to close.</summary>
    public Task WhenOvertaken =>
        _current is { } navigation ? Task.WhenAny(navigation.WhenOvertaken, WhenClosing) : WhenClosing;

    /// <summary>Ends when the load event of the current document has fired.</summary>
    public Task WhenLoaded => _load.WhenLoaded;

    /// <summary>Whether the host or the kit has asked for a document, so that the host need not be asked whether the page may go there.</summary>
    public bool HasDemanded(string url) => _demanded is { } demanded && BrowserUrls.NameSameDocument(demanded, url);

    /// <summary>Hears that a document is about to come: where the page goes from there is its own doing, however early it goes. False where
    /// the webview is being closed.</summary>
    /// <param name="url">Its URL.</param>
    /// <param name="isShown">Whether the browser will show it; no content leaves a page where it is.</param>
    public bool HandOver(string url, bool isShown)
    {
        if (HasDemanded(url))
        {
            _demanded = null;
        }

        return !isShown || _arrival.Begin();
    }

    /// <summary>Opens the page and loads its first document; then does what was queued, until it is closed.</summary>
    public async Task RunAsync(IBrowserContext context, Func<IPage, Task> prepare)
    {
        try
        {
            await RunInOrderAsync(context, prepare).ConfigureAwait(false);
        }
        catch (PlaywrightException problem)
        {
            Lose(FirstLine(problem), problem);
            throw;
        }
        catch (Exception problem) when (problem is not WebViewException)
        {
            Break(problem);
            throw;
        }
        finally
        {
            _queue.GiveUp();
            if (!_hasDocument)
            {
                _settled.TrySetResult();
            }
        }
    }

    /// <summary>Runs a host's script after everything asked for before; the answer is the completion value as JSON, or null.</summary>
    public Task<string?> EvaluateScript(string script) => _queue.Add(new PageEval(script));

    /// <summary>Ends when every script asked for so far has run, so that an answer does not overtake an earlier script.</summary>
    public Task WhenScriptsRan() => _queue.WhenScriptsRan;

    /// <summary>Queues a navigation of the host. An earlier one that still waits for its document is given up, as in any WebView.</summary>
    public void QueueNavigation(string? url)
    {
        var navigation = new PageNavigation(url);
        Interlocked.Exchange(ref _newest, navigation).Overtake();
        _queue.Add(navigation);
    }

    /// <summary>Loads a URL, or the current document anew, and waits until the page is at the given point; tells whether it came there.</summary>
    public async Task<bool> GoAsync(string? url, WaitUntilState until)
    {
        _load.Begin();
        _functions.ForgetAll();
        var target = url is null ? _page!.Url : BrowserUrls.ToBrowser(url, Schemes, secureIpc);
        _demanded = target;
        try
        {
            if (url is null)
            {
                await _page!.ReloadAsync(new PageReloadOptions { WaitUntil = until }).ConfigureAwait(false);
            }
            else
            {
                await _page!.GotoAsync(target, new PageGotoOptions { WaitUntil = until }).ConfigureAwait(false);
            }

            return true;
        }
        catch (PlaywrightException) when (IsClosed)
        {
            // Closed while it loaded.
            return false;
        }
        catch (PlaywrightException problem) when (IsGone(problem))
        {
            Lose(FirstLine(problem));
            throw Lost(FirstLine(problem));
        }
        catch (PlaywrightException)
        {
            // Where a document cannot be had, an engine shows a page of its own, and life goes on.
            _arrival.Finish();
            return false;
        }
        finally
        {
            Interlocked.CompareExchange(ref _demanded, null, target);
        }
    }

    /// <summary>Calls a page script of the kit.</summary>
    public async Task<string> CallAsync(PageScript script, string argument)
    {
        try
        {
            return await _functions.CallAsync(_page!, script, argument).ConfigureAwait(false);
        }
        catch (PlaywrightException problem)
        {
            throw new WebViewException(
                $"The page of webview '{Label}' did not finish a script of the kit: {FirstLine(problem)}",
                problem
            )
            {
                IsLost = !IsClosed && (_hasCrashed || IsGone(problem)),
            };
        }
    }

    /// <summary>A document has gone: its functions are worth nothing.</summary>
    public void Forget() => _functions.ForgetAll();

    /// <summary>Gives the page up: the kit has failed at what it told.</summary>
    public void Break(Exception problem) =>
        Lose($"The kit failed at what it told: {problem.GetType().Name}: {problem.Message}", problem);

    /// <summary>Closes the page, once its document has loaded or cannot be had. A driver that is asked to close a page for which it makes
    /// a binding goes on to speak of that page, which breaks the connection and with it all pages; and Chromium forgets that it was to close
    /// a page whose document is just being shown.</summary>
    public async Task CloseAsync()
    {
        _isClosed = true;
        _closing.TrySetResult();
        _queue.Close();
        _load.End(new WebViewException($"The webview '{Label}' is closed."));
        var arriving = _arrival.CloseAsync();
        await _settled.Task.ConfigureAwait(false);

        // What the browser takes for no document, such as a download, never loads.
        await arriving.WaitAsync(s_arrivalLimit, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_page is { IsClosed: false } page)
        {
            try
            {
                await page.CloseAsync().ConfigureAwait(false);
            }
            catch (PlaywrightException)
            {
                // The browser was gone already.
            }
        }
    }

    private async Task RunInOrderAsync(IBrowserContext context, Func<IPage, Task> prepare)
    {
        var document = _newest;
        await OpenAsync(context, prepare).ConfigureAwait(false);
        await FollowAsync(document).ConfigureAwait(false);
        await foreach (var work in _queue.Waiting.ReadAllAsync().ConfigureAwait(false))
        {
            switch (work)
            {
                case PageNavigation navigation:
                    await FollowAsync(navigation).ConfigureAwait(false);
                    break;
                case PageEval first:
                    await HostScripts.RunAsync(_page!, PageEval.Batch(first, _queue.Waiting)).ConfigureAwait(false);
                    break;
            }
        }
    }

    private async Task OpenAsync(IBrowserContext context, Func<IPage, Task> prepare)
    {
        var page = await PageOpener.OpenAsync(context, () => IsClosed).ConfigureAwait(false);
        _page = page;
        if (IsClosed)
        {
            return;
        }

        page.Crash += (_, _) => Lose("Its page crashed.");
        page.Close += (_, _) => Lose("Its browser ended.");
        await prepare(page).ConfigureAwait(false);
        await AddScriptsAsync(page).ConfigureAwait(false);
        page.Load += (_, _) => Loaded();
    }

    // Where the first document is given up for another one, the page is settled with that one.
    private async Task FollowAsync(PageNavigation navigation)
    {
        if (!IsClosed)
        {
            _current = navigation;
            _hasDocument |= await GoAsync(navigation.Url, WaitUntilState.Commit).ConfigureAwait(false);
            _current = null;
        }

        if (!_hasDocument && (IsClosed || !navigation.WhenOvertaken.IsCompleted))
        {
            _settled.TrySetResult();
        }
    }

    private void Loaded()
    {
        _load.Finish();
        _arrival.Finish();
        _settled.TrySetResult();
    }

    // One script for all, as the order of several is not promised.
    private async Task AddScriptsAsync(IPage page)
    {
        var source = new StringBuilder(EdgeScript.For(Schemes, secureIpc)).AppendLine();
        foreach (var script in create.InitScripts)
        {
            var frames = script.AllFrames ? "true" : "window === window.top";
            source.AppendLine($"if ({frames}) try {{\n{script.Source}\n}} catch (error) {{ reportError(error) }}");
        }

        await page.AddInitScriptAsync(source.ToString()).ConfigureAwait(false);
    }

    private void Lose(string why, Exception? problem = null)
    {
        _settled.TrySetResult();
        _arrival.Finish();
        if (!IsClosed)
        {
            _hasCrashed = true;
            _load.End(Lost(why, problem));
        }
    }

    private WebViewException Lost(string why, Exception? problem = null) =>
        new($"The webview '{Label}' is lost: {why}", problem) { IsLost = true };

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
