namespace Conformance.Scenarios;

/// <summary>What a name in a scenario stands for.</summary>
internal enum NameKind
{
    /// <summary>A listener.</summary>
    Listener,

    /// <summary>A channel.</summary>
    Channel,

    /// <summary>A call or a script that was started.</summary>
    Started,

    /// <summary>A call or a script that each round of a repeat has started.</summary>
    StartedInRounds,

    /// <summary>A step that was awaited in place; its settling can be put in an order.</summary>
    Settled,
}
