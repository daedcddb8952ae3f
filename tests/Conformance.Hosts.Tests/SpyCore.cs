using System.Collections.Concurrent;

namespace Conformance.Hosts.Tests;

/// <summary>A Core that starts, answers requests with their own bodies, and stops; what a test gives comes first.</summary>
internal sealed class SpyCore(Action<HostMessage> sink, Func<KitMessage, Action<HostMessage>, bool>? play = null)
    : IHostCore
{
    public ConcurrentQueue<KitMessage> Heard { get; } = new();

    public bool IsDisposed { get; private set; }

    public void Receive(KitMessage message)
    {
        Heard.Enqueue(message);
        if (play?.Invoke(message, sink) is true)
        {
            return;
        }

        switch (message)
        {
            case HostStart start:
                sink(new HostStarted(start.Id, Given.Host));
                break;
            case WebViewRequest request:
                sink(new RequestAnswered(request.Id, new WebViewResponse(200, request.Headers, request.Body)));
                break;
            case WebViewNavigating navigating:
                sink(new NavigationAnswered(navigating.Id, true));
                break;
            case HostStop stop:
                sink(new HostStopped(stop.Id));
                break;
        }
    }

    public ValueTask DisposeAsync()
    {
        IsDisposed = true;
        return ValueTask.CompletedTask;
    }
}
