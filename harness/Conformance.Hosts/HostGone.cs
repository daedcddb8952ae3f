namespace Conformance.Hosts;

/// <summary>What is known of a host whose output has ended, or which has exited.</summary>
/// <param name="IsProcess">Whether it is a process of the kit.</param>
/// <param name="HasExited">Whether that process has exited.</param>
/// <param name="ExitStatus">The status it exited with.</param>
/// <param name="HalfLine">What it wrote after its last line feed.</param>
internal sealed record HostGone(bool IsProcess, bool HasExited, int? ExitStatus, string? HalfLine);
