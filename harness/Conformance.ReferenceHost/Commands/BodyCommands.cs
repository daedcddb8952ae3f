using System.Security.Cryptography;
using System.Text;
using Conformance.Protocol;

namespace Conformance.ReferenceHost;

/// <summary>Commands about whole bodies and headers (JSON-01, INV-24).</summary>
internal static class BodyCommands
{
    public static void Register(CommandTable table)
    {
        table.Add("body", Describe);
        table.Add("echo_raw", EchoRaw);
        table.Add("make_raw", MakeRaw);
        table.Add("make_text", MakeText);
        table.Add("headers", Headers);
    }

    private static CommandReply Describe(CommandCall call)
    {
        call.CountRun(null);
        var (kind, bytes) = call.Request.Body switch
        {
            RawBody raw => ("raw", raw.Bytes),
            JsonBody json => ("json", Encoding.UTF8.GetBytes(JsonWriter.Write(json.Value))),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return CommandReply.Of(
            JsonValue.Object(
                ("kind", JsonValue.Of(kind)),
                ("length", JsonValue.Of(bytes.Length)),
                ("sha256", JsonValue.Of(Convert.ToHexStringLower(SHA256.HashData(bytes.Span))))
            )
        );
    }

    private static CommandReply EchoRaw(CommandCall call) =>
        call.Request.Body is RawBody raw
            ? new RawReply(raw.Bytes)
            : throw new RejectionException("expected a raw body");

    private static CommandReply MakeRaw(CommandCall call)
    {
        var bytes = new byte[call.Arguments.Count("length")];
        for (var place = 0; place < bytes.Length; place++)
        {
            bytes[place] = (byte)(place % 251);
        }

        return new RawReply(bytes);
    }

    private static CommandReply MakeText(CommandCall call)
    {
        var text = call.Arguments.Text("text");
        call.CountRun();
        return new JsonReply(text);
    }

    private static CommandReply Headers(CommandCall call)
    {
        var seen = new List<KeyValuePair<string, JsonValue>>();
        foreach (
            var group in call.Request.Headers.Where(header => IsShown(call, header)).GroupBy(header => header.Name)
        )
        {
            seen.Add(new(group.Key, JsonValue.Of(group.Select(header => JsonValue.Of(header.Value)))));
        }

        return CommandReply.Of(JsonObject.Of(seen));
    }

    private static bool IsShown(CommandCall call, Header header) =>
        !call.Core.Faults.Is("invoke/caller-headers-hidden") || !header.Name.StartsWith("x-", StringComparison.Ordinal);
}
