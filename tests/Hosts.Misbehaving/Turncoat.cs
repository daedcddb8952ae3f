using System.Text;
using Conformance.Protocol;
using Conformance.ReferenceHost;

namespace Conformance.MisbehavingHost;

/// <summary>The reference host, in order until a page calls a command named <c>turn_…</c>: then it does what the rest of the name says.
/// Cases before and after such a call are those of a good host.</summary>
internal sealed class Turncoat : IDisposable
{
    private const string Trigger = "/turn_";
    private const string Ping =
        "{\"jsonrpc\":\"2.0\",\"method\":\"host/log\",\"params\":{\"level\":\"info\",\"message\":\"m\"}}";
    private const int Mebi = 1024 * 1024;

    private readonly Wire _wire;
    private readonly ReferenceCore _core;
    private readonly Lock _gate = new();
    private readonly List<FileStream> _files = [];
    private bool _ignoresStop;
    private string _end = "\n";

    private Turncoat(Wire wire)
    {
        _wire = wire;
        _core = ReferenceCore.Create(new ReferenceHostOptions { Crashed = _ => Environment.Exit(134) }, Say);
    }

    /// <summary>Serves to the end; gives the exit status.</summary>
    public static int Serve(Wire wire)
    {
        using var host = new Turncoat(wire);
        return host.Serve();
    }

    private int Serve()
    {
        while (_wire.Read() is { } message)
        {
            if (message is HostStop && _ignoresStop)
            {
                Silences.Stay();
            }

            if (message is WebViewRequest request && Find(request) is { } behaviour)
            {
                if (Turn(behaviour, request) is { } status)
                {
                    return status;
                }

                continue;
            }

            _core.Receive(message);
            if (message is HostStop)
            {
                return 0;
            }
        }

        return 1;
    }

    // Gives the exit status of a host that leaves by itself.
    private int? Turn(string behaviour, WebViewRequest request)
    {
        switch (behaviour)
        {
            case "dies":
                Console.Error.WriteLine("thread 'main' panicked");
                return 101;
            case "exits_0":
                return 0;
            case "dies_in_a_line":
                _wire.Write(Ping[..20]);
                return 3;
            case "is_silent":
                return null;
            case "hangs":
                Silences.Stay();
                return null;
            case "closes_output":
                Wire.CloseOutput();
                Silences.Stay();
                return null;
            case "forks_and_dies":
                Processes.Fork();
                return 7;
            default:
                Speak(behaviour, request);
                // A page that calls on after all that hears of a command that returns nothing.
                _core.Receive(
                    request with
                    {
                        Url = request.Url[..request.Url.IndexOf(Trigger, StringComparison.Ordinal)] + "/nothing",
                    }
                );
                return null;
        }
    }

    private void Speak(string behaviour, WebViewRequest request)
    {
        switch (behaviour)
        {
            case "ignores_stop":
                _ignoresStop = true;
                break;
            case "ends_lines_with_cr_lf":
                _end = "\r\n";
                break;
            case "floods":
                Flood();
                break;
            case "writes_300_mib":
                Long();
                break;
            case "leaks_files":
                Leak();
                break;
            default:
                Write(Line(behaviour, request));
                break;
        }
    }

    private static byte[] Line(string behaviour, WebViewRequest request) =>
        behaviour switch
        {
            "says_garbage" => "Listening on port 3000"u8.ToArray(),
            "garbles_a_line" => Encoding.UTF8.GetBytes(Ping.Insert(12, "DEBUG poll ")),
            "says_nothing_in_a_line" => [],
            "begins_with_a_mark" => Encoding.UTF8.GetBytes("\uFEFF" + Ping),
            "breaks_utf_8" => [.. Encoding.UTF8.GetBytes(Ping[..^4]), 0xC3, 0x28, .. "\"}}"u8],
            "nests" => Encoding.UTF8.GetBytes(Ping[..^4] + "\",\"more\":" + new string('[', 100_000)),
            "answers_nobody" => "{\"jsonrpc\":\"2.0\",\"id\":987654321,\"result\":{}}"u8.ToArray(),
            "answers_a_huge_id" => "{\"jsonrpc\":\"2.0\",\"id\":1e999,\"result\":{}}"u8.ToArray(),
            "answers_a_huge_status" => Encoding.UTF8.GetBytes(
                $"{{\"jsonrpc\":\"2.0\",\"id\":{request.Id},\"result\":{{\"status\":1e400,\"headers\":[]}}}}"
            ),
            "repeats_a_member" => Encoding.UTF8.GetBytes(
                $"{{\"jsonrpc\":\"2.0\",\"id\":{request.Id},\"id\":{request.Id},\"result\":{{\"status\":200,\"headers\":[]}}}}"
            ),
            "answers_twice" => Encoding.UTF8.GetBytes(
                $"{{\"jsonrpc\":\"2.0\",\"id\":{request.Id},\"result\":{{\"status\":200,\"headers\":[]}}}}"
            ),
            _ => throw new ArgumentException($"There is no behaviour '{behaviour}'."),
        };

    private void Flood()
    {
        var block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Ping + "\n", 1000)));
        for (var i = 0; i < 1000; i++)
        {
            _wire.Write(block);
        }
    }

    private void Long()
    {
        var block = Encoding.ASCII.GetBytes(new string('x', Mebi));
        _wire.Write(Ping[..^4]);
        for (var i = 0; i < 300; i++)
        {
            _wire.Write(block);
        }
    }

    // Until no more can be had: whoever starts this host sets that limit.
    private void Leak()
    {
        while (true)
        {
            _files.Add(File.OpenRead(typeof(Turncoat).Assembly.Location));
        }
    }

    private static string? Find(WebViewRequest request)
    {
        var at = request.Url.IndexOf(Trigger, StringComparison.Ordinal);
        return at < 0 || request.Method != "POST" ? null : request.Url[(at + Trigger.Length)..];
    }

    private void Say(HostMessage message)
    {
        using var buffer = new LineBuffer();
        HostProtocolWriter.Write(buffer, message);
        Write(buffer.Written[..^1]);
    }

    private void Write(ReadOnlySpan<byte> line)
    {
        lock (_gate)
        {
            _wire.Write([.. line, .. Encoding.ASCII.GetBytes(_end)]);
        }
    }

    public void Dispose() => _files.ForEach(file => file.Dispose());
}
