using System.Globalization;
using System.Text;

namespace Conformance.ReferenceHost;

/// <summary>Words mismatches of type as Tauri's Core does, for a host's author compares texts.</summary>
internal static class TypeErrors
{
    public static string WrongType(JsonValue got, string expected) => WrongType(Describe(got), expected);

    public static string WrongType(string got, string expected) => $"invalid type: {got}, expected {expected}";

    public static string WrongValue(JsonValue got, string expected) =>
        $"invalid value: {Describe(got)}, expected {expected}";

    private static string Describe(JsonValue value) =>
        value switch
        {
            JsonNull => "null",
            JsonBoolean => $"boolean `{JsonWriter.Write(value)}`",
            JsonUnsigned or JsonSigned => $"integer `{JsonWriter.Write(value)}`",
            JsonFloat => $"floating point `{JsonWriter.Write(value)}`",
            JsonText text => $"string {QuoteForDebugging(text.Value)}",
            JsonArray => "sequence",
            _ => "map",
        };

    /// <summary>Quotes as Rust's debug form does: what cannot be seen is written as its code point.</summary>
    public static string QuoteForDebugging(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            quoted.Append(
                rune.Value switch
                {
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => "\\t",
                    0 => "\\0",
                    _ when IsVisible(rune) => rune.ToString(),
                    _ => $"\\u{{{rune.Value:x}}}",
                }
            );
        }

        return quoted.Append('"').ToString();
    }

    private static bool IsVisible(Rune rune) =>
        rune.Value == ' '
        || Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.SpaceSeparator
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
            );
}
