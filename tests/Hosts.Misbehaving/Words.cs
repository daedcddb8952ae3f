using System.Text;
using Conformance.Protocol;

namespace Conformance.MisbehavingHost;

/// <summary>Hosts that say what they must not, or say it oddly.</summary>
internal static class Words
{
    private const string Greeting =
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"protocolVersion\":1,"
        + "\"host\":{\"name\":\"misbehaving\",\"version\":\"1\",\"language\":\"csharp\"},\"features\":[]}}";

    public static int? Play(string behaviour, Wire wire, string[] args)
    {
        switch (behaviour)
        {
            case "good":
                wire.Greet();
                return wire.Serve();
            case "says":
                wire.Greet();
                wire.ReadUntil<WebViewRequest>();
                wire.Write(Convert.FromBase64String(args[1]));
                return wire.Serve();
            case "greets-with":
                wire.ReadUntil<HostStart>();
                wire.Write(Encoding.UTF8.GetString(Convert.FromBase64String(args[1])) + "\n");
                return wire.Serve();
            case "crlf":
                wire.ReadUntil<HostStart>();
                wire.Write(Greeting + "\r\n");
                return wire.Serve();
            case "bom":
                wire.Write("\uFEFF" + Greeting + "\n");
                return wire.Serve();
            case "deep":
                wire.Greet();
                wire.Write($"{{\"jsonrpc\":\"2.0\",\"method\":\"host/log\",\"params\":{new string('[', 100_000)}");
                wire.Write("\n");
                return wire.Serve();
            case "answers-twice":
                return AnswerTwice(wire);
            default:
                return null;
        }
    }

    private static int AnswerTwice(Wire wire)
    {
        wire.Greet();
        var request = wire.ReadUntil<WebViewRequest>()!;
        wire.Write(new RequestAnswered(request.Id, new WebViewResponse(200, [], null)));
        wire.Write(new RequestAnswered(request.Id, new WebViewResponse(200, [], null)));
        return wire.Serve();
    }
}
