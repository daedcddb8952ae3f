using System.Net;
using System.Net.Sockets;
using System.Text;
using Conformance.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Conformance.BrowserWebView;

/// <summary>The loopback server that a browser believes to be every host name: plain for pages, TLS with HTTP/2 for calls.</summary>
internal sealed class SchemeGateway : IAsyncDisposable
{
    private const int MostOffset = 64;

    private readonly WebApplication _application;

    private SchemeGateway(WebApplication application, IPAddress address, int plainPort, IReadOnlyList<int> securePorts)
    {
        _application = application;
        Address = address;
        PlainPort = plainPort;
        SecurePorts = securePorts;
    }

    /// <summary>The address it listens on.</summary>
    public IPAddress Address { get; }

    /// <summary>The address as a proxy is named by.</summary>
    public string ProxyUrl => $"http://{new IPEndPoint(Address, PlainPort)}";

    /// <summary>The port for http.</summary>
    public int PlainPort { get; }

    /// <summary>The ports for https, one for each lane of calls; the first is for everything else too.</summary>
    public IReadOnlyList<int> SecurePorts { get; }

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
                return await StartAtAsync(answer, time, new IPEndPoint(wanted.Address, port), cancellationToken)
                    .ConfigureAwait(false);
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
    public async ValueTask DisposeAsync() => await _application.DisposeAsync().ConfigureAwait(false);

    private static async Task<SchemeGateway> StartAtAsync(
        RequestDelegate answer,
        TimeProvider time,
        IPEndPoint place,
        CancellationToken cancellationToken
    )
    {
        var securePort = 0;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;

            // What a page sees of a header, and says in one, is one character for each of its bytes.
            kestrel.RequestHeaderEncodingSelector = _ => Encoding.Latin1;
            kestrel.ResponseHeaderEncodingSelector = _ => Encoding.Latin1;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.Http2.MaxStreamsPerConnection = 65_536;
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Listen(
                place,
                listen =>
                {
                    listen.Protocols = HttpProtocols.Http1;
                    listen.Use(SecureTunnel.Leading(() => securePort));
                }
            );
            ListenInLanes(kestrel, time);
        });
        var application = builder.Build();
        application.Run(answer);
        try
        {
            await application.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        var ports = application.Urls.Select(url => new Uri(url)).ToLookup(uri => uri.Scheme, uri => uri.Port);
        // Through a proxy each host name has connections of its own, so all of them may lead to one port.
        securePort = ports["https"].First();
        return new SchemeGateway(application, place.Address, ports["http"].Single(), [.. ports["https"]]);
    }

    private static void ListenInLanes(KestrelServerOptions kestrel, TimeProvider time)
    {
        var certificate = GatewayCertificate.Make(time.GetUtcNow());
        for (var lane = 0; lane < BrowserUrls.Lanes; lane++)
        {
            kestrel.Listen(
                IPAddress.Loopback,
                0,
                listen =>
                {
                    listen.Protocols = HttpProtocols.Http1AndHttp2;
                    listen.UseHttps(certificate);
                }
            );
        }
    }
}
