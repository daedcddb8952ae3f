using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Conformance.Protocol;

/// <summary>The outer form of a line: a JSON-RPC request, notification or response, checked.</summary>
internal readonly ref struct WireMessage
{
    private WireMessage(WireLine line, WireObject members)
    {
        Line = line;
        Id = members.Value("id");
        Params = members.Value("params");
        Result = members.Value("result");
        Error = members.Value("error");
        Method = members.Value("method").IsPresent ? members.Text("method") : null;
    }

    public WireLine Line { get; }

    public string? Method { get; }

    public WireValue Id { get; }

    public WireValue Params { get; }

    public WireValue Result { get; }

    public WireValue Error { get; }

    public string? RawId => Id.IsPresent ? Line.Raw(Id) : null;

    public static WireMessage Read(WireLine line)
    {
        CheckText(line);
        var members = WireObject.Empty(line, WireShapes.Message);
        var reader = WireText.Reader(line.Bytes);
        try
        {
            Scan(line, ref members, ref reader);
        }
        catch (JsonException problem)
        {
            throw Garbage(line, ref reader, problem);
        }

        CheckVersion(line, members);
        var message = new WireMessage(line, members);
        message.CheckForm();
        return message;
    }

    /// <summary>Reads the params of a method.</summary>
    public WireObject ReadParams(WireShape shape)
    {
        if (!Params.IsPresent)
        {
            Line.Complain(0, $"'{WireText.Short(Method!)}' has no 'params'", shape.Wanted);
        }

        return WireObject.Read(Line, Params, shape);
    }

    /// <summary>Reads the error of a response.</summary>
    public HostError ReadError()
    {
        var error = WireObject.Read(Line, Error, WireShapes.Error);
        return new HostError((int)error.Number("code", int.MinValue, int.MaxValue), error.Text("message"));
    }

    private static void CheckText(WireLine line)
    {
        const string wanted = "one JSON message a line, in UTF-8, and nothing else";
        if (line.Bytes.StartsWith("\uFEFF"u8))
        {
            line.Complain(0, "the line begins with a byte-order mark", $"{wanted}: write UTF-8 without the mark");
        }

        if (line.Bytes.IndexOfAnyExcept(" \t\r"u8) < 0)
        {
            line.Complain(0, "the line is empty", wanted);
        }

        if (!Utf8.IsValid(line.Bytes))
        {
            line.Complain(FirstInvalid(line.Bytes), "the line is not UTF-8", wanted);
        }
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var used) is System.Buffers.OperationStatus.Done)
        {
            at += used;
        }

        return at;
    }

    private static void Scan(WireLine line, ref WireObject members, ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType is JsonTokenType.StartArray)
        {
            line.Complain(0, "the line is a list, as a JSON-RPC batch", "one message a line; there are no batches");
        }

        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            line.Complain(0, $"the line is {WireText.Describe(reader.TokenType)}", "an object");
        }

        members.Scan(ref reader, 0);
        reader.Read();
    }

    private static HostProtocolException Garbage(WireLine line, ref Utf8JsonReader reader, JsonException problem)
    {
        var at = (int)(problem.BytePositionInLine ?? reader.BytesConsumed);
        if (
            reader.CurrentDepth >= WireLine.DeepestNesting - 1
            && at < line.Bytes.Length
            && line.Bytes[at] is (byte)'[' or (byte)'{'
        )
        {
            return line.Complaint(
                at,
                $"the message is nested more than {WireLine.DeepestNesting} deep",
                "flat messages"
            );
        }

        var complaint = line.Complaint(
            at,
            "the line is not JSON",
            "one JSON message a line on standard output; logs belong on standard error"
        );
        return new HostProtocolException(complaint.Message, problem) { Code = HostError.ParseError };
    }

    private static void CheckVersion(WireLine line, WireObject members)
    {
        var version = members.Value("jsonrpc");
        if (!version.IsPresent)
        {
            line.Complain(0, "the member 'jsonrpc' is missing", "\"jsonrpc\": \"2.0\" in every message");
        }

        if (version.Kind is not JsonTokenType.String || members.Text("jsonrpc") is not "2.0")
        {
            line.Complain(
                version.Start,
                $"'jsonrpc' is {WireText.Show(line, version)}",
                "\"jsonrpc\": \"2.0\" in every message"
            );
        }
    }

    private void CheckForm()
    {
        if (Method is not null)
        {
            if (Result.IsPresent || Error.IsPresent)
            {
                Line.Complain(
                    0,
                    $"the message has a method, '{WireText.Short(Method)}', and is a response as well",
                    "a request, a notification, or a response"
                );
            }

            return;
        }

        if (!Id.IsPresent)
        {
            Line.Complain(0, "the message has neither 'method' nor 'id'", "a request, a notification, or a response");
        }

        if (Result.IsPresent == Error.IsPresent)
        {
            Line.Complain(
                0,
                Result.IsPresent
                    ? "the response has both 'result' and 'error'"
                    : "the response has neither 'result' nor 'error'",
                "exactly one of the two"
            );
        }
    }
}
