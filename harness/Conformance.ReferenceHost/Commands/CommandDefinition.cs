namespace Conformance.ReferenceHost;

/// <summary>The body of a command; null where it answers later.</summary>
internal delegate CommandReply? CommandBody(CommandCall call);

/// <summary>A command that is registered.</summary>
/// <param name="Name">Its name, without a plugin.</param>
/// <param name="IsAsync">Whether a panic in it stays without consequence for the host (INV-22, PRC-16).</param>
/// <param name="Body">What it does.</param>
internal sealed record CommandDefinition(string Name, bool IsAsync, CommandBody Body);
