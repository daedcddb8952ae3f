using System.Text;
using Conformance.Protocol;

namespace Conformance.MisbehavingHost;

/// <summary>Hosts that say too much.</summary>
internal static class Floods
{
    private const int Mebi = 1024 * 1024;

    public static int? Play(string behaviour, Wire wire)
    {
        switch (behaviour)
        {
            case "over-limit":
                wire.Greet();
                Long(wire, 2);
                return wire.Serve();
            case "gib-line":
                wire.Greet();
                Long(wire, 1024);
                return wire.Serve();
            case "flood":
                return Flood(wire);
            case "wordy-errors":
                return Errors(wire);
            default:
                return null;
        }
    }

    private static void Long(Wire wire, int mebis)
    {
        var block = Encoding.ASCII.GetBytes(new string('x', Mebi));
        wire.Write("{\"jsonrpc\":\"2.0\",\"method\":\"host/log\",\"params\":{\"level\":\"info\",\"message\":\"");
        for (var i = 0; i < mebis; i++)
        {
            wire.Write(block);
        }

        wire.Write("\"}}\n");
    }

    // As fast as the pipe takes it: a million messages.
    private static int Flood(Wire wire)
    {
        wire.Greet();
        wire.ReadUntil<WebViewRequest>();
        using var buffer = new LineBuffer();
        for (var i = 0; i < 1000; i++)
        {
            HostProtocolWriter.Write(
                buffer,
                new HostLog(LogLevel.Info, $"line {i} of a host that does not stop to talk")
            );
        }

        for (var i = 0; i < 1000; i++)
        {
            wire.Write(buffer.Written);
        }

        return wire.Serve();
    }

    private static int Errors(Wire wire)
    {
        wire.Greet();
        for (var i = 0; i < 1000; i++)
        {
            Console.Error.WriteLine($"error line {i}");
        }

        Console.Error.WriteLine(new string('e', Mebi));
        Console.Error.Write("no end");
        return 6;
    }
}
