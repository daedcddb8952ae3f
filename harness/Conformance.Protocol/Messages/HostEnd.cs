namespace Conformance.Protocol;

/// <summary>Why a host session is over.</summary>
public enum HostEndReason
{
    /// <summary>The kit asked it to stop and it did, in order.</summary>
    Stopped,

    /// <summary>The process ended, or the connection closed, by itself.</summary>
    Died,

    /// <summary>It wrote something the host protocol does not allow.</summary>
    BrokeProtocol,

    /// <summary>It did not answer in time.</summary>
    Silent,

    /// <summary>It could not be started or reached, or it refused to start.</summary>
    NotStarted,

    /// <summary>It was asked to stop and did not within its time.</summary>
    DidNotStop,

    /// <summary>A part of the kit failed while it heard the host; the host is not to blame.</summary>
    KitFailed,
}

/// <summary>How a host session ended, and what is left to read about it.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Explanation">One sentence for people: what happened, the value in quotes, what to do.</param>
public sealed record HostEnd(HostEndReason Reason, string Explanation)
{
    /// <summary>The process's exit status, where it is known.</summary>
    public int? ExitStatus { get; init; }

    /// <summary>The error that the host refused <c>host/start</c> with, if it did.</summary>
    public HostError? Refusal { get; init; }

    /// <summary>The last lines of the host's standard error, oldest first.</summary>
    public IReadOnlyList<string> LastErrorLines { get; init; } = [];

    /// <summary>Whether the end is to the host's blame.</summary>
    public bool IsFault => Reason is not (HostEndReason.Stopped or HostEndReason.KitFailed);

    /// <summary>Whether the kit asked for the end.</summary>
    public bool IsAskedFor => Reason is HostEndReason.Stopped;
}

/// <summary>Thrown when a host could not be started; carries what is known about it.</summary>
public sealed class HostStartException : Exception
{
    /// <summary>Makes the exception of an end.</summary>
    public HostStartException(HostEnd end)
        : base(end?.Explanation) => End = end ?? throw new ArgumentNullException(nameof(end));

    /// <summary>What is known about the host.</summary>
    public HostEnd End { get; }
}
