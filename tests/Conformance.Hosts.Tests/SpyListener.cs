using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Conformance.Hosts.Tests;

/// <summary>Keeps what it hears.</summary>
internal sealed class SpyListener : IHostListener, IHostSessionObserver
{
    private readonly Channel<HostMessage> _messages = Channel.CreateUnbounded<HostMessage>();

    public ConcurrentQueue<HostMessage> Heard { get; } = new();

    public ConcurrentQueue<HostEnd> Ends { get; } = new();

    public ConcurrentQueue<KitMessage> OwnSaid { get; } = new();

    public ConcurrentQueue<HostMessage> OwnHeard { get; } = new();

    public ConcurrentQueue<string> Errors { get; } = new();

    public Action<IHostSession, HostMessage>? OnMessage { get; init; }

    public Action<HostMessage>? OnOwn { get; init; }

    public Action<string>? OnError { get; init; }

    public void Receive(IHostSession session, HostMessage message)
    {
        Heard.Enqueue(message);
        OnMessage?.Invoke(session, message);
        _messages.Writer.TryWrite(message);
    }

    public void Ended(IHostSession session, HostEnd end)
    {
        Ends.Enqueue(end);
        _messages.Writer.TryComplete();
    }

    public void KitSaid(KitMessage message) => OwnSaid.Enqueue(message);

    public void HostSaid(HostMessage message)
    {
        OwnHeard.Enqueue(message);
        OnOwn?.Invoke(message);
    }

    public void HostWroteError(string line)
    {
        Errors.Enqueue(line);
        OnError?.Invoke(line);
    }

    /// <summary>Waits for the next message of a kind, past all others.</summary>
    public async Task<T> NextAsync<T>()
        where T : HostMessage
    {
        await foreach (var message in _messages.Reader.ReadAllAsync(TestContext.Current.CancellationToken))
        {
            if (message is T wanted)
            {
                return wanted;
            }
        }

        throw new InvalidOperationException($"The host ended: {string.Join(' ', Ends.Select(end => end.Explanation))}");
    }
}
