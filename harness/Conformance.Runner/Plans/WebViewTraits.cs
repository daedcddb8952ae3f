using Conformance.Protocol;

namespace Conformance.Runner;

/// <summary>What planning must know of a WebView before one is opened.</summary>
/// <param name="Name">Its name on the command line, such as <c>mock:linux</c>.</param>
/// <param name="Platform">The platform whose URL forms it speaks.</param>
/// <param name="Abilities">What it can do, in the words of a scenario's <c>needs</c>.</param>
public sealed record WebViewTraits(string Name, string Platform, IReadOnlySet<string> Abilities)
{
    /// <summary>Tells the traits of a port.</summary>
    public static WebViewTraits Of(IWebViewPort port)
    {
        ArgumentNullException.ThrowIfNull(port);
        return new WebViewTraits(port.Name, port.Platform, WebViewAbilities.Of(port));
    }
}
