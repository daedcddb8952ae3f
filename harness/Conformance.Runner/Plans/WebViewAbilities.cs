using Conformance.Protocol;

namespace Conformance.Runner;

/// <summary>What a kind of WebView can do, in the words of a scenario's <c>needs</c>.</summary>
public static class WebViewAbilities
{
    /// <summary>What a scenario needs that ends its host or must find it as it started; no word of <c>needs</c>, as its steps say so.</summary>
    internal const string FreshHost = "fresh-host";

    /// <summary>What a scenario needs that opens a page of a remote origin over <c>https</c>, which the kit has to answer for.</summary>
    internal const string SecureOrigins = "https-origins";

    private static readonly string[] s_attached = ["page", "reload", "real-browser"];
    private static readonly string[] s_mock =
    [
        "page",
        "wire",
        "tamper",
        "reload",
        "remote-isolation",
        FreshHost,
        SecureOrigins,
    ];
    private static readonly string[] s_engine =
    [
        "page",
        "wire",
        "tamper",
        "reload",
        "real-browser",
        FreshHost,
        SecureOrigins,
    ];

    /// <summary>Every ability, so that a word of <c>needs</c> is known to be one and no feature of a host.</summary>
    public static IReadOnlySet<string> All { get; } = s_mock.Concat(s_engine).ToHashSet();

    /// <summary>Tells the abilities of the WebViews that a port opens.</summary>
    public static IReadOnlySet<string> Of(IWebViewPort port)
    {
        ArgumentNullException.ThrowIfNull(port);
        return port switch
        {
            IApplicationPort { StartsApplication: true } => s_attached.Append(FreshHost).ToHashSet(),
            IApplicationPort => s_attached.ToHashSet(),
            { IsRealBrowser: true } => s_engine.ToHashSet(),
            _ => s_mock.ToHashSet(),
        };
    }

    /// <summary>Says in a sentence why a WebView cannot play what needs an ability that it has not got.</summary>
    public static string Explain(string ability, string webView) =>
        ability switch
        {
            "wire" or "tamper" when IsAttached(webView) =>
                $"It needs '{ability}': what crosses between the pages of '{webView}' and their Core is out of the kit's hands.",
            FreshHost when IsAttached(webView) =>
                $"It needs the host started anew, and the kit has not started the application of '{webView}'; let it, with 'attach:webdriver,app=PATH'.",
            SecureOrigins when IsAttached(webView) =>
                $"It opens a page over 'https', and the application of '{webView}' does not trust the kit to answer for that origin.",
            _ => $"It needs '{ability}', which the WebView '{webView}' does not offer.",
        };

    private static bool IsAttached(string webView) => webView.StartsWith("attach:", StringComparison.Ordinal);
}
