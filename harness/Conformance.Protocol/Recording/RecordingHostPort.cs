namespace Conformance.Protocol;

/// <summary>A port whose sessions write down every message, both ways.</summary>
/// <param name="inner">The port that reaches the host.</param>
/// <param name="recorder">Where it is written down.</param>
public sealed class RecordingHostPort(IHostPort inner, TranscriptRecorder recorder) : IHostPort
{
    /// <inheritdoc />
    public string Name => inner.Name;

    /// <summary>Starts a host and waits for its greeting.</summary>
    /// <exception cref="HostStartException">The host could not be started, refused, or broke the protocol meanwhile.</exception>
    public async Task<RecordingHostSession> StartAsync(
        WebViewIdentity webView,
        AppSelection app,
        IHostListener listener,
        CancellationToken cancellationToken = default
    )
    {
        var recording = new RecordingListener(listener, recorder);
        var session = await inner.StartAsync(webView, app, recording, cancellationToken).ConfigureAwait(false);
        return recording.Wrap(session);
    }

    async Task<IHostSession> IHostPort.StartAsync(
        WebViewIdentity webView,
        AppSelection app,
        IHostListener listener,
        CancellationToken cancellationToken
    ) => await StartAsync(webView, app, listener, cancellationToken).ConfigureAwait(false);
}
