namespace Conformance.Runner;

/// <summary>The cases still to be played, by pattern, so that a worker seldom changes its host.</summary>
internal sealed class CaseQueue
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Queue<(int Index, Case Case)>> _byPattern = [];

    /// <summary>Makes the queue.</summary>
    /// <param name="cases">The cases, in the order of the plan.</param>
    /// <param name="sharesDocuments">Whether cases that leave documents as they found them are to come together.</param>
    public CaseQueue(IReadOnlyList<Case> cases, bool sharesDocuments)
    {
        // A run that is cut short has played whole rounds. In each, cases that wear a host out come last: each of them costs one start,
        // and not two.
        var ordered = cases
            .Index()
            .OrderBy(pair => pair.Item.Round)
            .ThenBy(pair => pair.Item.WearsHost)
            .ThenBy(pair => sharesDocuments ? Rank(pair.Item) : 0)
            .ThenBy(pair => sharesDocuments ? Windows(pair.Item) : "", StringComparer.Ordinal);
        foreach (var (index, each) in ordered)
        {
            if (!_byPattern.TryGetValue(each.Pattern, out var queue))
            {
                _byPattern[each.Pattern] = queue = new Queue<(int, Case)>();
            }

            queue.Enqueue((index, each));
        }
    }

    /// <summary>The patterns, in the order of the plan.</summary>
    public IReadOnlyList<string> Patterns
    {
        get
        {
            lock (_lock)
            {
                return [.. _byPattern.Keys];
            }
        }
    }

    /// <summary>Takes the next case, of the preferred pattern where one is left; null where none is left at all.</summary>
    public (int Index, Case Case)? Take(string preferred)
    {
        lock (_lock)
        {
            if (_byPattern.TryGetValue(preferred, out var queue) && queue.Count > 0)
            {
                return queue.Dequeue();
            }

            var longest = _byPattern.Values.MaxBy(each => each.Count);
            return longest is { Count: > 0 } ? longest.Dequeue() : null;
        }
    }

    private static int Rank(Case each) =>
        !each.LeavesDocuments ? 2
        : each.Transport is "custom-protocol" ? 0
        : 1;

    // A case with documents of its own is spared the opening of windows that the one before it named too.
    private static string Windows(Case each) =>
        each.LeavesDocuments ? "" : string.Join(' ', each.NamedWebViews.Order(StringComparer.Ordinal));
}
