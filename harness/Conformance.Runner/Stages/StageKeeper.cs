using Conformance.Protocol;

namespace Conformance.Runner;

/// <summary>Keeps one WebView and one host alive over cases, and replaces them where they are lost or must be fresh.</summary>
/// <param name="plan">What is played.</param>
/// <param name="greeted">Hears of each greeting, with the pattern.</param>
/// <param name="strayed">Hears, in a sentence, of each bad end that belongs to no case.</param>
/// <param name="unknown">Hears of each message of a host that the protocol does not know.</param>
internal sealed class StageKeeper(
    RunPlan plan,
    Action<HostDescription, string> greeted,
    Action<string>? strayed = null,
    Action<HostMessage>? unknown = null
) : IAsyncDisposable
{
    private readonly TranscriptRecorder _recorder = new(plan.Time);
    private IHostPort _host = plan.Host;
    private IWebView? _webView;
    private Stage? _stage;
    private string? _pattern;
    private bool _isRefused;
    private bool _isAsFound;
    private bool _shares;

    /// <summary>The stage; there is one after <see cref="SetAsync"/>.</summary>
    public Stage Stage => _stage ?? throw new InvalidOperationException("No host has been started.");

    /// <summary>The WebView, where one is open.</summary>
    public IWebView? WebView => _webView;

    /// <summary>Whether there is a living host.</summary>
    public bool HasHost => _stage is { HasEnded: false };

    /// <summary>Whether nothing has been played yet on the host at hand.</summary>
    public bool IsUntouched { get; private set; }

    /// <summary>Whether there is a living host with a <c>main</c> webview.</summary>
    public bool IsAlive => _stage is { HasEnded: false } stage && stage.Watch.WebViews.ContainsKey("main");

    /// <summary>What crosses, and what was observed.</summary>
    public TranscriptRecorder Recorder => _recorder;

    /// <summary>The windows that were opened because a step names them.</summary>
    public KeptWindows Windows { get; } = new();

    /// <summary>How many starts of the host have failed in a row.</summary>
    public int FailedStarts { get; private set; }

    /// <summary>Whether a second webview of a living window was closed, whose label a host may hold on to.</summary>
    public bool IsWorn { get; private set; }

    /// <summary>Sees to it that a host of that pattern is alive.</summary>
    /// <exception cref="HostStartException">It cannot be started.</exception>
    /// <exception cref="WebViewException">No WebView can be had.</exception>
    public async Task SetAsync(string pattern, bool fresh, CancellationToken cancellationToken = default)
    {
        if (IsAlive && _pattern == pattern && (!fresh || IsUntouched))
        {
            return;
        }

        await GiveUpHostAsync().ConfigureAwait(false);
        _pattern = pattern;
        await StartHostAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Stops the host and starts it anew.</summary>
    public async Task RestartAsync(CancellationToken cancellationToken = default)
    {
        await GiveUpHostAsync().ConfigureAwait(false);
        await StartHostAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Decides whether a case is played in the documents of the one before it; where it is not, all webviews that it does not name are
    /// closed.</summary>
    public async Task PrepareAsync(Case next, CancellationToken cancellationToken = default)
    {
        _shares =
            _isAsFound
            && next.LeavesDocuments
            && IsAlive
            && _pattern == next.Pattern
            && _isRefused == (next.Transport is "post-message");
        _isAsFound = false;
        _recorder.Requests.ForgetGivenUp();
        if (!_shares && IsAlive)
        {
            await CloseOthersAsync(next.NamedWebViews, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Has the next case use the same documents, if it can: the last one has left them as it found them.</summary>
    public void LeaveAsFound() =>
        _isAsFound =
            plan.SharesDocuments
            && IsAlive
            && _recorder.Requests is { IsQuiet: true, HasGivenUp: false }
            && (_isRefused || !Stage.Watch.WebViews.Values.Any(webView => webView.HasPosted));

    /// <summary>Brings <c>main</c> to a document of the app's own page, with the transport a case asks for, and windows that were kept open to
    /// documents of theirs; fresh ones, unless the case shares those of the one before it.</summary>
    public async Task BringDocumentAsync(string transport, CancellationToken cancellationToken = default)
    {
        if (_shares)
        {
            await Stage.LoadedAsync("main", cancellationToken).ConfigureAwait(false);
            return;
        }

        var refused = transport is "post-message";
        if (refused != _isRefused)
        {
            await Stage.WebView.ActAsync(new RefuseIpcScheme(refused), cancellationToken).ConfigureAwait(false);
            _isRefused = refused;
        }

        if (IsUntouched)
        {
            await Stage.LoadedAsync("main", cancellationToken).ConfigureAwait(false);
            IsUntouched = false;
            return;
        }

        foreach (var label in Stage.Watch.WebViews.Keys.OrderByDescending(label => label is "main"))
        {
            await Stage.UnlessGoneAsync(label, Stage.RenewAsync(label, cancellationToken)).ConfigureAwait(false);
        }
    }

    /// <summary>Brings <c>main</c> to the document of a case's first step. A host or a WebView that is lost on the way was lost by what was
    /// before, so this case is given fresh ones, once.</summary>
    public async Task FirstDocumentAsync(string transport, CancellationToken cancellationToken = default)
    {
        try
        {
            await BringDocumentAsync(transport, cancellationToken).ConfigureAwait(false);
            return;
        }
        catch (StageException failure) when (failure.End is { } end)
        {
            if (end.Reason is HostEndReason.Silent)
            {
                strayed?.Invoke(end.Explanation);
            }

            await GiveUpHostAsync().ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is StageException or WebViewException { IsLost: true })
        {
            strayed?.Invoke(failure.Message);
            await GiveUpWebViewAsync().ConfigureAwait(false);
        }

        LeaveBehind();
        await StartHostAsync(cancellationToken).ConfigureAwait(false);
        await BringDocumentAsync(transport, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Forgets what was recorded since the last case, but for ends that nobody asked for and lost WebViews, which are told, and for what the
    /// pages of a host that has just been started have said: the next case is played in them.</summary>
    public void LeaveBehind()
    {
        foreach (var entry in _recorder.Cut().Entries)
        {
            switch (entry.Content)
            {
                case HostEnded { End: { IsAskedFor: false } end }:
                    strayed?.Invoke(end.Explanation);
                    break;
                case WebViewFailed lost:
                    strayed?.Invoke(lost.Explanation);
                    break;
                case PageSaid said when IsUntouched:
                    _recorder.Record(said);
                    break;
            }
        }
    }

    /// <summary>Closes all webviews but <c>main</c> and, where documents are shared, those opened for wanted names (null: for any name).</summary>
    public async Task CloseOthersAsync(
        IReadOnlyCollection<string>? wanted = null,
        CancellationToken cancellationToken = default
    )
    {
        foreach (var (label, webView) in Stage.Watch.WebViews.Where(pair => pair.Key is not "main"))
        {
            var isWanted = plan.SharesDocuments && wanted?.Contains(label) is not false;
            if (!isWanted || !Windows.Has(label, webView))
            {
                await Stage.UnlessGoneAsync(label, CloseAsync(label, cancellationToken)).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Closes a webview, as a user would.</summary>
    public async Task CloseAsync(string label, CancellationToken cancellationToken = default)
    {
        IsWorn |= Stage.Watch.WebViews.TryGetValue(label, out var closing) && closing.Create.Window != label;
        await Stage.ActAsync(new ClosePage(label), cancellationToken).ConfigureAwait(false);
        Stage.Watch.Closed(label);
    }

    /// <summary>Has the next case find a fresh host of another kind, in the same WebView.</summary>
    public async Task ChangeHostAsync(IHostPort host)
    {
        await GiveUpHostAsync().ConfigureAwait(false);
        _host = host;
        FailedStarts = 0;
    }

    /// <summary>Takes back that the last start has failed: the host need not serve the pattern that it was asked for.</summary>
    public void ExcuseStart() => FailedStarts--;

    /// <summary>Gives up the WebView and the host, so that the next case finds fresh ones.</summary>
    public async Task GiveUpWebViewAsync()
    {
        await GiveUpHostAsync().ConfigureAwait(false);
        if (_webView is { } webView)
        {
            _webView = null;
            _isRefused = false;
            await WebViewOpener.CloseAsync(webView, strayed).ConfigureAwait(false);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await GiveUpWebViewAsync().ConfigureAwait(false);
        LeaveBehind();
    }

    private async Task StartHostAsync(CancellationToken cancellationToken)
    {
        _webView ??= await WebViewOpener.OpenAsync(plan, _recorder, cancellationToken).ConfigureAwait(false);
        var watch = new SessionWatch(_webView, unknown);
        try
        {
            var session = await new RecordingHostPort(_host, _recorder)
                .StartAsync(_webView.Identity, new AppSelection(plan.AppDirectory, _pattern!), watch, cancellationToken)
                .ConfigureAwait(false);
            _stage = new Stage(_webView, session, watch, _recorder, plan.Time)
            {
                Limit = plan.StageLimit,
                IsJoined = plan.WebView is IApplicationPort,
            };
            await LoadMainAsync(_stage, cancellationToken).ConfigureAwait(false);
        }
        catch (HostStartException)
        {
            FailedStarts++;
            throw;
        }

        FailedStarts = 0;
        IsWorn = _shares = _isAsFound = false;
        IsUntouched = true;
        greeted(_stage.Session.Host, _pattern!);
    }

    private async Task LoadMainAsync(Stage stage, CancellationToken cancellationToken)
    {
        if (await new StartCheck(stage).FindAsync(cancellationToken).ConfigureAwait(false) is { } fault)
        {
            await GiveUpHostAsync().ConfigureAwait(false);
            var end = await stage.Session.Completion.ConfigureAwait(false);
            throw new HostStartException(
                fault.LastErrorLines.Count > 0 ? fault : fault with { LastErrorLines = end.LastErrorLines }
            );
        }
    }

    /// <summary>Gives up the host, so that the next case finds a fresh one.</summary>
    public async Task GiveUpHostAsync()
    {
        if (_stage is not { } stage)
        {
            return;
        }

        _stage = null;
        IsUntouched = false;
        Windows.Clear();
        stage.Session.Filter = null;
        try
        {
            if (!stage.HasEnded)
            {
                await stage.Session.StopAsync(CancellationToken.None).ConfigureAwait(false);
            }
        }
        finally
        {
            await stage.Session.DisposeAsync().ConfigureAwait(false);
        }
    }
}
