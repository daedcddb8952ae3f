namespace Conformance.Protocol;

/// <summary>A way to a host: in process, a started process, a TCP connection.</summary>
public interface IHostPort
{
    /// <summary>The host as the command line names it, such as <c>reference</c> or <c>exec:./host</c>.</summary>
    string Name { get; }

    /// <summary>Starts a host and waits for its greeting; the listener may hear messages before this returns.</summary>
    /// <exception cref="HostStartException">The host could not be started, refused, or broke the protocol meanwhile.</exception>
    Task<IHostSession> StartAsync(
        WebViewIdentity webView,
        AppSelection app,
        IHostListener listener,
        CancellationToken cancellationToken = default
    );
}

/// <summary>A living host, from its greeting to its end.</summary>
public interface IHostSession : IAsyncDisposable
{
    /// <summary>What the host said of itself; empty texts until it has greeted.</summary>
    HostDescription Host { get; }

    /// <summary>Ends when the host has ended, whatever the cause; never faults.</summary>
    Task<HostEnd> Completion { get; }

    /// <summary>Makes an id for a request, unique in this session.</summary>
    long NextRequestId();

    /// <summary>Queues a message: order is kept, the caller never waits, a message to a host that has ended is lost.</summary>
    void Send(KitMessage message);

    /// <summary>Asks the host to stop and waits for its end, however it comes about: a host that has not ended within the port's time for stopping is ended.
    /// A host that has ended already is not asked; then, and at every further call, the end that came about is given.</summary>
    /// <exception cref="OperationCanceledException">The token gave up the waiting; the host has been asked, and its end is still to come.</exception>
    Task<HostEnd> StopAsync(CancellationToken cancellationToken = default);
}

/// <summary>Hears what a host says. Calls come one at a time, in the host's order, and must not block.</summary>
public interface IHostListener
{
    /// <summary>Hears one message.</summary>
    /// <param name="session">The session to answer on; already usable while the host is still starting.</param>
    /// <param name="message">The message.</param>
    void Receive(IHostSession session, HostMessage message);

    /// <summary>Hears that the session is over; nothing follows.</summary>
    void Ended(IHostSession session, HostEnd end);
}

/// <summary>A Core that lives in the kit's own process; <c>Conformance.Hosts</c> makes a port of it.</summary>
public interface IHostCore : IAsyncDisposable
{
    /// <summary>Hears one message of the kit; answers go to the sink the Core was made with, in order, on any thread.</summary>
    void Receive(KitMessage message);
}
