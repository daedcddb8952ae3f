namespace Conformance.ReferenceHost;

/// <summary>One way in which a command is allowed or denied (ACL-11).</summary>
/// <param name="Remote">The origins it is about; null for the app's own.</param>
/// <param name="Windows">The windows it is about.</param>
/// <param name="WebViews">The webviews it is about.</param>
/// <param name="Scope">The scope it brings, if any.</param>
internal sealed record ResolvedCommand(
    RemoteUrlPattern? Remote,
    IReadOnlyList<GlobPattern> Windows,
    IReadOnlyList<GlobPattern> WebViews,
    CommandScope? Scope
)
{
    public bool IsAbout(string window, string webView) =>
        WebViews.Any(pattern => pattern.Matches(webView)) || Windows.Any(pattern => pattern.Matches(window));
}
