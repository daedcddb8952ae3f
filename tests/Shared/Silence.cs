using Conformance.Protocol;

namespace Conformance.Tests.Shared;

/// <summary>Hears pages and serves nobody.</summary>
internal sealed class Silence : IPageListener, IOriginServer
{
    public void Heard(string webView, string frameUrl, string level, string text) { }

    public WebViewResponse? Answer(string method, string url, IReadOnlyList<Header> headers, MessageBody? body) => null;
}
