using Conformance.Protocol;

namespace Conformance.Runner;

/// <summary>Serves the remote origins of the conformance app: <c>http(s)://conformance.test/</c> and every name under it, and nothing else.
/// <c>/early.html</c> makes calls in its first script: those of its query, <c>?COMMAND=ARGUMENTS</c>.</summary>
public sealed class OriginServer : IOriginServer
{
    private const string Domain = "conformance.test";
    private const string Page = """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><title>A remote origin</title></head><body><main>remote</main></body></html>
        """;

    // The bridge must be there for the first script of a page, and only the kit's own pages have one.
    private const string EarlyPage = """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><title>A remote origin</title><script>
          window.early = []
          for (const [command, given] of new URLSearchParams(location.search)) {
            try {
              window.early.push(window.__TAURI_INTERNALS__.invoke(command, JSON.parse(given)))
            } catch (error) {
              window.early.push(String(error))
            }
          }
        </script></head><body><main>early</main></body></html>
        """;

    /// <inheritdoc />
    public WebViewResponse? Answer(string method, string url, IReadOnlyList<Header> headers, MessageBody? body)
    {
        if (
            !Uri.TryCreate(url, UriKind.Absolute, out var parsed)
            || parsed.Scheme is not ("http" or "https")
            || !(parsed.Host == Domain || parsed.Host.EndsWith($".{Domain}", StringComparison.Ordinal))
        )
        {
            return null;
        }

        return parsed.AbsolutePath switch
        {
            "/" or "/index.html" => Respond(200, "text/html; charset=utf-8", MessageBody.FromText(Page)),
            "/early.html" => Respond(200, "text/html; charset=utf-8", MessageBody.FromText(EarlyPage)),
            var path => Respond(404, "text/plain; charset=utf-8", MessageBody.FromText($"There is nothing at {path}.")),
        };
    }

    private static WebViewResponse Respond(int status, string type, MessageBody body) =>
        new(status, [new Header("content-type", type)], body);
}
