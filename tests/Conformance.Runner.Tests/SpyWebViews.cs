using Conformance.Protocol;

namespace Conformance.Runner.Tests;

/// <summary>A WebView port that counts, and whose WebViews fail at a chosen evaluation.</summary>
internal sealed class SpyWebViewPort(IWebViewPort inner, Func<string, Exception?> failure) : IWebViewPort
{
    public int Opened { get; private set; }

    public List<WebViewOptions> OpenedWith { get; } = [];

    public List<string> Arguments { get; } = [];

    public List<WebViewAction> Actions { get; } = [];

    /// <summary>Which evaluations, by their arguments, are never answered.</summary>
    public Predicate<string> Hangs { get; init; } = _ => false;

    /// <summary>What happens in the WebView before an evaluation, by its argument.</summary>
    public Func<IWebView, string, Task> Before { get; init; } = (_, _) => Task.CompletedTask;

    /// <summary>What goes wrong when a WebView is closed.</summary>
    public Exception? CloseFailure { get; init; }

    /// <summary>What is asked of webviews and never comes about.</summary>
    public Predicate<WebViewAction> NeverActs { get; init; } = _ => false;

    /// <summary>What goes wrong when something is done to a webview.</summary>
    public Func<WebViewAction, WebViewException?> ActionFailure { get; init; } = _ => null;

    /// <summary>Looks at what a WebView hears of its host, and may throw.</summary>
    public Action<HostMessage> Hears { get; set; } = _ => { };

    public string Name => inner.Name;

    public string Platform => inner.Platform;

    public bool IsRealBrowser => inner.IsRealBrowser;

    public async Task<IWebView> OpenAsync(WebViewOptions options, CancellationToken cancellationToken = default)
    {
        Opened++;
        OpenedWith.Add(options);
        return new Spy(this, await inner.OpenAsync(options, cancellationToken));
    }

    private sealed class Spy(SpyWebViewPort port, IWebView webView) : PassingWebView(webView)
    {
        private readonly IWebView _webView = webView;

        public override async Task<string> EvaluateAsync(
            string label,
            PageScript script,
            string argument,
            CancellationToken cancellationToken = default
        )
        {
            port.Arguments.Add(argument);
            if (port.Hangs(argument))
            {
                return await new TaskCompletionSource<string>().Task;
            }

            await port.Before(_webView, argument);
            return port.Failure(argument) is { } failed
                ? throw failed
                : await base.EvaluateAsync(label, script, argument, cancellationToken);
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            if (port.CloseFailure is { } failed)
            {
                throw failed;
            }
        }

        public override void Receive(IHostSession session, HostMessage message)
        {
            port.Hears(message);
            base.Receive(session, message);
        }

        public override Task ActAsync(WebViewAction action, CancellationToken cancellationToken = default)
        {
            port.Actions.Add(action);
            if (port.NeverActs(action))
            {
                return new TaskCompletionSource().Task;
            }

            return port.ActionFailure(action) is { } failed
                ? Task.FromException(failed)
                : base.ActAsync(action, cancellationToken);
        }
    }

    private Exception? Failure(string argument) => failure(argument);
}
