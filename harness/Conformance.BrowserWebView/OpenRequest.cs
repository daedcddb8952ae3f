using Conformance.Protocol;

namespace Conformance.BrowserWebView;

/// <summary>A request that waits for the host.</summary>
/// <param name="WebView">The webview's label.</param>
/// <param name="Answer">The answer; a null one where the host failed the request.</param>
internal sealed record OpenRequest(string WebView, TaskCompletionSource<WebViewResponse?> Answer);
