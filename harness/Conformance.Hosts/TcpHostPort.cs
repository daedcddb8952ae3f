using System.Net.Sockets;
using Conformance.Protocol;

namespace Conformance.Hosts;

/// <summary>Connects to a host that listens on a TCP port.</summary>
public sealed class TcpHostPort : IHostPort
{
    private readonly string _host;
    private readonly int _port;
    private readonly HostPortOptions _options;
    private readonly TimeProvider _time;

    /// <summary>Makes a port.</summary>
    /// <param name="host">The name or the address.</param>
    /// <param name="port">The number of the port.</param>
    /// <param name="options">How the kit deals with the host.</param>
    /// <param name="time">The clock of its time-outs.</param>
    public TcpHostPort(string host, int port, HostPortOptions? options = null, TimeProvider? time = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(host);
        ArgumentOutOfRangeException.ThrowIfLessThan(port, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(port, ushort.MaxValue);
        _host = host;
        _port = port;
        _options = options ?? new HostPortOptions();
        _options.Validate();
        _time = time ?? TimeProvider.System;
    }

    /// <inheritdoc />
    public string Name =>
        _host.Contains(':', StringComparison.Ordinal) ? $"tcp:[{_host}]:{_port}" : $"tcp:{_host}:{_port}";

    /// <inheritdoc />
    public async Task<IHostSession> StartAsync(
        WebViewIdentity webView,
        AppSelection app,
        IHostListener listener,
        CancellationToken cancellationToken = default
    )
    {
        var socket = await ConnectAsync(cancellationToken).ConfigureAwait(false);
        var session = new HostSession(new StreamWire(new TcpLink(socket), _options, _time), listener, _options, _time);
        await session.GreetAsync(webView, app, cancellationToken).ConfigureAwait(false);
        return session;
    }

    private async Task<Socket> ConnectAsync(CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_options.StartTimeout, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(_host, _port, both.Token).ConfigureAwait(false);
            return socket;
        }
        catch (SocketException problem)
        {
            socket.Dispose();
            throw NotReached(problem.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            socket.Dispose();
            throw NotReached($"no connection within {EndJudge.Seconds(_options.StartTimeout)}");
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private HostStartException NotReached(string why) =>
        new(
            new HostEnd(
                HostEndReason.NotStarted,
                $"The host at '{Name}' could not be reached: {why}. Start it before the kit, and look at its address and port."
            )
        );
}
