namespace Conformance.Scenarios;

/// <summary>A spec file in memory: its text, and the mistakes found in it so far.</summary>
/// <param name="name">The file, as the user named it.</param>
/// <param name="path">The file's full path.</param>
/// <param name="text">Its text.</param>
internal sealed class SpecFile(string name, string path, string text)
{
    /// <summary>How many mistakes of one file are told; nobody reads more, and a line may be as long as the file.</summary>
    public const int MostMistakes = 200;

    private readonly List<int> _lineStarts = FindLineStarts(text);

    private (int Number, string Text) _lastLine;

    public string Name { get; } = name;

    public string Path { get; } = path;

    public string Text { get; } = text;

    public List<SpecDiagnostic> Diagnostics { get; } = [];

    public void Report(string code, SpecNode node, string message, string? hint = null) =>
        Report(code, node.Location, node.Length, message, hint);

    public void Report(string code, SourceLocation location, int length, string message, string? hint = null)
    {
        if (Diagnostics.Any(told => told.Location == location && told.Code == code && told.Message == message))
        {
            // Scenarios that share an axis share its mistakes.
            return;
        }

        if (Diagnostics.Count < MostMistakes)
        {
            Diagnostics.Add(new(code, message, location, Math.Max(length, 1), hint, LineAt(location.Line)));
        }
        else if (Diagnostics.Count == MostMistakes)
        {
            Diagnostics.Add(
                new(
                    SpecCodes.TooManyMistakes,
                    $"This file has more than {MostMistakes} mistakes.",
                    location,
                    1,
                    "mend those above first",
                    ""
                )
            );
        }
    }

    public SourceLocation LocationOf(int offset)
    {
        var found = _lineStarts.BinarySearch(offset);
        var line = found < 0 ? ~found - 1 : found;
        return new(Name, line + 1, offset - _lineStarts[line] + 1);
    }

    public int OffsetOf(SourceLocation location) =>
        Math.Min(_lineStarts[Math.Min(location.Line, _lineStarts.Count) - 1] + location.Column - 1, Text.Length);

    public string LineAt(int line)
    {
        if (line > _lineStarts.Count)
        {
            return "";
        }

        // Many mistakes may stand in one long line, which is then one text.
        if (_lastLine.Number != line)
        {
            var start = _lineStarts[line - 1];
            var end = line < _lineStarts.Count ? _lineStarts[line] : Text.Length;
            _lastLine = (line, Text[start..end].TrimEnd('\r', '\n'));
        }

        return _lastLine.Text;
    }

    private static List<int> FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var at = Next(text, 0); at >= 0; at = Next(text, at + 1))
        {
            // YAML ends lines with a carriage return alone, too.
            if (text[at] is '\n' || at + 1 == text.Length || text[at + 1] is not '\n')
            {
                starts.Add(at + 1);
            }
        }

        return starts;
    }

    private static int Next(string text, int from)
    {
        var next = text.AsSpan(from).IndexOfAny('\n', '\r');
        return next < 0 ? next : from + next;
    }
}
