using Microsoft.Playwright;

namespace Conformance.BrowserWebView;

/// <summary>Runs the scripts of a host in a page.</summary>
internal static class HostScripts
{
    // An uncaught error of a host's script is the page's own, as in any WebView; and each script is a task of its own.
    private const string Source = """
        async (scripts) => {
          const values = []
          const run = (script) => {
            try { return JSON.stringify((0, eval)(script)) ?? null } catch (error) { reportError(error); return null }
          }
          if (scripts.length === 1) return [run(scripts[0])]
          const { port1, port2 } = new MessageChannel()
          for (const script of scripts) {
            values.push(run(script))
            await new Promise((done) => { port1.onmessage = done; port2.postMessage(0) })
          }
          port1.close()
          return values
        }
        """;

    /// <summary>Runs scripts one after the other, and tells each what came of it. They cross together, as a crossing costs more than a script.</summary>
    public static async Task RunAsync(IPage page, IReadOnlyList<PageEval> evals)
    {
        try
        {
            var values = await page.EvaluateAsync<string?[]>(Source, evals.Select(eval => eval.Script))
                .ConfigureAwait(false);
            foreach (var (eval, value) in evals.Zip(values))
            {
                eval.Finish(value);
            }
        }
        catch (PlaywrightException)
        {
            // The document went away under the scripts, as it may in any WebView.
            foreach (var eval in evals)
            {
                eval.Finish(null);
            }
        }
    }
}
