namespace Conformance.ReferenceHost;

/// <summary>What the conformance app remembers, for all windows together (PRC-01).</summary>
internal sealed class AppMemory
{
    private readonly Dictionary<string, ulong> _runs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Action>> _waiters = new(StringComparer.Ordinal);
    private readonly HashSet<string> _openGates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<JsonValue>> _heard = new(StringComparer.Ordinal);

    public Dictionary<string, JsonValue> Values { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, CoreChannel> Channels { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a command waits for a gate.</summary>
    public bool IsAnybodyWaiting => _waiters.Count > 0;

    public void Count(string tag) => _runs[tag] = Runs(tag) + 1;

    public ulong Runs(string tag) => _runs.GetValueOrDefault(tag);

    public IReadOnlyList<JsonValue> Heard(string note) => _heard.GetValueOrDefault(note, []);

    public void Hear(string note, JsonValue payload)
    {
        if (!_heard.TryGetValue(note, out var payloads))
        {
            _heard[note] = payloads = [];
        }

        payloads.Add(payload);
    }

    /// <summary>Forgets the last event under each note: a defect of closing windows.</summary>
    public void ForgetLastHeard()
    {
        foreach (var payloads in _heard.Values.Where(payloads => payloads.Count > 0))
        {
            payloads.RemoveAt(payloads.Count - 1);
        }
    }

    /// <summary>Forgets who waits at gates: a defect of closing windows.</summary>
    public void ForgetWaiters() => _waiters.Clear();

    /// <summary>Calls back when a gate is open, at once if it is.</summary>
    public void Wait(string gate, Action opened)
    {
        if (_openGates.Contains(gate))
        {
            opened();
            return;
        }

        if (!_waiters.TryGetValue(gate, out var waiters))
        {
            _waiters[gate] = waiters = [];
        }

        waiters.Add(opened);
    }

    /// <summary>Opens a gate for ever and gives those who waited.</summary>
    public IReadOnlyList<Action> Open(string gate)
    {
        _openGates.Add(gate);
        return _waiters.Remove(gate, out var waiters) ? waiters : [];
    }
}
