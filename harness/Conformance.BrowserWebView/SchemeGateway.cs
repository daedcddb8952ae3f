using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Conformance.BrowserWebView;

/// <summary>The loopback server that a browser believes to be every host name: plain for pages, TLS with HTTP/2 for calls.</summary>
internal sealed class SchemeGateway : IAsyncDisposable
{
    private readonly WebApplication _application;

    private SchemeGateway(WebApplication application, int plainPort, IReadOnlyList<int> securePorts)
    {
        _application = application;
        PlainPort = plainPort;
        SecurePorts = securePorts;
    }

    /// <summary>The port for http.</summary>
    public int PlainPort { get; }

    /// <summary>The ports for https, one for each lane of calls; the first is for everything else too.</summary>
    public IReadOnlyList<int> SecurePorts { get; }

    /// <summary>Starts the server on free ports of the loopback interface.</summary>
    public static async Task<SchemeGateway> StartAsync(
        RequestDelegate answer,
        TimeProvider time,
        CancellationToken cancellationToken = default
    )
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.Http2.MaxStreamsPerConnection = 65_536;
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
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
        });
        var application = builder.Build();
        application.Run(answer);
        await application.StartAsync(cancellationToken).ConfigureAwait(false);
        var ports = application.Urls.Select(url => new Uri(url)).ToLookup(uri => uri.Scheme, uri => uri.Port);
        return new SchemeGateway(application, ports["http"].Single(), [.. ports["https"]]);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await _application.DisposeAsync().ConfigureAwait(false);
}
