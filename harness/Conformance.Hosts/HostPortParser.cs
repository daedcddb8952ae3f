using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Conformance.Protocol;

namespace Conformance.Hosts;

/// <summary>Makes a port of what stands on the command line: <c>exec:COMMAND</c> or <c>tcp:HOST:PORT</c>.</summary>
public static class HostPortParser
{
    private const string Exec = "exec:";
    private const string Tcp = "tcp:";

    /// <summary>Makes a port, or says what is wrong with the text.</summary>
    public static bool TryParse(
        string text,
        HostPortOptions options,
        [NotNullWhen(true)] out IHostPort? port,
        [NotNullWhen(false)] out string? problem
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        port = null;
        if (text.StartsWith(Exec, StringComparison.Ordinal))
        {
            var command = text[Exec.Length..].Trim();
            if (CommandWords.Cut(command, OperatingSystem.IsWindows(), out problem) is not null)
            {
                port = new ProcessHostPort(command, options);
            }
        }
        else if (text.StartsWith(Tcp, StringComparison.Ordinal))
        {
            port = ParseTcp(text, options, out problem);
        }
        else
        {
            problem =
                $"'{text}' is not a host. Write 'exec:COMMAND' for a host to be started, or 'tcp:HOST:PORT' for one that listens.";
        }

        return port is not null;
    }

    private static TcpHostPort? ParseTcp(string text, HostPortOptions options, out string? problem)
    {
        var address = text[Tcp.Length..].Trim();
        var colon = address.LastIndexOf(':');
        var host = colon < 0 ? address : address[..colon];
        var isIPv6 = host.StartsWith('[') && host.EndsWith(']');
        problem =
            colon < 0 ? $"'{text}' has no port. Write 'tcp:HOST:PORT', such as 'tcp:127.0.0.1:9000'."
            : host.Length == 0 ? $"'{text}' has no host. Write 'tcp:HOST:PORT', such as 'tcp:127.0.0.1:9000'."
            : !isIPv6 && host.Contains(':', StringComparison.Ordinal)
                ? $"'{text}' is ambiguous. Write an IPv6 address in brackets, such as 'tcp:[::1]:9000'."
            : null;
        var isPort =
            int.TryParse(address.AsSpan(colon + 1), NumberStyles.None, null, out var port)
            && port is > 0 and <= ushort.MaxValue;
        if (problem is null && !isPort)
        {
            problem = $"'{address[(colon + 1)..]}' in '{text}' is not a port. Write a number from 1 to 65535.";
        }

        return problem is null ? new TcpHostPort(isIPv6 ? host[1..^1] : host, port, options) : null;
    }
}
