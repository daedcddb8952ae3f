using Conformance.Protocol;

namespace Conformance.Runner;

/// <summary>The session as a WebView sees it: the watch hears what the WebView says.</summary>
internal sealed class WatchedSession(IHostSession inner, SessionWatch watch) : IHostSession
{
    /// <inheritdoc />
    public HostDescription Host => inner.Host;

    /// <inheritdoc />
    public Task<HostEnd> Completion => inner.Completion;

    /// <inheritdoc />
    public long NextRequestId() => inner.NextRequestId();

    /// <inheritdoc />
    public void Send(KitMessage message)
    {
        watch.Crossed(message);
        inner.Send(message);
    }

    /// <inheritdoc />
    public Task<HostEnd> StopAsync(CancellationToken cancellationToken = default) => inner.StopAsync(cancellationToken);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
