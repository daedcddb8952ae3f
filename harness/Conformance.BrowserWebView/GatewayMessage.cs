using System.Text.Json;
using Conformance.Protocol;
using Microsoft.AspNetCore.Http;

namespace Conformance.BrowserWebView;

/// <summary>Reads what a browser asked of the gateway, and writes a host's answer, translating URLs at this edge.</summary>
internal static class GatewayMessage
{
    /// <summary>The header by which the gateway knows the webview; it never reaches the host.</summary>
    public const string WebViewHeader = "x-conformance-webview";

    // What an engine adds for a network that a custom scheme does not have.
    private static readonly HashSet<string> _notForHosts = new(StringComparer.OrdinalIgnoreCase)
    {
        "host",
        "connection",
        "proxy-connection",
        "accept-encoding",
        "content-length",
        "transfer-encoding",
        "upgrade-insecure-requests",
        "cache-control",
        "pragma",
        "priority",
        WebViewHeader,
    };

    // How an answer of the gateway is framed is the gateway's doing.
    private static readonly HashSet<string> _gatewaysOwn = new(StringComparer.OrdinalIgnoreCase)
    {
        "content-length",
        "transfer-encoding",
        "connection",
    };

    /// <summary>Writes a label as a value of the header, which takes no letters of most scripts.</summary>
    public static string Written(string label) => Uri.EscapeDataString(label);

    /// <summary>The label of the webview whose page asks; empty where none is named.</summary>
    public static string LabelOf(HttpContext context) =>
        Uri.UnescapeDataString(context.Request.Headers[WebViewHeader].ToString());

    /// <summary>Whether a browser asks for leave to ask.</summary>
    public static bool IsPreflight(HttpContext context) =>
        context.Request.Method is "OPTIONS" && context.Request.Headers.ContainsKey("access-control-request-method");

    /// <summary>Whether a browser looks for a picture for its tab, which no WebView does and no host expects.</summary>
    public static bool IsFavicon(HttpContext context) =>
        context.Request.Path == "/favicon.ico" && context.Request.Headers["sec-fetch-dest"] == "image";

    /// <summary>Gives leave. A custom scheme has no preflight (ENV-13), so the host is not asked; CORS itself stays the browser's.</summary>
    public static void AllowPreflight(HttpContext context)
    {
        var (asked, answer) = (context.Request.Headers, context.Response.Headers);
        context.Response.StatusCode = 204;
        answer["access-control-allow-origin"] = asked.Origin;
        answer["access-control-allow-methods"] = asked["access-control-request-method"];
        answer["access-control-allow-headers"] = asked["access-control-request-headers"];
        answer["access-control-max-age"] = "7200";
    }

    /// <summary>The headers a host would have seen.</summary>
    public static List<Header> HeadersOf(HttpContext context, IReadOnlyCollection<string> schemes)
    {
        var headers = new List<Header>();
        foreach (var (name, values) in context.Request.Headers)
        {
            if (
                _notForHosts.Contains(name)
                || name.StartsWith("sec-", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith(':')
            )
            {
                continue;
            }

            var lower = name.ToLowerInvariant();
            foreach (var value in values)
            {
                headers.Add(new Header(lower, Translate(lower, value ?? string.Empty, schemes)));
            }
        }

        return headers;
    }

    /// <summary>The body, or null where there is none.</summary>
    public static async Task<MessageBody?> BodyOfAsync(HttpContext context)
    {
        if (context.Request.Method is "GET" or "HEAD")
        {
            return null;
        }

        using var memory = new MemoryStream();
        await context.Request.Body.CopyToAsync(memory, context.RequestAborted).ConfigureAwait(false);
        return memory.Length == 0 ? null : MessageBody.FromBytes(memory.ToArray());
    }

    /// <summary>What keeps a host's answer from crossing as one of HTTP, which a custom scheme is not; null where nothing does.</summary>
    public static string? HindranceOf(WebViewResponse answer) =>
        answer.Status < 200 ? $"over HTTP no answer ends with the status {answer.Status}"
        : answer.Headers.FirstOrDefault(header => !IsToken(header.Name)) is { } named
            ? $"over HTTP no header is named '{named.Name}'"
        : answer.Headers.FirstOrDefault(header => !header.Value.All(IsHeaderCharacter)) is { } valued
            ? $"over HTTP the header '{valued.Name}' cannot be {JsonSerializer.Serialize(valued.Value)}"
        : null;

    /// <summary>Writes a host's answer.</summary>
    public static async Task WriteAsync(
        HttpContext context,
        WebViewResponse answer,
        IReadOnlyCollection<string> schemes
    )
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        foreach (var header in answer.Headers)
        {
            if (!_gatewaysOwn.Contains(header.Name))
            {
                response.Headers.Append(header.Name, TranslateBack(header, schemes));
            }
        }

        // So that the host hears the whole URL of the frame that asks, as it would from a custom scheme.
        response.Headers["referrer-policy"] = "unsafe-url";
        if (answer.Body is { } body && context.Request.Method is not "HEAD" && answer.Status is not (204 or 205 or 304))
        {
            await response.Body.WriteAsync(body.ReadBytes(), context.RequestAborted).ConfigureAwait(false);
        }
    }

    private static bool IsToken(string name) =>
        name.Length > 0 && name.All(each => char.IsAsciiLetterOrDigit(each) || "!#$%&'*+-.^_`|~".Contains(each));

    private static bool IsHeaderCharacter(char each) => each is '\t' or (>= ' ' and not '\x7f' and <= '\xff');

    private static string Translate(string name, string value, IReadOnlyCollection<string> schemes) =>
        name switch
        {
            "origin" => BrowserUrls.OriginToHost(value, schemes),
            "referer" => BrowserUrls.ToHost(value, schemes),
            _ => value,
        };

    private static string TranslateBack(Header header, IReadOnlyCollection<string> schemes)
    {
        if (string.Equals(header.Name, "access-control-allow-origin", StringComparison.OrdinalIgnoreCase))
        {
            return BrowserUrls.ToBrowser(header.Value, schemes).TrimEnd('/');
        }

        return string.Equals(header.Name, "content-security-policy", StringComparison.OrdinalIgnoreCase)
            ? schemes.Aggregate(header.Value, Allow)
            : header.Value;
    }

    private static string Allow(string policy, string scheme) =>
        policy.Replace(
            $" {scheme}:",
            $" http://{scheme}.localhost https://{scheme}.localhost https://*.{scheme}.localhost",
            StringComparison.Ordinal
        );
}
