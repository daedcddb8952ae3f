using Conformance.Protocol;

namespace Conformance.Hosts;

/// <summary>Carries records between a session and a Core of the same process.</summary>
internal sealed class InProcessWire(Func<Action<HostMessage>, IHostCore> makeCore, HostPortOptions options) : IHostWire
{
    private Mailbox<KitMessage>? _toCore;
    private Mailbox<HostMessage>? _toSession;
    private HostSession? _session;
    private IHostCore? _core;

    public void Open(HostSession session)
    {
        _session = session;
        _toSession = new Mailbox<HostMessage>(session.Hear, options.DeliveryQueueLimit, Overflow);
        _toCore = new Mailbox<KitMessage>(Pass, options.DeliveryQueueLimit, Deaf);
        try
        {
            _core = makeCore(_toSession.Post);
        }
        catch (Exception problem)
        {
            session.End(new HostEnd(HostEndReason.NotStarted, $"The host in process could not be made: {problem}"));
        }
    }

    public void Transmit(KitMessage message) => _toCore!.Post(message);

    public void FinishWriting() => _session!.End(new HostEnd(HostEndReason.Stopped, "The host stopped in order."));

    public async Task<HostEnd> CloseAsync(HostEnd end)
    {
        if (_core is not null)
        {
            await _core.DisposeAsync().ConfigureAwait(false);
        }

        return end;
    }

    private void Pass(KitMessage message)
    {
        if (_session!.HasEnd)
        {
            return;
        }

        try
        {
            _core!.Receive(message);
        }
        catch (Exception problem)
        {
            _session.End(new HostEnd(HostEndReason.Died, $"The host in process failed: {problem}"));
        }
    }

    private void Overflow() =>
        _session!.End(
            new HostEnd(
                HostEndReason.BrokeProtocol,
                $"The host floods the kit: more than {options.DeliveryQueueLimit} of its messages wait to be heard."
            )
        );

    private void Deaf() =>
        _session!.End(
            new HostEnd(
                HostEndReason.Silent,
                $"The host does not return from a message: more than {options.DeliveryQueueLimit} messages wait for it."
            )
        );
}
