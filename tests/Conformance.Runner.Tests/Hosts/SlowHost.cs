using System.Collections.Concurrent;
using Conformance.Hosts;
using Conformance.Protocol;
using Conformance.ReferenceHost;

namespace Conformance.Runner.Tests;

/// <summary>The reference host, of which some messages come late while all others overtake them.</summary>
internal static class SlowHost
{
    /// <summary>Makes the port.</summary>
    /// <param name="delays">How late a message comes: an answer is told with the URL that was asked for, anything else with nothing.</param>
    /// <param name="fault">A defect of the host.</param>
    public static InProcessHostPort Of(Func<HostMessage, string, TimeSpan> delays, string? fault = null) =>
        new("slow", send => new Core(send, delays, fault));

    /// <summary>Makes one of which the answers to what is asked for under such a URL are late.</summary>
    public static InProcessHostPort Answering(string urlEnd, int milliseconds, string? fault = null) =>
        Of(
            (_, url) =>
                url.EndsWith(urlEnd, StringComparison.Ordinal)
                    ? TimeSpan.FromMilliseconds(milliseconds)
                    : TimeSpan.Zero,
            fault
        );

    /// <summary>Makes one of which the scripts that hold a text are late.</summary>
    public static InProcessHostPort Saying(Func<string, bool> script, int milliseconds) =>
        Of(
            (message, _) =>
                message is WebViewEval eval && script(eval.Script)
                    ? TimeSpan.FromMilliseconds(milliseconds)
                    : TimeSpan.Zero
        );

    private sealed class Core : IHostCore
    {
        private readonly ConcurrentDictionary<long, string> _asked = [];
        private readonly ReferenceCore _core;

        public Core(Action<HostMessage> send, Func<HostMessage, string, TimeSpan> delays, string? fault) =>
            _core = ReferenceCore.Create(
                new ReferenceHostOptions { Fault = fault },
                message =>
                {
                    var url = message is RequestAnswered answered ? _asked.GetValueOrDefault(answered.Id, "") : "";
                    var delay = delays(message, url);
                    if (delay == TimeSpan.Zero)
                    {
                        send(message);
                    }
                    else
                    {
                        _ = Task.Delay(delay, TimeProvider.System)
                            .ContinueWith(_ => send(message), TaskScheduler.Default);
                    }
                }
            );

        public void Receive(KitMessage message)
        {
            if (message is WebViewRequest request)
            {
                _asked[request.Id] = request.Url;
            }

            _core.Receive(message);
        }

        public ValueTask DisposeAsync() => _core.DisposeAsync();
    }
}
