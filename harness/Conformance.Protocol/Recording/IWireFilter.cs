namespace Conformance.Protocol;

/// <summary>Tampers with what crosses: each message becomes none, itself, another, or several.</summary>
public interface IWireFilter
{
    /// <summary>Gives what shall reach the host instead of a message of the kit; called for one message at a time.</summary>
    IEnumerable<KitMessage> Outgoing(KitMessage message);

    /// <summary>Gives what the WebView shall hear instead of a message of the host; called for one message at a time.</summary>
    IEnumerable<HostMessage> Incoming(HostMessage message);
}
