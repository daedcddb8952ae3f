using System.Diagnostics;
using Conformance.Protocol;

namespace Conformance.MisbehavingHost;

/// <summary>Hosts that start others, and hosts that look around.</summary>
internal static class Processes
{
    public static int? Play(string behaviour, Wire wire, string[] args)
    {
        switch (behaviour)
        {
            case "turncoat":
                return Turncoat.Serve(wire);
            case "sleeper":
                Silences.Stay();
                return 0;
            case "forks-and-exits":
                wire.Greet();
                Fork();
                wire.ReadUntil<WebViewRequest>();
                return 7;
            case "forks-and-serves":
                Fork();
                wire.Greet();
                return wire.Serve();
            case "tells-arguments":
                wire.Greet();
                wire.Write(new HostLog(LogLevel.Info, string.Join('|', args.Skip(1))));
                return wire.Serve();
            case "tells-environment":
                wire.Greet();
                File.WriteAllText(Path.Combine(Environment.GetEnvironmentVariable(args[1])!, "left.txt"), "behind");
                wire.Write(new HostLog(LogLevel.Info, Environment.GetEnvironmentVariable(args[1])!));
                return wire.Serve();
            default:
                return null;
        }
    }

    // The child has this host's pipes and outlives it.
    public static void Fork()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { UseShellExecute = false };
        start.ArgumentList.Add(typeof(Processes).Assembly.Location);
        start.ArgumentList.Add("sleeper");
        using var child = Process.Start(start)!;
        Console.Error.WriteLine($"child {child.Id}");
    }
}
