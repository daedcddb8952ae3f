namespace Conformance.ReferenceHost;

/// <summary>Finds the URL of a page that a window shall show.</summary>
internal static class PageUrls
{
    public static string Resolve(Platform platform, string? page)
    {
        if (page is not null && page.Contains("://", StringComparison.Ordinal))
        {
            return WebUrlReader.Read(page)?.ToString() ?? throw new RejectionException("not a URL");
        }

        if (page is not null && WebUrlReader.TryRead(page, out var whole))
        {
            return whole.Scheme == "data"
                ? throw new RejectionException(
                    "invalid window url: data URLs are not supported without the `webview-data-url` feature."
                )
                : whole.ToString();
        }

        var path = page?.TrimStart('/') ?? string.Empty;
        if (path is "" or "index.html")
        {
            return platform.Root("tauri") + (platform.UsesHttp ? "/" : string.Empty);
        }

        return WebUrlReader.Read($"{platform.Root("tauri")}/{path}")!.ToString();
    }
}
