using System.Text;
using Conformance.Verdicts;

namespace Conformance.Reporting;

/// <summary>A verdict in words, the same in every report.</summary>
public static class VerdictText
{
    private const int HeadlineLimit = 300;

    /// <summary>The whole explanation, findings and transcript.</summary>
    public static string Of(Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        var identity = verdict.Case;
        var named = identity with
        {
            Name = Name(identity),
            Title = OneLine(identity.Title),
            Sentences = [.. identity.Sentences.Select(pair => KeyValuePair.Create(pair.Key, OneLine(pair.Value)))],
        };
        return Visible(FindingExplainer.Explain(verdict with { Case = named }));
    }

    /// <summary>The name of a case on one line, with its round where it is played more than once.</summary>
    public static string Name(CaseIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        return OneLine(identity.Name) + Round(identity);
    }

    /// <summary>Which round of a case it is, behind its name; nothing where it is played once.</summary>
    internal static string Round(CaseIdentity identity) => identity.Round is { } round ? $" (round {round})" : "";

    /// <summary>The explanation in one line.</summary>
    public static string Headline(Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        if (!FailureGroup.IsToldByReason(verdict) && verdict.Findings is [var finding, ..])
        {
            var text = $"{finding.Subject} {finding.Relation} {finding.Expected} {finding.Outcome} {finding.Actual}";
            return Shorten(
                Visible(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))),
                HeadlineLimit
            );
        }

        return Shorten(Visible((verdict.Reason ?? verdict.Case.Title).ReplaceLineEndings(" ")), HeadlineLimit);
    }

    /// <summary>What a case came to, in one line: its name, its WebView, and the fingerprints of what it found, or why.</summary>
    public static string Line(Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return $"{VerdictWords.Word(verdict.Kind).ToUpperInvariant()}  {Name(verdict.Case)}  {OneLine(verdict.Case.WebView)}  {FailureGroup.WayOf(verdict)}";
    }

    /// <summary>Draws control characters as pictures and noncharacters as escapes: what a host said must not steer the terminal that shows it,
    /// and there are consoles and readers that break at the latter.</summary>
    public static string Visible(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsHidden(rune))
            {
                return string.Concat(text.EnumerateRunes().Select(each => IsHidden(each) ? Picture(each) : $"{each}"));
            }
        }

        return text;
    }

    /// <summary>Draws a text on one line, as the name of a case is shown everywhere: line ends, too, are pictures.</summary>
    public static string OneLine(string text) =>
        Visible(text)
            .Replace('\n', '\u240A')
            .Replace('\t', '\u2409')
            .Replace("\u2028", @"\u2028")
            .Replace("\u2029", @"\u2029");

    /// <summary>Cuts a line to a length, never through a character.</summary>
    internal static string Shorten(string line, int limit)
    {
        if (line.Length <= limit)
        {
            return line;
        }

        var end = limit >= 2 && char.IsHighSurrogate(line[limit - 2]) ? limit - 2 : limit - 1;
        return line[..end] + "…";
    }

    private static bool IsHidden(Rune rune) =>
        IsNoncharacter(rune.Value) || (Rune.IsControl(rune) && rune.Value is not ('\n' or '\t'));

    private static bool IsNoncharacter(int value) => value is >= 0xFDD0 and <= 0xFDEF || (value & 0xFFFE) == 0xFFFE;

    private static string Picture(Rune rune) =>
        rune.Value switch
        {
            < ' ' => $"{(char)(0x2400 + rune.Value)}",
            0x7f => "\u2421",
            > 0xFFFF => $"\\U{rune.Value:X8}",
            _ when IsNoncharacter(rune.Value) => $"\\u{rune.Value:X4}",
            _ => "\uFFFD",
        };
}
