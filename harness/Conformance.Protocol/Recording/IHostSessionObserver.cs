namespace Conformance.Protocol;

/// <summary>Hears what a session says and hears on its own account. A port tells its listener so where the listener is an observer as well.</summary>
public interface IHostSessionObserver
{
    /// <summary>Hears that the session itself sends a message: <c>host/start</c>, <c>host/stop</c>, the refusal of an unknown request.</summary>
    void KitSaid(KitMessage message);

    /// <summary>Hears that the session itself took a message: the answers to those, and unknown requests.</summary>
    void HostSaid(HostMessage message);

    /// <summary>Hears that the host wrote a line to its standard error; called on any thread.</summary>
    void HostWroteError(string line);
}
