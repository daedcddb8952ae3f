using System.Collections.Concurrent;

namespace Conformance.Hosts.Tests;

/// <summary>The system's time, which tells how long was waited for.</summary>
internal sealed class WatchedTime : TimeProvider
{
    public ConcurrentQueue<TimeSpan> Waits { get; } = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Waits.Enqueue(dueTime);
        return System.CreateTimer(callback, state, dueTime, period);
    }
}
