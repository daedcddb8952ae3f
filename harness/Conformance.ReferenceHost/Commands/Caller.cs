namespace Conformance.ReferenceHost;

/// <summary>Who makes a call, for the access control and for the command: the webview that it came from (PRC-02).</summary>
internal readonly record struct Caller(string Window, string WebView)
{
    public static Caller Of(CoreWebView webView, Faults faults) =>
        faults.Active switch
        {
            "windows/caller-is-always-main" => new("main", "main"),
            "windows/caller-is-its-window" => new(webView.Window, webView.Window),
            _ => new(webView.Window, webView.Label),
        };
}
