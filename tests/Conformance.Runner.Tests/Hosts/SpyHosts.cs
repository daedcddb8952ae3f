using Conformance.Protocol;

namespace Conformance.Runner.Tests;

/// <summary>A port in whose way something stands on chosen starts.</summary>
internal sealed class SpyPort(IHostPort inner, Func<int, HostEnd?> obstacle) : IHostPort
{
    public List<string> Starts { get; } = [];

    public string Name => "spy";

    public async Task<IHostSession> StartAsync(
        WebViewIdentity webView,
        AppSelection app,
        IHostListener listener,
        CancellationToken cancellationToken = default
    )
    {
        Starts.Add(app.Pattern);
        return obstacle(Starts.Count) is { } end
            ? throw new HostStartException(end)
            : await inner.StartAsync(webView, app, listener, cancellationToken);
    }
}
