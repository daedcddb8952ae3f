using Conformance.Protocol;

namespace Conformance.Runner;

/// <summary>What a case is played on: one WebView, one living host, and the record of what crosses between them.</summary>
internal sealed record Stage(
    IWebView WebView,
    RecordingHostSession Session,
    SessionWatch Watch,
    TranscriptRecorder Recorder,
    TimeProvider Time
)
{
    /// <summary>How long a page may take to load, and an act on a webview to come about.</summary>
    public required TimeSpan Limit { get; init; }

    /// <summary>The platform whose URL forms are spoken.</summary>
    public string Platform => WebView.Identity.Platform;

    /// <summary>Whether the host has ended.</summary>
    public bool HasEnded => Session.HasEnded;

    /// <summary>Writes down what became of a step.</summary>
    public void Observe(StepObservation observation) => Recorder.Record(new StepObserved(observation));

    /// <summary>Waits until a webview's document has loaded.</summary>
    /// <exception cref="StageException">It did not, within its bound or before the host ended.</exception>
    public Task LoadedAsync(string webView, CancellationToken cancellationToken = default) =>
        BoundAsync(
            WebView.WhenLoadedAsync(webView, cancellationToken),
            $"the page of '{webView}' has not loaded",
            cancellationToken
        );

    /// <summary>Acts on a webview from outside.</summary>
    /// <exception cref="StageException">It did not come about, within its bound or before the host ended.</exception>
    public Task ActAsync(WebViewAction action, CancellationToken cancellationToken = default) =>
        BoundAsync(WebView.ActAsync(action, cancellationToken), $"'{action}' has not come about", cancellationToken);

    /// <summary>Gives a webview a fresh document of the page it was opened with, and waits until it has loaded.</summary>
    /// <exception cref="StageException">It did not, within its bound or before the host ended.</exception>
    public async Task RenewAsync(string label, CancellationToken cancellationToken = default)
    {
        var webView = Watch.WebViews[label];
        WebViewAction action = webView.ShowsItsFirstPage
            ? new ReloadPage(label)
            : new NavigatePage(label, webView.Create.Url);
        await ActAsync(action, cancellationToken).ConfigureAwait(false);
        await LoadedAsync(label, cancellationToken).ConfigureAwait(false);
    }

    private async Task BoundAsync(Task task, string complaint, CancellationToken cancellationToken)
    {
        try
        {
            await Task.WhenAny(task, Session.Completion)
                .WaitAsync(Limit, Time, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw new StageException(
                Recorder.Requests.HoldPagesUp ? Silence(complaint) : null,
                $"After {Limit.TotalSeconds} s {complaint}."
            );
        }

        // Pages go with their host: what they then complain of is the host's doing.
        if (task.IsCompletedSuccessfully || (task.IsCompleted && !HasEnded))
        {
            await task.ConfigureAwait(false);
            return;
        }

        throw new StageException(await Session.Completion.ConfigureAwait(false), $"The host ended while {complaint}.");
    }

    private HostEnd Silence(string complaint) =>
        new(
            HostEndReason.Silent,
            $"After {Limit.TotalSeconds} s {complaint}, with a request that the host has not answered."
        );
}
