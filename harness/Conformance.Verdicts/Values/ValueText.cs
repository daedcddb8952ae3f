using System.Globalization;
using System.Text;
using Conformance.Scenarios;

namespace Conformance.Verdicts;

/// <summary>Writes values as short YAML flow text for people. Writing stops at a limit, so that neither long nor deep values harm.</summary>
internal static class ValueText
{
    public static string Of(SpecValue value, int limit)
    {
        var text = new StringBuilder();
        Write(text, value, limit);
        return Cut(text.ToString(), limit);
    }

    /// <summary>Quotes a text; control characters and lone surrogates are written as escapes.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsSurrogatePair(text, index))
            {
                quoted.Append(text, index++, 2);
            }
            else
            {
                quoted.Append(Escape(text[index]));
            }
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Cuts a text to a length, never through a pair of surrogates, and says so.</summary>
    public static string Cut(string text, int limit) =>
        text.Length <= limit ? text
        : char.IsHighSurrogate(text[limit - 2]) ? string.Concat(text.AsSpan(0, limit - 2), "…")
        : string.Concat(text.AsSpan(0, limit - 1), "…");

    /// <summary>Puts a text on one line.</summary>
    public static string OneLine(string text) =>
        text.AsSpan().ContainsAny('\r', '\n')
            ? string.Join(" ⏎ ", text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
            : text;

    private static string Escape(char c) =>
        c switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            _ when char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\uFEFF' => string.Create(
                CultureInfo.InvariantCulture,
                $"\\u{(int)c:x4}"
            ),
            _ => c.ToString(),
        };

    private static void Write(StringBuilder text, SpecValue value, int limit)
    {
        if (text.Length >= limit)
        {
            return;
        }

        switch (value)
        {
            case SpecNull:
                text.Append("null");
                break;
            case SpecBoolean boolean:
                text.Append(boolean.Value ? "true" : "false");
                break;
            case SpecNumber number:
                text.Append(number.Digits);
                break;
            case SpecText plain:
                text.Append(Quote(plain.Text.Length > limit ? plain.Text[..limit] : plain.Text));
                break;
            case SpecList list:
                WriteList(text, list, limit);
                break;
            case SpecMapping mapping:
                WriteMembers(text, mapping.Members, limit);
                break;
            case SpecSpecial special:
                WriteMembers(text, [new($"${special.Name}", special.Argument)], limit);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static void WriteList(StringBuilder text, SpecList list, int limit)
    {
        text.Append('[');
        for (var index = 0; index < list.Items.Count && text.Length < limit; index++)
        {
            text.Append(index == 0 ? "" : ", ");
            Write(text, list.Items[index], limit);
        }

        text.Append(']');
    }

    private static void WriteMembers(
        StringBuilder text,
        IReadOnlyList<KeyValuePair<string, SpecValue>> members,
        int limit
    )
    {
        text.Append('{');
        for (var index = 0; index < members.Count && text.Length < limit; index++)
        {
            text.Append(index == 0 ? " " : ", ").Append(Key(members[index].Key)).Append(": ");
            Write(text, members[index].Value, limit);
        }

        text.Append(members.Count == 0 ? "}" : " }");
    }

    private static string Key(string key) =>
        key.Length > 0 && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '$') ? key : Quote(key);
}
