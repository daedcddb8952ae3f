using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Connections;

namespace Conformance.Loopback;

/// <summary>Leads a browser that has a server of the kit for a proxy, and asks it for a way to an https origin, to that server's own port for
/// TLS, whatever the origin.</summary>
internal static class SecureTunnel
{
    private static readonly byte[] s_asked = "CONNECT "u8.ToArray();
    private static readonly byte[] s_granted = "HTTP/1.1 200 Connection Established\r\n\r\n"u8.ToArray();

    /// <summary>Makes the step of a connection that looks for such a request; everything else goes on as it came.</summary>
    /// <param name="securePort">Tells the port for TLS.</param>
    public static Func<ConnectionDelegate, ConnectionDelegate> Leading(Func<int> securePort) =>
        next =>
            async connection =>
            {
                var input = connection.Transport.Input;
                if (!await IsAskedAsync(input, connection.ConnectionClosed).ConfigureAwait(false))
                {
                    await next(connection).ConfigureAwait(false);
                    return;
                }

                using var server = new TcpClient();
                await server
                    .ConnectAsync(IPAddress.Loopback, securePort(), connection.ConnectionClosed)
                    .ConfigureAwait(false);
                await connection.Transport.Output.WriteAsync(s_granted).ConfigureAwait(false);
                await RelayAsync(connection.Transport, server.GetStream()).ConfigureAwait(false);
            };

    // Reads no further than it must: what is no such request is read again by whoever comes next.
    private static async Task<bool> IsAskedAsync(PipeReader input, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await input.ReadAsync(cancellationToken).ConfigureAwait(false);
            var known = read.Buffer.Slice(0, Math.Min(read.Buffer.Length, s_asked.Length)).ToArray();
            if (!known.AsSpan().SequenceEqual(s_asked.AsSpan(0, known.Length)))
            {
                input.AdvanceTo(read.Buffer.Start);
                return false;
            }

            if (FindEnd(read.Buffer) is { } end)
            {
                input.AdvanceTo(end);
                return true;
            }

            input.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            if (read.IsCompleted)
            {
                return false;
            }
        }
    }

    private static SequencePosition? FindEnd(ReadOnlySequence<byte> buffer)
    {
        var end = Encoding.Latin1.GetString(buffer).IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return end < 0 ? null : buffer.GetPosition(end + 4);
    }

    private static async Task RelayAsync(IDuplexPipe browser, NetworkStream server)
    {
        var there = browser.Input.CopyToAsync(server);
        var back = server.CopyToAsync(browser.Output);
        try
        {
            await (await Task.WhenAny(there, back).ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or ConnectionAbortedException)
        {
            // Either end may leave at any moment.
        }

        // The other direction ends with the connection, and has nobody left to tell.
        server.Close();
        await Task.WhenAll(there, back).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
