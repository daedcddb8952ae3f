using Conformance.Protocol;

namespace Conformance.Runner;

/// <summary>What a kind of WebView can do, in the words of a scenario's <c>needs</c>.</summary>
public static class WebViewAbilities
{
    /// <summary>Every ability, so that a word of <c>needs</c> is known to be one and no feature of a host.</summary>
    public static IReadOnlySet<string> All { get; } =
        new HashSet<string> { "page", "wire", "tamper", "reload", "real-browser", "remote-isolation" };

    /// <summary>Tells the abilities of a WebView by its name on the command line.</summary>
    public static IReadOnlySet<string> Of(IWebViewPort port)
    {
        ArgumentNullException.ThrowIfNull(port);
        return port.Name.Split(':')[0] switch
        {
            "mock" => new HashSet<string> { "page", "wire", "tamper", "reload", "remote-isolation" },
            "attach" => new HashSet<string> { "page", "real-browser" },
            _ => new HashSet<string> { "page", "wire", "tamper", "reload", "real-browser" },
        };
    }
}
