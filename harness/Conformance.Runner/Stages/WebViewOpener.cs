using Conformance.Protocol;

namespace Conformance.Runner;

/// <summary>Opens the WebView of a plan, and closes it.</summary>
internal static class WebViewOpener
{
    /// <summary>Opens one. What cannot be had must not take the verdicts of other WebViews with it, whatever its driver or its library throws.</summary>
    /// <exception cref="WebViewException">It cannot be had.</exception>
    public static async Task<IWebView> OpenAsync(
        RunPlan plan,
        TranscriptRecorder recorder,
        CancellationToken cancellationToken = default
    )
    {
        var options = new WebViewOptions { Pages = new PageRecorder(recorder), Origins = new OriginServer() };
        options = options with { TurnLimit = options.TurnLimit * plan.Patience, Patience = plan.Patience };
        try
        {
            return await plan.WebView.OpenAsync(options, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception refused) when (refused is not WebViewException && !IsInterrupt(refused))
        {
            throw new WebViewException(
                $"The WebView '{plan.WebView.Name}' cannot be opened: {refused.GetType().Name}: {refused.Message}",
                refused
            );
        }

        bool IsInterrupt(Exception thrown) =>
            thrown is OperationCanceledException && cancellationToken.IsCancellationRequested;
    }

    /// <summary>Closes one. It is given up either way, and what has been judged must not go with it.</summary>
    /// <param name="webView">The WebView.</param>
    /// <param name="strayed">Hears, in a sentence, why it could not be closed.</param>
    public static async Task CloseAsync(IWebView webView, Action<string>? strayed)
    {
        try
        {
            await webView.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception stuck)
        {
            strayed?.Invoke($"The WebView could not be closed: {stuck.GetType().Name}: {stuck.Message}");
        }
    }
}
