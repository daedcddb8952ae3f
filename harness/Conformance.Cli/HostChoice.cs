using Conformance.Hosts;
using Conformance.Protocol;
using Conformance.ReferenceHost;
using Conformance.Reporting;

namespace Conformance.Cli;

/// <summary>Makes the port to a host of what stands after <c>--host</c>.</summary>
internal static class HostChoice
{
    /// <summary>The name of the host that comes with the kit.</summary>
    public const string Reference = "reference";

    /// <summary>Makes the port.</summary>
    /// <exception cref="CliException">There is no such host.</exception>
    public static IHostPort Parse(string text)
    {
        if (text == Reference)
        {
            return WithFault(null);
        }

        return HostPortParser.TryParse(text, new HostPortOptions(), out var port, out var problem)
            ? port
            : throw new CliException(
                $"{problem} '{Reference}' is the host that comes with the kit.",
                RunConclusion.Usage
            );
    }

    /// <summary>Makes the port to the host that comes with the kit, with a fault; with none for null.</summary>
    public static IHostPort WithFault(string? fault) =>
        new InProcessHostPort(
            Reference,
            send => ReferenceCore.Create(new ReferenceHostOptions { Fault = fault }, send)
        );
}
