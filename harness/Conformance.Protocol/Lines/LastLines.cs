namespace Conformance.Protocol;

/// <summary>Keeps the last lines that a process said, for whoever explains its end; may be used on any thread.</summary>
/// <param name="count">How many lines are kept.</param>
public sealed class LastLines(int count)
{
    private readonly Lock _gate = new();
    private readonly Queue<string> _lines = new();

    /// <summary>Adds a line, and lets the oldest go where there are too many.</summary>
    public void Add(string line)
    {
        lock (_gate)
        {
            _lines.Enqueue(line);
            if (_lines.Count > count)
            {
                _lines.Dequeue();
            }
        }
    }

    /// <summary>The lines that are kept, the oldest first.</summary>
    public IReadOnlyList<string> ToList()
    {
        lock (_gate)
        {
            return [.. _lines];
        }
    }
}
