namespace Conformance.Hosts.Tests;

/// <summary>Readers for whom the requests 1 (start), 2 (request), 3 (navigating) and 4 (stop) are open.</summary>
internal static class GivenRequests
{
    public static OpenRequests Open()
    {
        var requests = new OpenRequests();
        requests.Opened(new HostStart(1, new KitIdentity("k", "1"), Given.WebView, Given.App));
        requests.Opened(new WebViewRequest(2, "main", "f", "GET", "u", [], null));
        requests.Opened(new WebViewNavigating(3, "main", "u", true));
        requests.Opened(new HostStop(4));
        return requests;
    }

    public static HostMessageReader Reader() => new(Open());
}
