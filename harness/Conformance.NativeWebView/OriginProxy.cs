using System.Net;
using Conformance.Loopback;
using Conformance.Protocol;
using Microsoft.AspNetCore.Http;

namespace Conformance.NativeWebView;

/// <summary>The proxy through which the WebView reaches every http origin: the kit's own pages of remote origins.</summary>
public sealed class OriginProxy : IAsyncDisposable
{
    private readonly LoopbackServer _server;

    private OriginProxy(LoopbackServer server) => _server = server;

    /// <summary>The proxy's address.</summary>
    public string Address => $"http://{new IPEndPoint(IPAddress.Loopback, _server.PlainPort)}/";

    /// <summary>Starts the proxy on a free port of the loopback interface.</summary>
    public static async Task<OriginProxy> StartAsync(
        IOriginServer origins,
        TimeProvider time,
        CancellationToken cancellationToken = default
    ) =>
        new(
            await LoopbackServer
                .StartAsync(
                    context => AnswerAsync(origins, context),
                    time,
                    new IPEndPoint(IPAddress.Loopback, 0),
                    cancellationToken: cancellationToken
                )
                .ConfigureAwait(false)
        );

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await _server.DisposeAsync().ConfigureAwait(false);

    private static async Task AnswerAsync(IOriginServer origins, HttpContext context)
    {
        var url = LoopbackServer.UrlOf(context);
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
