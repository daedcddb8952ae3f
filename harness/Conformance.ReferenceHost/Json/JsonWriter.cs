using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Conformance.ReferenceHost;

/// <summary>Writes JSON without white space, escaping no more than it must.</summary>
internal static class JsonWriter
{
    private static readonly SearchValues<char> s_escaped = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Select(code => (char)code),
        '"',
        '\\',
    ]);

    public static string Write(JsonValue value)
    {
        switch (value)
        {
            case JsonNull:
                return "null";
            case JsonBoolean { Value: var truth }:
                return truth ? "true" : "false";
            case JsonUnsigned { Value: var whole }:
                return whole.ToString(CultureInfo.InvariantCulture);
            default:
                var text = new StringBuilder();
                Write(text, value);
                return text.ToString();
        }
    }

    public static string Quote(string value)
    {
        var text = new StringBuilder(value.Length + 2);
        Quote(text, value);
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonValue value)
    {
        switch (value)
        {
            case JsonNull:
                text.Append("null");
                break;
            case JsonBoolean { Value: var truth }:
                text.Append(truth ? "true" : "false");
                break;
            case JsonUnsigned { Value: var whole }:
                text.Append(CultureInfo.InvariantCulture, $"{whole}");
                break;
            case JsonSigned { Value: var whole }:
                text.Append(CultureInfo.InvariantCulture, $"{whole}");
                break;
            case JsonFloat { Value: var number }:
                text.Append(JsonDouble.Write(number));
                break;
            case JsonText { Value: var words }:
                Quote(text, words);
                break;
            case JsonArray { Items: var items }:
                WriteItems(text, items);
                break;
            case JsonObject members:
                WriteMembers(text, members);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static void WriteItems(StringBuilder text, IReadOnlyList<JsonValue> items)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        text.Append('[');
        for (var place = 0; place < items.Count; place++)
        {
            if (place > 0)
            {
                text.Append(',');
            }

            Write(text, items[place]);
        }

        text.Append(']');
    }

    private static void WriteMembers(StringBuilder text, JsonObject members)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        text.Append('{');
        var first = true;
        foreach (var (key, value) in members.Members)
        {
            if (!first)
            {
                text.Append(',');
            }

            first = false;
            Quote(text, key);
            text.Append(':');
            Write(text, value);
        }

        text.Append('}');
    }

    private static void Quote(StringBuilder text, string value)
    {
        text.Append('"');
        var rest = value.AsSpan();
        while (rest.IndexOfAny(s_escaped) is var at and >= 0)
        {
            text.Append(rest[..at]).Append(Escape(rest[at]));
            rest = rest[(at + 1)..];
        }

        text.Append(rest).Append('"');
    }

    private static string Escape(char unit) =>
        unit switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\b' => "\\b",
            '\f' => "\\f",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            _ => $"\\u{(int)unit:x4}",
        };
}
