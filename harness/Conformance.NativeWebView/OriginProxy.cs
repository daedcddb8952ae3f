using System.Net;
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
    public string Address => _application.Urls.First();

    /// <summary>Starts the proxy on a free port of the loopback interface.</summary>
    public static async Task<OriginProxy> StartAsync(
        IOriginServer origins,
        CancellationToken cancellationToken = default
    )
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var application = builder.Build();
        application.Run(context => AnswerAsync(origins, context));
        await application.StartAsync(cancellationToken).ConfigureAwait(false);
        return new OriginProxy(application);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await _application.DisposeAsync().ConfigureAwait(false);

    private static async Task AnswerAsync(IOriginServer origins, HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "/";
        var url = target.StartsWith('/') ? $"http://{context.Request.Host}{target}" : target;
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
