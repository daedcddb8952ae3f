namespace Conformance.ReferenceHost;

/// <summary>Says that the reference host has ended as a process that aborts; whoever holds it in process hears it so.</summary>
public sealed class ReferenceHostCrashException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="reason">Why the host ended.</param>
    public ReferenceHostCrashException(string reason)
        : base(reason) { }

    /// <inheritdoc />
    public override string ToString() => Message;
}
