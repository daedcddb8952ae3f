using Conformance.Protocol;

namespace Conformance.MisbehavingHost;

/// <summary>Hosts that say nothing, or do not go.</summary>
internal static class Silences
{
    public static int? Play(string behaviour, Wire wire)
    {
        switch (behaviour)
        {
            case "silent-at-start":
                Console.Error.WriteLine("waiting for Godot");
                wire.ReadOn();
                return 0;
            case "silent-on-request":
                wire.Greet();
                wire.StopInOrder();
                return 0;
            case "ignores-stop":
                wire.Greet();
                Stay();
                return 0;
            case "answers-stop-and-stays":
                wire.Greet();
                wire.StopInOrder();
                Stay();
                return 0;
            case "answers-stop-closes-and-stays":
                wire.Greet();
                wire.StopInOrder();
                Wire.CloseOutput();
                Stay();
                return 0;
            case "closes-output":
                wire.Greet();
                Wire.CloseOutput();
                Stay();
                return 0;
            case "closes-input":
                wire.Greet(Wire.CloseInput);
                Stay();
                return 0;
            case "closes-input-on-stop":
                wire.Greet();
                CloseInputOnStop(wire);
                Stay();
                return 0;
            case "deaf":
                wire.Greet();
                Stay();
                return 0;
            default:
                return null;
        }
    }

    private static void CloseInputOnStop(Wire wire)
    {
        var stop = wire.ReadUntil<HostStop>()!;
        Wire.CloseInput();
        // What the kit says to that finds nobody to read it.
        wire.Write("{\"jsonrpc\":\"2.0\",\"id\":\"q\",\"method\":\"host/mystery\"}\n");
        wire.Write(new HostStopped(stop.Id));
    }

    public static void Stay()
    {
        using var never = new ManualResetEventSlim();
        never.Wait();
    }
}
