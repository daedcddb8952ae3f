namespace Conformance.Protocol;

/// <summary>Why a tampering has changed nothing.</summary>
public enum TamperingFailure
{
    /// <summary>The message crossed as it was: what was put is what stood there, or nothing of it was found.</summary>
    NothingChanged,

    /// <summary>No message of that kind and with that text crossed.</summary>
    NothingMet,

    /// <summary>A message was held back for the next one of its kind, and none came.</summary>
    NothingFollowed,

    /// <summary>An expression took longer than a second on what crossed, which is let through as it was.</summary>
    TookTooLong,
}
