namespace Conformance.Runner;

/// <summary>Keeps the bounds of steps that one page plays together: each has its own, and one that is late keeps no other from being on time.</summary>
internal sealed class TogetherBounds
{
    private readonly PlannedStep _together;
    private readonly IReadOnlyList<PlannedStep> _timed;
    private readonly HashSet<string> _over = [];
    private readonly TimeProvider _time;
    private TimeSpan _excused;
    private long _since;

    private TogetherBounds(PlannedStep together, TimeProvider time)
    {
        _together = together;
        // One that is to stay unsettled waits for the wire, once those before it have settled.
        _timed = [.. together.Awaited.Where(step => !step.WaitsForQuiet)];
        _time = time;
        _since = time.GetTimestamp();
    }

    /// <summary>Makes them for a step that is being played from now on; null where it is played alone.</summary>
    public static TogetherBounds? Of(PlannedStep step, TimeProvider time) =>
        step.Together.Count == 0 ? null : new TogetherBounds(step, time);

    /// <summary>The time until the next bound is over.</summary>
    public TimeSpan Next
    {
        get
        {
            var open = _timed.Where(step => !_over.Contains(step.Path)).ToList();
            if (open.Count == 0)
            {
                return _together.Bound;
            }

            var left = open.Min(step => step.Within) - Elapsed;
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    private TimeSpan Elapsed => _time.GetElapsedTime(_since) - _excused;

    /// <summary>Finds the steps whose time is over, each once.</summary>
    /// <param name="open">Those that have not settled.</param>
    /// <param name="goesOn">Whether there are others that have time left, or some have settled since, and what waits for them begins.</param>
    public IReadOnlyList<string> FindLate(IReadOnlySet<string> open, out bool goesOn)
    {
        var elapsed = Elapsed;
        var waiting = _timed.Where(step => open.Contains(step.Path) && !_over.Contains(step.Path)).ToList();
        var late = waiting.Where(step => step.Within <= elapsed).Select(step => step.Path).ToList();
        var settled = _timed
            .Select(step => step.Path)
            .Where(path => !open.Contains(path) && !_over.Contains(path))
            .ToList();
        goesOn = late.Count < waiting.Count || settled.Count > 0;
        _over.UnionWith(late);
        _over.UnionWith(settled);
        return late;
    }

    /// <summary>Takes off what was the kit's own time.</summary>
    public void Excuse(TimeSpan time) => _excused += time;

    /// <summary>Gives them all their time again.</summary>
    public void Restart()
    {
        _since = _time.GetTimestamp();
        _excused = TimeSpan.Zero;
    }
}
