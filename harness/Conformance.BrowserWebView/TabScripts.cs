namespace Conformance.BrowserWebView;

/// <summary>Scripts by which the kit acts in a page.</summary>
internal static class TabScripts
{
    /// <summary>A function of an array of scripts that gives their completion values as JSON. An uncaught error of a host's script is the page's own,
    /// as in any WebView; and each script is a task of its own.</summary>
    public const string RunAll = """
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
}
