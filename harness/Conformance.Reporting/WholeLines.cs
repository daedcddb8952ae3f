using Spectre.Console;
using Spectre.Console.Rendering;

namespace Conformance.Reporting;

/// <summary>A text whose lines stay whole, however narrow the console: a terminal wraps them itself, and names and paths can still be copied and
/// clicked.</summary>
/// <param name="text">The text, as a console can show it.</param>
/// <param name="style">How it looks.</param>
internal sealed class WholeLines(string text, Style style) : Renderable
{
    /// <inheritdoc />
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        foreach (var (index, line) in text.Split('\n').Index())
        {
            if (index > 0)
            {
                yield return Segment.LineBreak;
            }

            yield return new Segment(line, style);
        }
    }
}
