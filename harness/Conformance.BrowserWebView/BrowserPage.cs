using System.Text;
using System.Threading.Channels;
using Conformance.Protocol;

namespace Conformance.BrowserWebView;

/// <summary>One webview as a page of a browser. What the host asks for is done in order, one after the other.</summary>
internal sealed class BrowserPage(WebViewCreate create, bool secureIpc)
{
    private readonly Channel<PageWork> _work = Channel.CreateUnbounded<PageWork>();
    private TaskCompletionSource _loaded = Fresh();
    private Task _last = Task.CompletedTask;
    private IBrowserTab? _tab;
    private volatile bool _isLost;

    /// <summary>The webview's label.</summary>
    public string Label => create.WebView;

    /// <summary>The custom schemes the host answers for it.</summary>
    public IReadOnlyList<string> Schemes => create.Schemes;

    /// <summary>Whether the next navigation was asked for by the host or the kit, so that the host need not be asked.</summary>
    public bool NavigatesOnDemand { get; private set; } = true;

    /// <summary>Whether the webview is closed.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>The URL of the main frame, as a host knows it.</summary>
    public string Url => BrowserUrls.ToHost(_tab?.Url ?? create.Url, Schemes);

    /// <summary>The page itself, once it is open.</summary>
    public IBrowserTab? Tab => _tab;

    /// <summary>Ends when the load event of the current document has fired.</summary>
    public Task WhenLoaded => _loaded.Task;

    /// <summary>Opens the page and loads its first document; then does what was queued, until it is closed.</summary>
    public async Task RunAsync(IBrowserTabs tabs, TabNews news)
    {
        var heard = news with
        {
            Loaded = () =>
            {
                news.Loaded();
                _loaded.TrySetResult();
            },
            Lost = why =>
            {
                Lose(why);
                news.Lost(why);
            },
        };
        var tab = await tabs.OpenAsync(new TabPlan(Label, InitScript(), heard)).ConfigureAwait(false);
        _tab = tab;
        if (IsClosed)
        {
            await tab.CloseAsync().ConfigureAwait(false);
            return;
        }

        await GoAsync(create.Url, untilLoaded: false).ConfigureAwait(false);
        await foreach (var work in _work.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            switch (work)
            {
                case PageNavigation navigation:
                    await GoAsync(navigation.Url, untilLoaded: false).ConfigureAwait(false);
                    break;
                case PageEval first:
                    await EvaluateAsync(PageEval.Batch(first, _work.Reader)).ConfigureAwait(false);
                    break;
            }
        }
    }

    /// <summary>Runs a host's script after everything asked for before; the answer is the completion value as JSON, or null.</summary>
    public Task<string?> EvaluateScript(string script)
    {
        var eval = new PageEval(script);
        _last = eval.Done;
        _work.Writer.TryWrite(eval);
        return eval.Done;
    }

    /// <summary>Ends when every script asked for so far has run, so that an answer does not overtake an earlier script.</summary>
    public Task WhenScriptsRan() => _last;

    /// <summary>Ends when what the page has posted so far was told: a script's answer comes behind it.</summary>
    public async Task WhenPostsCame()
    {
        try
        {
            await _tab!.RunAsync(["0"]).ConfigureAwait(false);
        }
        catch (TabException)
        {
            // The document went away, and nothing more comes from it.
        }
    }

    /// <summary>Queues a navigation of the host.</summary>
    public void QueueNavigation(string? url) => _work.Writer.TryWrite(new PageNavigation(url));

    /// <summary>Loads a URL, or the current document anew, and waits until it is committed, or loaded.</summary>
    public async Task GoAsync(string? url, bool untilLoaded)
    {
        if (_loaded.Task.IsCompleted)
        {
            _loaded = Fresh();
        }

        NavigatesOnDemand = true;
        try
        {
            var target = url is null ? null : BrowserUrls.ToBrowser(url, Schemes, secureIpc);
            await _tab!.GoAsync(target, untilLoaded).ConfigureAwait(false);
        }
        catch (TabException) when (IsClosed)
        {
            // Closed while it loaded.
        }
        catch (TabException problem) when (problem.IsGone)
        {
            Lose(problem.Message);
            throw Lost(problem.Message);
        }
        catch (TabException)
        {
            // Where a document cannot be had, an engine shows a page of its own, and life goes on.
        }
        finally
        {
            NavigatesOnDemand = false;
        }
    }

    /// <summary>Calls a page script of the kit.</summary>
    public async Task<string> CallAsync(PageScript script, string argument)
    {
        try
        {
            return await _tab!.CallAsync(script, argument).ConfigureAwait(false);
        }
        catch (TabException problem)
        {
            throw new WebViewException(
                $"The page of webview '{Label}' did not finish a script of the kit: {problem.Message}",
                problem
            )
            {
                IsLost = !IsClosed && (_isLost || problem.IsGone),
            };
        }
    }

    /// <summary>Closes the page.</summary>
    public async Task CloseAsync()
    {
        IsClosed = true;
        _work.Writer.TryComplete();
        _loaded.TrySetException(new WebViewException($"The webview '{Label}' is closed."));
        if (_tab is { IsClosed: false } tab)
        {
            await tab.CloseAsync().ConfigureAwait(false);
        }
    }

    // A crossing costs more than a script, so scripts that wait together cross together.
    private async Task EvaluateAsync(IReadOnlyList<PageEval> evals)
    {
        try
        {
            var values = await _tab!.RunAsync([.. evals.Select(eval => eval.Script)]).ConfigureAwait(false);
            foreach (var (eval, value) in evals.Zip(values))
            {
                eval.Finish(value);
            }
        }
        catch (TabException)
        {
            // The document went away under the scripts, as it may in any WebView.
            foreach (var eval in evals)
            {
                eval.Finish(null);
            }
        }
    }

    // One script for all, as the order of several is not promised.
    private string InitScript()
    {
        var source = new StringBuilder(EdgeScript.For(Schemes, secureIpc)).AppendLine();
        foreach (var script in create.InitScripts)
        {
            var frames = script.AllFrames ? "true" : "window === window.top";
            source.AppendLine($"if ({frames}) try {{\n{script.Source}\n}} catch (error) {{ reportError(error) }}");
        }

        return source.ToString();
    }

    private void Lose(string why)
    {
        if (!IsClosed)
        {
            _isLost = true;
            _loaded.TrySetException(Lost(why));
        }
    }

    private WebViewException Lost(string why) => new($"The webview '{Label}' is lost: {why}") { IsLost = true };

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
