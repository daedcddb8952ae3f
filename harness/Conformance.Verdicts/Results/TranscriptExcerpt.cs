namespace Conformance.Verdicts;

/// <summary>Cuts a told transcript around the places that findings rest on, and marks these.</summary>
internal static class TranscriptExcerpt
{
    private const int Before = 12;
    private const int Most = 40;
    private const int MarkColumn = 72;
    private const int LongestMarked = 110;

    public static IReadOnlyList<string> Of(Verdict verdict)
    {
        var lines = verdict.Transcript;
        var marked = verdict
            .Findings.Select(finding => PlaceOf(finding, lines.ToList()))
            .Where(index => index >= 0)
            .ToHashSet();
        var end = marked.Count == 0 ? lines.Count : Math.Min(marked.Max() + 1, marked.Min() + Most);
        var start = marked.Count == 0 ? Math.Max(0, end - Before) : Math.Max(0, marked.Min() - Before);
        var excerpt = new List<string>();
        for (var index = start; index < end; index++)
        {
            excerpt.Add(
                marked.Contains(index)
                    ? $"{ValueText.Cut(lines[index], LongestMarked).PadRight(MarkColumn)}  ◀ here"
                    : lines[index]
            );
        }

        return excerpt;
    }

    // A page that has left the custom protocol, or never tried it, posts all that follows; the first message is where it began.
    private static int PlaceOf(Finding finding, List<string> lines) =>
        Fingerprints.IsOfPosting(finding.Fingerprint)
            ? lines.FindIndex(line => TranscriptTeller.Tells(line, finding))
            : lines.FindLastIndex(line => TranscriptTeller.Tells(line, finding));
}
