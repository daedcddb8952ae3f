using System.Diagnostics;
using Conformance.Protocol;

namespace Conformance.Browser.Tests;

/// <summary>A WebView whose processes are killed in the middle of a case: when the page is about to be told a certain text, once.</summary>
internal sealed class DyingEngine(IWebViewPort inner, string process, string mark) : IWebViewPort
{
    public const string Scenarios = """
        - id: try/before
          title: It lives.
          requirement: TRY-01
          steps:
            - invoke: echo
              with: { value: 1 }
              resolves: 1
        - id: try/while
          title: It dies.
          requirement: TRY-01
          steps:
            - invoke: echo
              with: { value: marked }
              resolves: marked
        - id: try/after
          title: It lives again.
          requirement: TRY-01
          steps:
            - invoke: echo
              with: { value: 2 }
              resolves: 2
        """;

    public int Opened { get; private set; }

    public int Killed { get; private set; }

    public string Name => inner.Name;

    public async Task<IWebView> OpenAsync(WebViewOptions options, CancellationToken cancellationToken = default)
    {
        Opened++;
        return new Spy(this, await inner.OpenAsync(options, cancellationToken));
    }

    private void Hear(string argument)
    {
        if (Killed == 0 && argument.Contains(mark, StringComparison.Ordinal))
        {
            foreach (var id in ProcessTree.Below(Environment.ProcessId, process))
            {
                using var dying = Process.GetProcessById(id);
                dying.Kill();
                Killed++;
            }
        }
    }

    private sealed class Spy(DyingEngine engine, IWebView webView) : PassingWebView(webView)
    {
        public override Task<string> EvaluateAsync(
            string label,
            PageScript script,
            string argument,
            CancellationToken cancellationToken = default
        )
        {
            engine.Hear(argument);
            return base.EvaluateAsync(label, script, argument, cancellationToken);
        }
    }
}
