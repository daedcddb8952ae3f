using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Conformance.Loopback;

/// <summary>A server of the kit that an engine takes for every host name, or has for its proxy: plain at one port, TLS with HTTP/2 at others.</summary>
public sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private LoopbackServer(WebApplication application, int plainPort, IReadOnlyList<int> securePorts)
    {
        _application = application;
        PlainPort = plainPort;
        SecurePorts = securePorts;
    }

    /// <summary>The port for http, and for whoever has the server for a proxy.</summary>
    public int PlainPort { get; }

    /// <summary>The ports for https.</summary>
    public IReadOnlyList<int> SecurePorts { get; }

    /// <summary>Starts a server.</summary>
    /// <param name="answer">Answers each request.</param>
    /// <param name="time">The clock.</param>
    /// <param name="place">Where it listens for http.</param>
    /// <param name="securePorts">At how many free ports of the loopback interface it listens for https.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    /// <exception cref="IOException">The place is taken.</exception>
    public static async Task<LoopbackServer> StartAsync(
        RequestDelegate answer,
        TimeProvider time,
        IPEndPoint place,
        int securePorts = 1,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(time);
        var securePort = 0;
        // Reads no settings: those of the folder where one stands, and of the environment, are some other server's.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            Widen(kestrel);
            kestrel.Listen(
                place,
                listen =>
                {
                    listen.Protocols = HttpProtocols.Http1;
                    listen.Use(SecureTunnel.Leading(() => securePort));
                }
            );
            ListenSecurely(kestrel, securePorts, time);
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
        return new LoopbackServer(application, ports["http"].Single(), [.. ports["https"]]);
    }

    /// <summary>The URL that was asked for as it was written, escapes included.</summary>
    public static string UrlOf(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "/";
        return target.Contains("://", StringComparison.Ordinal) && !target.StartsWith('/')
            ? target
            : $"{context.Request.Scheme}://{context.Request.Host}{target}";
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await _application.DisposeAsync().ConfigureAwait(false);

    private static void Widen(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;

        // What a page sees of a header, and says in one, is one character for each of its bytes.
        kestrel.RequestHeaderEncodingSelector = _ => Encoding.Latin1;
        kestrel.ResponseHeaderEncodingSelector = _ => Encoding.Latin1;
        kestrel.Limits.MaxRequestBodySize = null;
        kestrel.Limits.Http2.MaxStreamsPerConnection = 65_536;
        kestrel.Limits.MinRequestBodyDataRate = null;
        kestrel.Limits.MinResponseDataRate = null;
    }

    private static void ListenSecurely(KestrelServerOptions kestrel, int ports, TimeProvider time)
    {
        var certificate = LoopbackCertificate.Make(time.GetUtcNow());
        for (var port = 0; port < ports; port++)
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
