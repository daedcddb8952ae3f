using Spectre.Console;
using Spectre.Console.Rendering;

// The one place that hands texts to Spectre, which takes no offence at signs that steer a terminal and dies of U+FFFF.
#pragma warning disable RS0030

namespace Conformance.Reporting;

/// <summary>Texts as a console can show them; no other goes to one.</summary>
public static class ConsoleText
{
    /// <summary>A text with all of its lines.</summary>
    public static IRenderable Of(string text, Style? style = null) => new Text(VerdictText.Visible(text), style);

    /// <summary>A text with all of its lines, which the console does not wrap.</summary>
    public static IRenderable Whole(string text, Style? style = null) =>
        new WholeLines(VerdictText.Visible(text), style ?? Style.Plain);

    /// <summary>A column of a table.</summary>
    internal static TableColumn Column(string header, string footer) => new(Of(header)) { Footer = Of(footer) };

    /// <summary>Says beside a bar what goes on, cut to the room there is: what wraps makes the whole display jump.</summary>
    internal static void Describe(ProgressTask bar, string text, int room) =>
        bar.Description = Markup.Escape(VerdictText.Shorten(VerdictText.OneLine(text), Math.Max(1, room)));
}
