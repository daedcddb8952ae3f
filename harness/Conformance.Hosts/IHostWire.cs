using Conformance.Protocol;

namespace Conformance.Hosts;

/// <summary>What carries the messages of a session.</summary>
internal interface IHostWire
{
    /// <summary>Begins to carry messages; the host's go to the session, one at a time.</summary>
    void Open(HostSession session);

    /// <summary>Carries a message to the host; never waits.</summary>
    void Transmit(KitMessage message);

    /// <summary>Tells that the host has answered <c>host/stop</c>: nothing more is said to it.</summary>
    void FinishWriting();

    /// <summary>Ends whatever is left of the host, and completes what is known of its end.</summary>
    Task<HostEnd> CloseAsync(HostEnd end);
}
