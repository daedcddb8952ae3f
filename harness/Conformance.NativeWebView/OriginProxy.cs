using System.Net;
using Conformance.BrowserWebView;
using Conformance.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Conformance.NativeWebView;

/// <summary>The proxy through which the WebView reaches every http origin: the kit's own pages of remote origins.</summary>
public sealed class OriginProxy : IAsyncDisposable
{
    private readonly WebApplication _application;

    private OriginProxy(WebApplication application) => _application = application;

    /// <summary>The proxy's address.</summary>
    public string Address => AddressOf("http").AbsoluteUri;

    /// <summary>Starts the proxy on a free port of the loopback interface.</summary>
    public static async Task<OriginProxy> StartAsync(
        IOriginServer origins,
        TimeProvider time,
        CancellationToken cancellationToken = default
    )
    {
        OriginProxy? proxy = null;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(
                IPAddress.Loopback,
                0,
                listen => listen.Use(SecureTunnel.Leading(() => proxy!.AddressOf("https").Port))
            );
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(GatewayCertificate.Make(time.GetUtcNow())));
        });
        var application = builder.Build();
        application.Run(context => AnswerAsync(origins, context));
        try
        {
            await application.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        proxy = new OriginProxy(application);
        return proxy;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await _application.DisposeAsync().ConfigureAwait(false);

    private Uri AddressOf(string scheme) =>
        _application.Urls.Select(url => new Uri(url)).First(uri => uri.Scheme == scheme);

    private static async Task AnswerAsync(IOriginServer origins, HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "/";
        var url = target.StartsWith('/') ? $"{context.Request.Scheme}://{context.Request.Host}{target}" : target;
        var headers = context
            .Request.Headers.SelectMany(header =>
                header.Value.Select(value => new Header(header.Key.ToLowerInvariant(), value ?? string.Empty))
            )
            .ToList();
        if (origins.Answer(context.Request.Method, url, headers, null) is not { } answer)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = answer.Status;
        foreach (var header in answer.Headers)
        {
            context.Response.Headers.Append(header.Name, header.Value);
        }

        if (answer.Body is { } body)
        {
            await context.Response.Body.WriteAsync(body.ReadBytes(), context.RequestAborted).ConfigureAwait(false);
        }
    }
}
