namespace Conformance.Scenarios;

/// <summary>A spec file in memory: its text, and the mistakes found in it so far.</summary>
/// <param name="name">The file, as the user named it.</param>
/// <param name="path">The file's full path.</param>
/// <param name="text">Its text.</param>
internal sealed class SpecFile(string name, string path, string text)
{
    private readonly List<int> _lineStarts = FindLineStarts(text);

    public string Name { get; } = name;

    public string Path { get; } = path;

    public string Text { get; } = text;

    public List<SpecDiagnostic> Diagnostics { get; } = [];

    public void Report(string code, SpecNode node, string message, string? hint = null) =>
        Report(code, node.Location, node.Length, message, hint);

    public void Report(string code, SourceLocation location, int length, string message, string? hint = null) =>
        Diagnostics.Add(new(code, message, location, Math.Max(length, 1), hint, LineAt(location.Line)));

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

        var start = _lineStarts[line - 1];
        var end = line < _lineStarts.Count ? _lineStarts[line] : Text.Length;
        return Text[start..end].TrimEnd('\r', '\n');
    }

    private static List<int> FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            starts.Add(at + 1);
        }

        return starts;
    }
}
