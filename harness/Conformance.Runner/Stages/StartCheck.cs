using Conformance.Protocol;

namespace Conformance.Runner;

/// <summary>Tells of a host that has greeted whether it has started as the protocol wants it.</summary>
/// <param name="stage">Where it is.</param>
internal sealed class StartCheck(Stage stage)
{
    /// <summary>Waits for the page of <c>main</c>; gives what is wrong with the start, or null.</summary>
    public async Task<HostEnd?> FindAsync(CancellationToken cancellationToken = default)
    {
        if (!stage.IsJoined && !stage.Watch.HadMainAtGreeting)
        {
            return NotStarted(
                "The host has greeted before it made a webview 'main'. "
                    + "Write webview/create for each webview of the configuration first, and then answer host/start."
            );
        }

        try
        {
            await stage.LoadedAsync("main", cancellationToken).ConfigureAwait(false);
        }
        catch (StageException failure)
        {
            return failure.End
                ?? NotStarted(
                    "The host has greeted, and its webview 'main' has not loaded its page; make one named 'main' at start."
                );
        }

        return stage.IsJoined || FindInDocument() is not { } why
            ? null
            : NotStarted(
                $"The host has greeted, and the page of its webview 'main' cannot be had: {why}. "
                    + "Serve the app's page 'index.html' there, with status 200 and the content type text/html."
            );
    }

    private string? FindInDocument() =>
        stage.Watch.WebViews.TryGetValue("main", out var main) ? stage.Watch.Document.Complaint(main) : null;

    private static HostEnd NotStarted(string why) => new(HostEndReason.NotStarted, why);
}
