using System.Collections.Concurrent;

namespace Conformance.Runner.Tests;

/// <summary>The system's time, which remembers how long was to be waited.</summary>
internal sealed class WatchedTime : TimeProvider
{
    private readonly ConcurrentQueue<TimeSpan> _waits = [];

    public IReadOnlyCollection<TimeSpan> Waits => _waits;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _waits.Enqueue(dueTime);
        return base.CreateTimer(callback, state, dueTime, period);
    }
}
