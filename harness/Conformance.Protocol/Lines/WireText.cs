using System.Text;
using System.Text.Json;

namespace Conformance.Protocol;

/// <summary>Reads single values of a line.</summary>
internal static class WireText
{
    private const int LongestShown = 60;
    private const int LongestText = 300;
    private const int ShortEscape = 2;
    private const int LongEscape = 6;

    public static Utf8JsonReader Reader(ReadOnlySpan<byte> json) =>
        new(json, new JsonReaderOptions { MaxDepth = WireLine.DeepestNesting });

    public static string Text(WireLine line, WireValue value, string member)
    {
        var raw = line.Bytes.Slice(value.Start + 1, value.Length - 2);
        if (!raw.Contains((byte)'\\'))
        {
            return Encoding.UTF8.GetString(raw);
        }

        var reader = Reader(line.Bytes.Slice(value.Start, value.Length));
        reader.Read();
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw line.Complaint(
                value.Start,
                $"the string '{member}' holds half of a surrogate pair",
                "well-formed Unicode: encode the string as an engine would, with U+FFFD for what is not a character"
            );
        }
    }

    public static bool TryNumber(WireLine line, WireValue value, out long number)
    {
        number = 0;
        if (value.Kind is not JsonTokenType.Number)
        {
            return false;
        }

        var reader = Reader(line.Bytes.Slice(value.Start, value.Length));
        reader.Read();
        return reader.TryGetInt64(out number);
    }

    public static byte[] Bytes(WireLine line, WireValue value)
    {
        var reader = Reader(line.Bytes.Slice(value.Start, value.Length));
        reader.Read();
        try
        {
            if (
                reader.TryGetBytesFromBase64(out var bytes)
                && Length(line.Bytes.Slice(value.Start + 1, value.Length - 2)) == (bytes.Length + 2) / 3 * 4
            )
            {
                return bytes;
            }
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair is no letter of the alphabet either.
        }

        throw line.Complaint(
            value.Start,
            "the string 'base64' of a body is not base64",
            "RFC 4648 base64 with padding, of the alphabet with '+' and '/', without white space"
        );
    }

    // How many signs a string has, of which none is beyond ASCII. The runtime passes over white space in base64, so its length tells of it.
    private static int Length(ReadOnlySpan<byte> raw)
    {
        var length = 0;
        while (raw.IndexOf((byte)'\\') is >= 0 and var escape)
        {
            length += escape + 1;
            raw = raw[(escape + (raw[escape + 1] is (byte)'u' ? LongEscape : ShortEscape))..];
        }

        return length + raw.Length;
    }

    public static List<WireValue> Items(WireLine line, WireValue list)
    {
        var items = new List<WireValue>();
        var reader = Reader(line.Bytes.Slice(list.Start, list.Length));
        reader.Read();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            var start = (int)reader.TokenStartIndex;
            var kind = reader.TokenType;
            reader.Skip();
            items.Add(new WireValue(list.Start + start, (int)reader.BytesConsumed - start, kind));
        }

        return items;
    }

    public static MessageBody? Body(WireLine line, WireValue value)
    {
        if (!value.IsGiven)
        {
            return null;
        }

        var body = WireObject.Read(line, value, WireShapes.Body);
        var text = body.Value("text");
        var base64 = body.Value("base64");
        if (text.IsGiven == base64.IsGiven)
        {
            line.Complain(
                value.Start,
                text.IsGiven ? "a body has both 'text' and 'base64'" : "a body has neither 'text' nor 'base64'",
                "one of the two; a message without a body has no member 'body'"
            );
        }

        if (text.IsGiven)
        {
            return MessageBody.FromText(body.Text("text"));
        }

        if (base64.Kind is not JsonTokenType.String)
        {
            throw body.Complaint(base64, "base64", "a string");
        }

        return MessageBody.FromBytes(Bytes(line, base64));
    }

    /// <summary>Keeps a text of the other side from filling a sentence.</summary>
    public static string Short(string text) => text.Length <= LongestText ? text : text[..LongestText] + "…";

    public static string Show(WireLine line, WireValue value) =>
        value.Kind is JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.Null
        || value.Length > LongestShown
            ? Describe(value.Kind)
            : $"'{line.Raw(value)}', {Describe(value.Kind)}";

    public static string Describe(JsonTokenType kind) =>
        kind switch
        {
            JsonTokenType.StartObject => "an object",
            JsonTokenType.StartArray => "a list",
            JsonTokenType.String => "a string",
            JsonTokenType.Number => "a number",
            JsonTokenType.Null => "null",
            JsonTokenType.None => "missing",
            _ => "a truth value",
        };
}
