namespace Conformance.BrowserWebView;

/// <summary>What a page of a browser is opened with.</summary>
/// <param name="Label">The webview's label.</param>
/// <param name="InitScript">Runs in every frame before anything else.</param>
/// <param name="News">Hears of the page.</param>
internal sealed record TabPlan(string Label, string InitScript, TabNews News);
