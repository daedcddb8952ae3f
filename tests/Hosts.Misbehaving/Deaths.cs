using System.Diagnostics;
using Conformance.Protocol;

namespace Conformance.MisbehavingHost;

/// <summary>Hosts that die at one stage or another.</summary>
internal static class Deaths
{
    public static int? Play(string behaviour, Wire wire)
    {
        switch (behaviour)
        {
            case "dies-at-once":
                Console.Error.WriteLine("cannot find the moon");
                return 3;
            case "dies-after-greeting":
                wire.Greet();
                return 4;
            case "dies-on-request":
                wire.Greet();
                wire.ReadUntil<WebViewRequest>();
                Console.Error.WriteLine("thread 'main' panicked");
                Process.GetCurrentProcess().Kill();
                return null;
            case "exits-0-on-request":
                wire.Greet();
                wire.ReadUntil<WebViewRequest>();
                return 0;
            case "dies-on-stop":
                wire.Greet();
                wire.ReadUntil<HostStop>();
                return 5;
            case "exits-0-on-stop-without-answer":
                wire.Greet();
                wire.ReadUntil<HostStop>();
                return 0;
            case "stops-with-status-9":
                wire.Greet();
                wire.StopInOrder();
                return 9;
            case "half-line-and-exit-0":
                return HalfLine(wire, 0);
            case "half-line-and-exit-3":
                return HalfLine(wire, 3);
            default:
                return null;
        }
    }

    private static int HalfLine(Wire wire, int status)
    {
        wire.Greet();
        wire.ReadUntil<WebViewRequest>();
        wire.Write("{\"jsonrpc\":\"2.0\",\"id\":2,\"resu");
        return status;
    }
}
