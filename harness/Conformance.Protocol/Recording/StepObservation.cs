namespace Conformance.Protocol;

/// <summary>What became of a step.</summary>
public enum ObservedState
{
    /// <summary>The promise resolved, the script returned, the thing was done.</summary>
    Resolved,

    /// <summary>The promise rejected.</summary>
    Rejected,

    /// <summary>The call itself threw.</summary>
    Threw,

    /// <summary>Unsettled when the wire was quiet and a later call had made its round trip.</summary>
    Pending,

    /// <summary>Unsettled when its time was over, with the wire not known to be quiet.</summary>
    TimedOut,

    /// <summary>A request on the wire was answered.</summary>
    Responded,

    /// <summary>What a listener or a channel has heard.</summary>
    Heard,

    /// <summary>The host ended while the step was played.</summary>
    HostEnded,

    /// <summary>Its document or its window went away, and no step had asked for that.</summary>
    Gone,

    /// <summary>Not played: something before it failed.</summary>
    NotReached,
}

/// <summary>One observation of the player.</summary>
public sealed record StepObservation
{
    /// <summary>The step's path: its place from 0, nested ones after a dot; <c>control.</c> before those of the control.</summary>
    public required string Step { get; init; }

    /// <summary>What became of it.</summary>
    public required ObservedState State { get; init; }

    /// <summary>The value, as tagged JSON (see specs/README.md, "Values"); for a request <c>{status, headers, body}</c>; for what was heard a list.</summary>
    public string? Value { get; init; }

    /// <summary>Whether it settled before the calling turn ended.</summary>
    public bool SameTurn { get; init; }

    /// <summary>The page's own count of settlements at that moment; 0 where it does not apply.</summary>
    public int Order { get; init; }

    /// <summary>For a channel: whether the host ended it and its callback is gone.</summary>
    public bool Ended { get; init; }
}
