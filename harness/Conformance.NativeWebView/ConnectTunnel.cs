using System.Buffers;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Conformance.NativeWebView;

/// <summary>Lets clients of a proxy reach https origins: answers CONNECT, whatever the host name, and joins the client with the proxy's own
/// TLS endpoint. Other requests pass on.</summary>
internal static class ConnectTunnel
{
    private static readonly byte[] _connect = "CONNECT "u8.ToArray();
    private static readonly byte[] _headEnd = "\r\n\r\n"u8.ToArray();
    private static readonly byte[] _answer = "HTTP/1.1 200 Connection established\r\n\r\n"u8.ToArray();

    /// <summary>Puts the tunnel in front of a plain endpoint.</summary>
    /// <param name="listen">The endpoint.</param>
    /// <param name="securePort">Tells the port of the TLS endpoint on the loopback interface.</param>
    public static void Use(ListenOptions listen, Func<int> securePort) =>
        listen.Use(next =>
            async context =>
            {
                if (await AsksForTunnelAsync(context).ConfigureAwait(false))
                {
                    await JoinAsync(context, securePort()).ConfigureAwait(false);
                }
                else
                {
                    await next(context).ConfigureAwait(false);
                }
            }
        );

    // Takes the head of a CONNECT; leaves anything else unread.
    private static async Task<bool> AsksForTunnelAsync(ConnectionContext context)
    {
        var input = context.Transport.Input;
        while (true)
        {
            var read = await input.ReadAsync(context.ConnectionClosed).ConfigureAwait(false);
            var (isConnect, end) = Look(read.Buffer);
            if (isConnect is false || (end is null && read.IsCompleted))
            {
                input.AdvanceTo(read.Buffer.Start);
                return false;
            }

            if (end is { } after)
            {
                input.AdvanceTo(after);
                return true;
            }

            input.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static (bool? IsConnect, SequencePosition? End) Look(ReadOnlySequence<byte> buffer)
    {
        var reader = new SequenceReader<byte>(buffer);
        if (reader.Remaining < _connect.Length)
        {
            return (null, null);
        }

        return reader.IsNext(_connect)
            ? (true, reader.TryReadTo(out ReadOnlySequence<byte> _, _headEnd) ? reader.Position : null)
            : (false, null);
    }

    private static async Task JoinAsync(ConnectionContext context, int port)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port, context.ConnectionClosed).ConfigureAwait(false);
        await context.Transport.Output.WriteAsync(_answer, context.ConnectionClosed).ConfigureAwait(false);
        var stream = client.GetStream();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.ConnectionClosed);
        var up = context.Transport.Input.CopyToAsync(stream, ending.Token);
        var down = stream.CopyToAsync(context.Transport.Output.AsStream(), ending.Token);
        await Task.WhenAny(up, down).ConfigureAwait(false);
        await ending.CancelAsync().ConfigureAwait(false);
        try
        {
            await Task.WhenAll(up, down).ConfigureAwait(false);
        }
        catch (Exception ended) when (ended is OperationCanceledException or IOException)
        {
            // One side has gone, so the other goes too.
        }
    }
}
