using Conformance.Protocol;

namespace Conformance.Tests.Shared;

/// <summary>A WebView that passes everything on to another one; spies look at what they are about.</summary>
internal abstract class PassingWebView(IWebView inner) : IWebView
{
    public WebViewIdentity Identity => inner.Identity;

    public virtual void Receive(IHostSession session, HostMessage message) => inner.Receive(session, message);

    public virtual void Ended(IHostSession session, HostEnd end) => inner.Ended(session, end);

    public virtual Task WhenLoadedAsync(string webView, CancellationToken cancellationToken = default) =>
        inner.WhenLoadedAsync(webView, cancellationToken);

    public virtual Task<string> EvaluateAsync(
        string webView,
        PageScript script,
        string argument,
        CancellationToken cancellationToken = default
    ) => inner.EvaluateAsync(webView, script, argument, cancellationToken);

    public virtual Task ActAsync(WebViewAction action, CancellationToken cancellationToken = default) =>
        inner.ActAsync(action, cancellationToken);

    public virtual ValueTask DisposeAsync() => inner.DisposeAsync();
}
