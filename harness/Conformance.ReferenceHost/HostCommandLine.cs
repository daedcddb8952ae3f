using System.Globalization;

namespace Conformance.ReferenceHost;

/// <summary>What stands on the command line of the executable.</summary>
/// <param name="Port">The port to listen at; null for standard input and output.</param>
/// <param name="Fault">The defect to show, or null.</param>
internal sealed record HostCommandLine(ushort? Port, string? Fault)
{
    /// <summary>The exit status of a process that has aborted.</summary>
    public const int AbortStatus = 134;

    public const string Usage = """
        Serves the conformance app over the host protocol.

          conformance-reference-host [--stdio | --tcp PORT] [--fault NAME]

          --stdio       speak on standard input and output (default)
          --tcp PORT    listen on this machine; one session after the other
          --fault NAME  show one of the defects that 'conformance faults' lists
        """;

    /// <summary>Reads the words; null where they do not fit.</summary>
    public static HostCommandLine? Read(IReadOnlyList<string> words)
    {
        var command = new HostCommandLine(null, null);
        for (var place = 0; place < words.Count; place++)
        {
            var value = place + 1 < words.Count ? words[place + 1] : string.Empty;
            switch (words[place])
            {
                case "--stdio":
                    continue;
                case "--tcp" when ushort.TryParse(value, CultureInfo.InvariantCulture, out var port):
                    command = command with { Port = port };
                    break;
                case "--fault" when FaultCatalogue.All.Any(fault => fault.Name == value):
                    command = command with { Fault = value };
                    break;
                default:
                    return null;
            }

            place++;
        }

        return command;
    }
}
