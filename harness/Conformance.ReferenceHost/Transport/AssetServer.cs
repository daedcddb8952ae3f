using System.Text;
using Conformance.Protocol;

namespace Conformance.ReferenceHost;

/// <summary>Serves the app's pages; what is not there is answered with the first page, as front-end routers want it.</summary>
internal sealed class AssetServer(CoreState core)
{
    private const string FirstPage = "index.html";

    public WebViewResponse Serve(string url, CoreWebView webView)
    {
        var path = RequestLine.Decode(RequestLine.RawPath(url)).TrimStart('/');
        if ((FaultyPage() ?? FileOutside(path)) is { } faulty)
        {
            return faulty;
        }

        var name = Candidates(path).FirstOrDefault(core.App.Pages.ContainsKey);
        if (name is null)
        {
            return new(404, [new("content-type", "text/plain")], null);
        }

        var origin = core.Faults.Is("pages/open-to-every-origin") ? "*" : webView.FirstOrigin;
        var type = core.Faults.Is("pages/wrong-content-type") ? "application/octet-stream" : TypeOf(name);
        return new(
            200,
            [new("access-control-allow-origin", origin), new("content-type", type)],
            Body(core.App.Pages[name], type)
        );
    }

    private WebViewResponse? FaultyPage() =>
        core.Faults.Active switch
        {
            "pages/not-found" => new(404, [new("content-type", "text/plain")], null),
            "pages/empty" => new(200, [new("content-type", "text/html")], null),
            "pages/of-an-error" => new(
                200,
                [new("content-type", "text/html")],
                MessageBody.FromText("<!doctype html><title>Error</title><h1>No such page</h1>")
            ),
            _ => null,
        };

    private WebViewResponse? FileOutside(string path)
    {
        if (!core.Faults.Is("pages/paths-lead-out"))
        {
            return null;
        }

        var file = Path.Combine(core.App.Directory, "pages", path);
        return path.Contains("..", StringComparison.Ordinal) && File.Exists(file)
            ? new(200, [new("content-type", "text/plain")], MessageBody.FromText(File.ReadAllText(file)))
            : null;
    }

    private static IEnumerable<string> Candidates(string path) =>
        path.Length == 0 ? [FirstPage] : [path, $"{path}.html", $"{path}/{FirstPage}", FirstPage];

    private static MessageBody Body(ReadOnlyMemory<byte> bytes, string type) =>
        type.StartsWith("text/", StringComparison.Ordinal)
            ? MessageBody.FromText(Encoding.UTF8.GetString(bytes.Span))
            : MessageBody.FromBytes(bytes);

    private static string TypeOf(string name) =>
        Path.GetExtension(name) switch
        {
            ".html" or ".htm" => "text/html",
            ".js" or ".mjs" => "text/javascript",
            ".css" => "text/css",
            ".json" or ".map" => "application/json",
            ".svg" => "image/svg+xml",
            ".png" => "image/png",
            ".jpg" or ".jpeg" => "image/jpeg",
            ".ico" => "image/vnd.microsoft.icon",
            ".wasm" => "application/wasm",
            ".txt" => "text/plain",
            _ => "application/octet-stream",
        };
}
