using Conformance.Protocol;

namespace Conformance.Runner;

/// <summary>Answers a page's questions about the wire, for one batch.</summary>
internal sealed class WireAnswerer(Stage stage, string webView)
{
    private readonly Moments _moments = new(stage.Time);
    private IReadOnlySet<long> _openBefore = new HashSet<long>();

    /// <summary>Answers questions asked together; the longest of them decides.</summary>
    public async Task<bool> AnswerAsync(
        IReadOnlySet<string> kinds,
        TimeSpan bound,
        CancellationToken cancellationToken = default
    )
    {
        if (IsForMoments(kinds))
        {
            return await HasMomentAsync(kinds, bound, cancellationToken).ConfigureAwait(false);
        }

        _moments.Forget();
        if (kinds.Contains("aside"))
        {
            await WaitForPostedAsideAsync(bound, cancellationToken).ConfigureAwait(false);
        }

        if (kinds.Contains("patient"))
        {
            return await IsBusyForAllAsync(bound, cancellationToken).ConfigureAwait(false);
        }

        if (kinds.Contains("crossing"))
        {
            await CrossAsync(bound, cancellationToken).ConfigureAwait(false);
        }

        return kinds.Contains("open") && HasNewOpen();
    }

    /// <summary>Tells whether all that is asked for is a moment; such questions come to an end by themselves.</summary>
    public static bool IsForMoments(IReadOnlySet<string> kinds) => kinds.All(kind => kind is "posted" or "late");

    // A host may take what was posted later than the requests after it; those that come in order need no time.
    private async Task WaitForPostedAsideAsync(TimeSpan bound, CancellationToken cancellationToken)
    {
        var posting = stage.Watch.WebViews.Values.Where(each => each.HasPostedAside).ToList();
        if (posting.Count == 0 || stage.HasEnded)
        {
            return;
        }

        foreach (var each in posting)
        {
            each.HaveTimeForPosted();
        }

        await _moments.ForAsideAsync(bound, cancellationToken).ConfigureAwait(false);
    }

    // What a page has not posted, the wire shows whole.
    private async Task<bool> HasMomentAsync(
        IReadOnlySet<string> kinds,
        TimeSpan bound,
        CancellationToken cancellationToken
    )
    {
        var isLate = kinds.Contains("late");
        var hasPosted = stage.Watch.WebViews.GetValueOrDefault(webView)?.HasPosted ?? false;
        return (isLate || hasPosted)
            && !stage.HasEnded
            && await _moments.WaitAsync(!isLate, bound, cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> IsBusyForAllAsync(TimeSpan bound, CancellationToken cancellationToken)
    {
        if (stage.Recorder.IsQuiet)
        {
            return false;
        }

        try
        {
            await stage
                .Recorder.WhenQuietAsync(cancellationToken)
                .WaitAsync(bound, stage.Time, cancellationToken)
                .ConfigureAwait(false);
            return true;
        }
        catch (TimeoutException)
        {
            // They have had their time, and count as left unanswered from now on.
            stage.Recorder.Requests.GiveUpCalls();
            return false;
        }
    }

    // A host takes the requests of one webview in their order, so what it can answer at once it has answered before this one.
    private async Task CrossAsync(TimeSpan bound, CancellationToken cancellationToken)
    {
        if (!stage.Watch.WebViews.TryGetValue(webView, out var watched))
        {
            return;
        }

        var request = new WebViewRequest(
            stage.Session.NextRequestId(),
            webView,
            watched.Url,
            "OPTIONS",
            SchemeUrls.Root("ipc", stage.Platform) + PlayerScript.Fence,
            [new Header("origin", SchemeUrls.Origin(watched.Url))],
            null
        );
        try
        {
            await stage.AskHostAsync(request).WaitAsync(bound, stage.Time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // A host that leaves this unanswered is judged by the scenario's own steps.
            stage.Recorder.Requests.GiveUp(request.Id);
        }
    }

    private bool HasNewOpen()
    {
        var open = stage.Recorder.Requests.OpenIds();
        var isNew = !open.IsSubsetOf(_openBefore);
        _openBefore = open;
        return isNew;
    }
}
