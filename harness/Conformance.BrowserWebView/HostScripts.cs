using System.Text.Json;
using Microsoft.Playwright;

namespace Conformance.BrowserWebView;

/// <summary>Runs the scripts of a host in a page.</summary>
internal static class HostScripts
{
    // Texts cross, as lists and objects would cross by built-ins that the page may have changed. A page of the engine's own has no runner.
    private const string Source = $"(text) => globalThis.{EdgeScript.Runner}?.(text)";

    /// <summary>Runs scripts one after the other, and tells each what came of it. They cross together, as a crossing costs more than a script.</summary>
    public static async Task RunAsync(IPage page, IReadOnlyList<PageEval> evals)
    {
        IReadOnlyList<string?> values = [];
        try
        {
            values = await ValuesAsync(page, evals).ConfigureAwait(false);
        }
        finally
        {
            for (var i = 0; i < evals.Count; i++)
            {
                evals[i].Finish(i < values.Count ? values[i] : null);
            }
        }
    }

    private static async Task<IReadOnlyList<string?>> ValuesAsync(IPage page, IReadOnlyList<PageEval> evals)
    {
        try
        {
            var scripts = JsonSerializer.Serialize(evals.Select(eval => eval.Script));
            var values = await page.EvaluateAsync<string?>(Source, scripts).ConfigureAwait(false);
            return values is null ? [] : JsonSerializer.Deserialize<string?[]>(values) ?? [];
        }
        catch (PlaywrightException)
        {
            // The document went away under the scripts, as it may in any WebView.
            return [];
        }
    }
}
