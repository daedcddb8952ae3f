using System.Globalization;
using System.Text;

namespace Conformance.Scenarios;

/// <summary>Draws mistakes for people: the place, the line, a caret, and what to do.</summary>
public static class SpecDiagnosticRenderer
{
    private const int Widest = 120;

    /// <summary>Draws mistakes one under the other, with an empty line between.</summary>
    public static string Render(IEnumerable<SpecDiagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        return string.Join("\n", diagnostics.Select(Render));
    }

    /// <summary>Draws one mistake.</summary>
    public static string Render(SpecDiagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"{diagnostic.Location}  {diagnostic.Code}  {Show(diagnostic.Message)}\n\n"
        );
        if (diagnostic.Excerpt.Length == 0)
        {
            return (
                diagnostic.Hint is null
                    ? text
                    : text.Append(CultureInfo.InvariantCulture, $"   {Show(diagnostic.Hint)}\n")
            ).ToString();
        }

        var number = diagnostic.Location.Line.ToString(CultureInfo.InvariantCulture).PadLeft(5);
        var (line, column) = Crop(diagnostic.Excerpt, diagnostic.Location.Column - 1);
        var carets = new string('^', Math.Clamp(diagnostic.Length, 1, Math.Max(line.Length - column, 1)));
        var hint = diagnostic.Hint is null ? "" : "  " + Show(diagnostic.Hint);
        return text.Append(CultureInfo.InvariantCulture, $"{number} │ {Show(line)}\n")
            .Append(CultureInfo.InvariantCulture, $"      │ {new string(' ', column)}{carets}{hint}\n")
            .ToString();
    }

    /// <summary>Cuts a long line around the place.</summary>
    private static (string Line, int Column) Crop(string line, int column)
    {
        var at = Math.Min(column, line.Length);
        if (line.Length <= Widest)
        {
            return (line, at);
        }

        var start = Math.Clamp(at - Widest / 3, 0, line.Length - Widest);
        var end = start + Widest;
        var piece = line[start..end];
        return ((start > 0 ? "…" + piece[1..] : piece)[..^1] + (end < line.Length ? '…' : piece[^1]), at - start);
    }

    /// <summary>A file must not steer the terminal it is shown on.</summary>
    private static string Show(string text) =>
        string.Concat(text.Select(static unit => char.IsControl(unit) ? (unit is '\t' ? ' ' : '·') : unit));
}
