using Conformance.Protocol;

namespace Conformance.Runner;

/// <summary>Thrown when a stage cannot be brought to where a step needs it.</summary>
/// <param name="end">The host's end or silence behind it; null where the WebView is to blame.</param>
/// <param name="message">What happened.</param>
internal sealed class StageException(HostEnd? end, string message) : Exception(message)
{
    /// <summary>The host's end or silence behind it; null where the WebView is to blame.</summary>
    public HostEnd? End => end;
}
