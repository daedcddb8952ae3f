using Conformance.Protocol;

namespace Conformance.AttachedWebView;

/// <summary>The pages of an attached application, found by the labels that its Core gives their webviews.</summary>
internal sealed class AttachedPages : IDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(10);

    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _looking = new(1);
    private readonly Dictionary<string, AttachedPage> _byName = [];
    private readonly HashSet<string> _told = [];
    private readonly AttachedApplication _application;
    private readonly AttachedWebView _webView;
    private readonly Action<AttachedPage, PageFacts> _entered;

    /// <summary>Makes it.</summary>
    public AttachedPages(
        IPageDriver driver,
        AttachedWebView webView,
        AttachedApplication application,
        PageNewsTeller teller
    )
    {
        _application = application;
        _webView = webView;
        _entered = teller.Entered;
        var key = Guid.NewGuid().ToString("N");
        Door = new PageDoor(driver, new DoorScripts(key), webView.IpcRoot, key, webView.Time, teller.Heard);
    }

    /// <summary>The way into them.</summary>
    public PageDoor Door { get; }

    /// <summary>Those that were seen so far.</summary>
    public IReadOnlyList<AttachedPage> Known
    {
        get
        {
            lock (_lock)
            {
                return [.. _byName.Values];
            }
        }
    }

    /// <summary>Finds a page that was seen already.</summary>
    public AttachedPage? Find(string label) => Known.FirstOrDefault(page => page.Label == label);

    /// <summary>Waits until a webview of that label is there and its document has loaded.</summary>
    /// <exception cref="DriverException">The application has ended.</exception>
    public async Task<AttachedPage> FindAsync(string label, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            await LookAsync(cancellationToken).ConfigureAwait(false);
            if (Find(label) is { } page && await TryLoadAsync(page, cancellationToken).ConfigureAwait(false))
            {
                return page;
            }

            await Task.Delay(s_pause, _webView.Time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Waits until a page is gone.</summary>
    /// <exception cref="DriverException">The application has ended.</exception>
    public async Task WhenGoneAsync(AttachedPage page, CancellationToken cancellationToken = default)
    {
        await LookAsync(cancellationToken).ConfigureAwait(false);
        while (Known.Contains(page))
        {
            await Task.Delay(s_pause, _webView.Time, cancellationToken).ConfigureAwait(false);
            await LookAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Looks which pages there are, and tells of those that came and went.</summary>
    /// <exception cref="DriverException">The application has ended.</exception>
    public async Task LookAsync(CancellationToken cancellationToken = default)
    {
        await _looking.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await LookInTurnAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _looking.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _looking.Dispose();
        Door.Dispose();
    }

    private async Task LookInTurnAsync(CancellationToken cancellationToken)
    {
        var names = await Door.ListAsync(cancellationToken).ConfigureAwait(false);
        foreach (var page in Known.Where(page => !names.Contains(page.Name)))
        {
            Forget(page);
        }

        foreach (var name in names)
        {
            var page = Meet(name);
            if (page.Label.Length == 0)
            {
                await TryLoadAsync(page, cancellationToken).ConfigureAwait(false);
            }

            if (page is { Label.Length: > 0, Facts: { } facts } && _told.Add(name))
            {
                _application.Deliver(Created(page, facts));
                _webView.Session?.Send(new WebViewPage(page.Label, PageState.Finished, facts.Url));
            }
        }
    }

    private AttachedPage Meet(string name)
    {
        lock (_lock)
        {
            if (!_byName.TryGetValue(name, out var page))
            {
                page = new AttachedPage(name, Door, _entered);
                _byName[name] = page;
            }

            return page;
        }
    }

    private void Forget(AttachedPage page)
    {
        lock (_lock)
        {
            _byName.Remove(page.Name);
        }

        if (_told.Remove(page.Name))
        {
            _webView.Session?.Send(new WebViewClosed(page.Label));
        }
    }

    private static async Task<bool> TryLoadAsync(AttachedPage page, CancellationToken cancellationToken)
    {
        try
        {
            return await page.EnterAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (DriverException failed) when (failed.Failure is not DriverFailure.Ended)
        {
            // It is between two documents, or has just been closed.
            return false;
        }
    }

    private WebViewCreate Created(AttachedPage page, PageFacts facts) =>
        new()
        {
            WebView = page.Label,
            Window = facts.Window ?? page.Label,
            Url = facts.Url,
            Schemes = [.. _webView.Schemes, .. Isolation(facts)],
        };

    private static IEnumerable<string> Isolation(PageFacts facts)
    {
        if (Uri.TryCreate(facts.Isolation, UriKind.Absolute, out var frame))
        {
            yield return frame.Scheme is "http" or "https" ? frame.Host.Split('.')[0] : frame.Scheme;
        }
    }
}
