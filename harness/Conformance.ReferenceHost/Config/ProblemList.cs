namespace Conformance.ReferenceHost;

/// <summary>Gathers everything that is wrong with a configuration, so that it is told at once.</summary>
internal sealed class ProblemList
{
    private readonly List<string> _lines = [];

    public bool IsEmpty => _lines.Count == 0;

    public IReadOnlyList<string> Lines => _lines;

    public void Add(FilePlace at, string reason)
    {
        var line = $"{at}: {reason}";
        if (!_lines.Contains(line))
        {
            _lines.Add(line);
        }
    }

    public override string ToString() => string.Join('\n', _lines);
}
