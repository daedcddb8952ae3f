using Conformance.Protocol;

namespace Conformance.Runner;

/// <summary>Answers a page's questions about the wire, for one batch.</summary>
internal sealed class WireAnswerer(Stage stage, string webView)
{
    private IReadOnlySet<long> _openBefore = new HashSet<long>();

    /// <summary>Answers questions asked together; the longest of them decides.</summary>
    public async Task<bool> AnswerAsync(
        IReadOnlySet<string> kinds,
        TimeSpan bound,
        CancellationToken cancellationToken = default
    )
    {
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
