using Conformance.Verdicts;

namespace Conformance.Reporting;

/// <summary>A verdict in words, the same in every report.</summary>
public static class VerdictText
{
    private const int HeadlineLimit = 300;

    /// <summary>The whole explanation, findings and transcript.</summary>
    public static string Of(Verdict verdict)
    {
        return Visible(FindingExplainer.Explain(verdict));
    }

    /// <summary>The explanation in one line.</summary>
    public static string Headline(Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        if (verdict.Findings is [var finding, ..])
        {
            var text = $"{finding.Subject} {finding.Relation} {finding.Expected} {finding.Outcome} {finding.Actual}";
            return Shorten(Visible(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        }

        return Shorten(Visible((verdict.Reason ?? verdict.Case.Title).ReplaceLineEndings(" ")));
    }

    /// <summary>Draws control characters as pictures: what a host said must not steer the terminal that shows it.</summary>
    public static string Visible(string text) =>
        text.Any(IsHidden)
            ? string.Concat(text.Select(character => IsHidden(character) ? Picture(character) : character))
            : text;

    private static bool IsHidden(char character) => char.IsControl(character) && character is not ('\n' or '\t');

    private static char Picture(char character) =>
        character switch
        {
            < ' ' => (char)(0x2400 + character),
            '\x7f' => '\u2421',
            _ => '\uFFFD',
        };

    private static string Shorten(string line)
    {
        if (line.Length <= HeadlineLimit)
        {
            return line;
        }

        var end = char.IsHighSurrogate(line[HeadlineLimit - 2]) ? HeadlineLimit - 2 : HeadlineLimit - 1;
        return line[..end] + "…";
    }
}
