using System.Net;
using System.Net.Sockets;
using Conformance.Loopback;
using Conformance.Protocol;
using Microsoft.AspNetCore.Http;

namespace Conformance.BrowserWebView;

/// <summary>The loopback server that a browser believes to be every host name: plain for pages, TLS with HTTP/2 for calls.</summary>
internal sealed class SchemeGateway : IAsyncDisposable
{
    private const int MostOffset = 64;

    private readonly LoopbackServer _server;

    private SchemeGateway(LoopbackServer server, IPAddress address)
    {
        _server = server;
        Address = address;
    }

    /// <summary>The address it listens on.</summary>
    public IPAddress Address { get; }

    /// <summary>The address as a proxy is named by.</summary>
    public string ProxyUrl => $"http://{new IPEndPoint(Address, PlainPort)}";

    /// <summary>The port for http.</summary>
    public int PlainPort => _server.PlainPort;

    /// <summary>The ports for https, one for each lane of calls; the first is for everything else too.</summary>
    public IReadOnlyList<int> SecurePorts => _server.SecurePorts;

    /// <summary>Starts the server, on free ports of the loopback interface unless another place for http is given. Of a place with a port,
    /// the first free port from there on is taken, since several workers have a gateway each.</summary>
    /// <exception cref="WebViewException">The place that was given cannot be had.</exception>
    public static async Task<SchemeGateway> StartAsync(
        RequestDelegate answer,
        TimeProvider time,
        IPEndPoint? place = null,
        CancellationToken cancellationToken = default
    )
    {
        var wanted = place ?? new IPEndPoint(IPAddress.Loopback, 0);
        for (var offset = 0; ; offset++)
        {
            var port = Math.Min(wanted.Port + (wanted.Port == 0 ? 0 : offset), IPEndPoint.MaxPort);
            try
            {
                var at = new IPEndPoint(wanted.Address, port);
                var server = await LoopbackServer
                    .StartAsync(answer, time, at, BrowserUrls.Lanes, cancellationToken)
                    .ConfigureAwait(false);
                return new SchemeGateway(server, wanted.Address);
            }
            catch (IOException) when (offset < MostOffset)
            {
                // Taken, most likely by the gateway of another worker.
            }
            catch (SocketException problem)
            {
                // Not for a port that is taken: the address is another machine's, or the port is for others.
                throw new WebViewException(
                    $"The gateway cannot listen at '{wanted}': {problem.Message.TrimEnd('.')}. "
                        + "Give '--gateway' an address of this machine, and a port that may be had there.",
                    problem
                );
            }
            catch (IOException problem)
            {
                throw new WebViewException(
                    $"The gateway cannot listen at '{wanted}', nor at the {MostOffset} ports after it: {problem.Message} "
                        + "Give '--gateway' an address of this machine, and a port where some are free.",
                    problem
                );
            }
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await _server.DisposeAsync().ConfigureAwait(false);
}
