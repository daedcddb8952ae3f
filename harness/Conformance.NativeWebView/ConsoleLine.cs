using System.Text.Json;

namespace Conformance.NativeWebView;

/// <summary>A line of a page's console, as <see cref="EngineScripts.Console"/> posts it.</summary>
/// <param name="FrameUrl">The URL of the frame that spoke.</param>
/// <param name="Level">How loud it is.</param>
/// <param name="Text">What it said.</param>
internal sealed record ConsoleLine(string FrameUrl, string Level, string Text)
{
    /// <summary>Reads one; null for anything else, since a page can post here what it likes.</summary>
    public static ConsoleLine? Read(string? posted)
    {
        try
        {
            return
                posted is not null && JsonSerializer.Deserialize<string[]>(posted) is [{ } frame, { } level, { } text]
                ? new ConsoleLine(frame, level, text)
                : null;
        }
        catch (Exception strange) when (strange is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
