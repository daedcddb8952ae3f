using Conformance.Hosts;
using Conformance.Protocol;
using Conformance.ReferenceHost;

namespace Conformance.Runner.Tests;

/// <summary>The reference host, which claims in each greeting what a test says, or does not start.</summary>
/// <param name="claims">Of a pattern that is asked for and a feature: whether the greeting claims it.</param>
/// <param name="obstacle">Why there is no host of a pattern.</param>
internal sealed class PatternPort(Func<string, string, bool> claims, Func<string, HostEnd?>? obstacle = null)
    : IHostPort
{
    private readonly List<string> _starts = [];

    /// <summary>The patterns that were asked for, in order.</summary>
    public IReadOnlyList<string> Starts
    {
        get
        {
            lock (_starts)
            {
                return [.. _starts];
            }
        }
    }

    public string Name => "spy";

    public Task<IHostSession> StartAsync(
        WebViewIdentity webView,
        AppSelection app,
        IHostListener listener,
        CancellationToken cancellationToken = default
    )
    {
        lock (_starts)
        {
            _starts.Add(app.Pattern);
        }

        return obstacle?.Invoke(app.Pattern) is { } end
            ? throw new HostStartException(end)
            : Of(app.Pattern).StartAsync(webView, app, listener, cancellationToken);
    }

    private InProcessHostPort Of(string pattern) =>
        new(
            Name,
            send => ReferenceCore.Create(new ReferenceHostOptions(), message => send(Greeting(message, pattern)))
        );

    private HostMessage Greeting(HostMessage message, string pattern) =>
        message is HostStarted started
            ? started with
            {
                Host = started.Host with
                {
                    Features = [.. started.Host.Features.Where(feature => claims(pattern, feature))],
                },
            }
            : message;
}
