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
    private static readonly TimeSpan s_leastEnd = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_longestLook = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_longestCall = TimeSpan.FromSeconds(2);

    /// <summary>How long a page may take to load, and an act on a webview to come about.</summary>
    public required TimeSpan Limit { get; init; }

    /// <summary>Whether the host is an application that was joined: its webviews are found when they are looked for, and nobody sees how they were made
    /// or what they asked for.</summary>
    public bool IsJoined { get; init; }

    /// <summary>How long a call of the kit's own may take, whatever the bound of the step that waits for it.</summary>
    public TimeSpan CallLimit => Limit / 5 < s_longestCall ? Limit / 5 : s_longestCall;

    /// <summary>The platform whose URL forms are spoken.</summary>
    public string Platform => WebView.Identity.Platform;

    /// <summary>Whether the host has ended.</summary>
    public bool HasEnded => Session.HasEnded;

    /// <summary>Writes down what became of a step.</summary>
    public void Observe(StepObservation observation) => Recorder.Record(new StepObserved(observation));

    /// <summary>Waits for the host's end; tells whether it came.</summary>
    /// <param name="within">The bound of the step that asks for the end; a process is given two seconds at least.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<bool> EndsWithinAsync(TimeSpan within, CancellationToken cancellationToken = default)
    {
        try
        {
            var limit = within > s_leastEnd ? within : s_leastEnd;
            await Session.Completion.WaitAsync(limit, Time, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>Waits until the host has made a webview; tells whether it has, within the bound of a load and before it ended. Of an application that
    /// was joined only the load tells.</summary>
    public async Task<bool> IsMadeAsync(string webView, CancellationToken cancellationToken = default)
    {
        if (IsJoined)
        {
            return true;
        }

        try
        {
            await Task.WhenAny(Watch.WhenMadeAsync(webView), Session.Completion)
                .WaitAsync(Limit, Time, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // It has had its time.
        }

        return Watch.WebViews.ContainsKey(webView);
    }

    /// <summary>Waits until a webview's document has loaded.</summary>
    /// <exception cref="StageException">It did not, within its bound or before the host ended.</exception>
    public Task LoadedAsync(string webView, CancellationToken cancellationToken = default) =>
        BoundAsync(
            WebView.WhenLoadedAsync(webView, cancellationToken),
            $"the page of '{webView}' has not loaded",
            webView,
            cancellationToken
        );

    /// <summary>Acts on a webview from outside.</summary>
    /// <exception cref="StageException">It did not come about, within its bound or before the host ended.</exception>
    public Task ActAsync(WebViewAction action, CancellationToken cancellationToken = default) =>
        BoundAsync(
            WebView.ActAsync(action, cancellationToken),
            $"{Words(action)} has not come about",
            LabelOf(action),
            cancellationToken
        );

    /// <summary>Sends a request of the kit's own, for which no page waits; the answer is null where the host ended.</summary>
    public Task<HostMessage?> AskHostAsync(WebViewRequest request)
    {
        var answer = Watch.AskAsync(Session, request);
        Recorder.Requests.NoteOwn(request.Id);
        return answer;
    }

    /// <summary>Gives a webview a fresh document of the page it was opened with, and waits until it has loaded; one that has gone needs none.</summary>
    /// <exception cref="StageException">It did not, within its bound or before the host ended.</exception>
    public async Task RenewAsync(string label, CancellationToken cancellationToken = default)
    {
        if (!Watch.WebViews.TryGetValue(label, out var webView))
        {
            return;
        }

        WebViewAction action = await IsWhereItBeganAsync(label, webView, cancellationToken).ConfigureAwait(false)
            ? new ReloadPage(label)
            : new NavigatePage(label, webView.Create.Url);
        await ActAsync(action, cancellationToken).ConfigureAwait(false);
        await LoadedAsync(label, cancellationToken).ConfigureAwait(false);
    }

    // What a script does to the history crosses no wire: the page alone knows. One that cannot say is sent.
    private async Task<bool> IsWhereItBeganAsync(
        string label,
        WatchedWebView webView,
        CancellationToken cancellationToken
    )
    {
        if (!webView.ShowsItsFirstPage)
        {
            return false;
        }

        // Within one document no WebView tells of having come to another fragment.
        if (webView.Create.Url.Contains('#', StringComparison.Ordinal))
        {
            return true;
        }

        if (Recorder.Requests.HoldUp(label))
        {
            return false;
        }

        try
        {
            var look = await WebView
                .EvaluateAsync(label, PlayerScript.Instance, """{"do":"look"}""", cancellationToken)
                .WaitAsync(s_longestLook, Time, cancellationToken)
                .ConfigureAwait(false);
            return !PageAnswerReader.ReadLook(look).HasMoved;
        }
        catch (Exception silent) when (silent is TimeoutException or WebViewException { IsLost: false })
        {
            return false;
        }
    }

    /// <summary>Waits for an act on a webview, which is over too where the host has closed that webview meanwhile: it may close one between cases,
    /// later than it has answered that it will.</summary>
    public async Task UnlessGoneAsync(string label, Task act)
    {
        try
        {
            await act.ConfigureAwait(false);
        }
        catch (Exception gone)
            when (gone is WebViewException { IsLost: false } or StageException { End: null }
                && label is not "main"
                && !HasEnded
                && !Watch.WebViews.ContainsKey(label)
            )
        {
            // The case that names it next opens it.
        }
    }

    /// <summary>Asks the player in a page something that it answers at once.</summary>
    /// <exception cref="WebViewException">The document is going away, or the page answers nothing any more and is lost.</exception>
    /// <exception cref="StageException">The page waits for a document that the host does not give.</exception>
    public async Task<string> AskPlayerAsync(
        string webView,
        string question,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            return await WebView
                .EvaluateAsync(webView, PlayerScript.Instance, question, cancellationToken)
                .WaitAsync(Limit, Time, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (TimeoutException deaf)
        {
            if (Recorder.Requests.HoldUp(webView))
            {
                var complaint = $"the page of '{webView}' has answered nothing";
                throw new StageException(Silence(complaint), $"After {Limit.TotalSeconds} s {complaint}.");
            }

            // A page in a script without an end answers nothing any more, and a real engine does not end it by itself.
            throw new WebViewException(
                $"The page of '{webView}' has answered nothing for {Limit.TotalSeconds} s: a script in it does not end, or its engine hangs.",
                deaf
            )
            {
                IsLost = true,
            };
        }
    }

    private static string Words(WebViewAction action) =>
        action switch
        {
            ReloadPage reload => $"the reload of '{reload.WebView}'",
            NavigatePage navigate => $"the navigation of '{navigate.WebView}' to '{navigate.Url}'",
            ClosePage close => $"the close of '{close.WebView}'",
            RefuseIpcScheme { Refused: true } => "the refusal of the ipc scheme",
            RefuseIpcScheme => "the return of the ipc scheme",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static string? LabelOf(WebViewAction action) =>
        action switch
        {
            ReloadPage reload => reload.WebView,
            NavigatePage navigate => navigate.WebView,
            ClosePage close => close.WebView,
            _ => null,
        };

    private async Task BoundAsync(Task task, string complaint, string? webView, CancellationToken cancellationToken)
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
                Recorder.Requests.HoldUp(webView) ? Silence(complaint) : null,
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
