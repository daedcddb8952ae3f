using Conformance.Hosts;
using Conformance.Protocol;
using Conformance.ReferenceHost;

namespace Conformance.Runner.Tests;

/// <summary>The reference host, with a test between it and the kit.</summary>
internal static class InterceptedHost
{
    /// <summary>Makes the port.</summary>
    /// <param name="takes">Tells whether it has taken a message, so that the host never hears it; may say something itself.</param>
    /// <param name="says">Makes of what the host says what the kit hears.</param>
    public static InProcessHostPort Of(
        Func<KitMessage, Action<HostMessage>, bool> takes,
        Func<HostMessage, HostMessage>? says = null
    ) =>
        new(
            "intercepted",
            send => new Core(
                ReferenceCore.Create(
                    new ReferenceHostOptions(),
                    message => send(says is null ? message : says(message))
                ),
                send,
                takes
            )
        );

    private sealed class Core(
        ReferenceCore core,
        Action<HostMessage> send,
        Func<KitMessage, Action<HostMessage>, bool> takes
    ) : IHostCore
    {
        public void Receive(KitMessage message)
        {
            if (!takes(message, send))
            {
                core.Receive(message);
            }
        }

        public ValueTask DisposeAsync() => core.DisposeAsync();
    }
}
