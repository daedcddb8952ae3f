using System.Collections.Concurrent;

namespace Conformance.Browser.Tests;

/// <summary>The system's time, in which long waits are over as soon as a test has seen enough of what is waited for.</summary>
internal sealed class HastyTime : TimeProvider
{
    /// <summary>The shortest of the waits that are long.</summary>
    public static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    private readonly ConcurrentQueue<Action> _long = [];
    private int _pauses;

    /// <summary>After how many shorter waits, each time, the long ones are over by themselves.</summary>
    /// <value>The default is never.</value>
    public int Pauses { get; init; } = int.MaxValue;

    /// <summary>Ends the long waits that have begun.</summary>
    public void EndLongWaits()
    {
        while (_long.TryDequeue(out var end))
        {
            end();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime >= Long)
        {
            _long.Enqueue(() => callback(state));
        }
        else if (Interlocked.Increment(ref _pauses) % Pauses == 0)
        {
            EndLongWaits();
        }

        return base.CreateTimer(callback, state, dueTime, period);
    }
}
