using System.Text.Json;

namespace Conformance.BrowserWebView;

/// <summary>Writes what the DevTools protocol tells of values, in the words of Playwright.</summary>
internal static class ConsoleText
{
    /// <summary>Writes the values of one line.</summary>
    public static string Of(JsonElement values) => string.Join(' ', values.EnumerateArray().Select(Write));

    /// <summary>Writes an error that nobody caught.</summary>
    public static string OfError(JsonElement details) =>
        details.TryGetProperty("exception", out var thrown)
            ? thrown.TryGetProperty("description", out var description)
                ? description.GetString()!
                : Write(thrown)
            : details.GetProperty("text").GetString()!;

    private static string Write(JsonElement value)
    {
        if (value.GetProperty("type").GetString() is "undefined")
        {
            return "undefined";
        }

        if (value.TryGetProperty("value", out var plain))
        {
            return plain.ValueKind is JsonValueKind.String ? plain.GetString()! : plain.GetRawText();
        }

        if (value.TryGetProperty("unserializableValue", out var special))
        {
            return special.GetString()!;
        }

        var description = value.TryGetProperty("description", out var told) ? told.GetString()! : "";
        if (!value.TryGetProperty("preview", out var preview))
        {
            return description;
        }

        var properties = preview.GetProperty("properties").EnumerateArray();
        if (description is "Object")
        {
            return $"{{{string.Join(", ", properties.Select(each => $"{Text(each, "name")}: {Text(each, "value")}"))}}}";
        }

        return value.TryGetProperty("subtype", out var kind) && kind.GetString() is "array"
            ? $"[{string.Join(',', properties.Select(each => Text(each, "value")))}]"
            : description;
    }

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var text) ? text.GetString() ?? "" : "";
}
