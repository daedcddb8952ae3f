namespace Conformance.BrowserWebView;

/// <summary>Opens pages in a browser.</summary>
internal interface IBrowserTabs
{
    /// <summary>Opens an empty page.</summary>
    /// <exception cref="TabException">The browser cannot.</exception>
    Task<IBrowserTab> OpenAsync(TabPlan plan);
}
