namespace Conformance.Hosts;

/// <summary>How far a session has come.</summary>
internal enum HostStage
{
    /// <summary>It has not greeted.</summary>
    Starting,

    /// <summary>It has greeted.</summary>
    Started,

    /// <summary>It is asked to stop.</summary>
    Stopping,

    /// <summary>It has answered <c>host/stop</c>.</summary>
    Stopped,
}
