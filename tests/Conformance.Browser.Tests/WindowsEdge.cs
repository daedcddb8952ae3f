using System.Text.RegularExpressions;
using Conformance.Protocol;

namespace Conformance.Browser.Tests;

/// <summary>Stands between a Core and the browser that plays its pages, and names URLs as WebView2 does: <c>http://scheme.localhost/path</c>.
/// The browser WebView tells a Core <c>scheme://localhost/path</c>, as it plays the pages of Linux.</summary>
internal sealed partial class WindowsEdge(IHostListener webView) : IHostListener
{
    private WindowsSession? _session;

    public void Receive(IHostSession session, HostMessage message) => webView.Receive(Wrap(session), message);

    public void Ended(IHostSession session, HostEnd end) => webView.Ended(Wrap(session), end);

    private WindowsSession Wrap(IHostSession session) => _session ??= new WindowsSession(session);

    [GeneratedRegex("^([a-z][a-z0-9-]*)://localhost(?=/|$)")]
    private static partial Regex Scheme();

    private static string Named(string url) => Scheme().Replace(url, "http://$1.localhost");

    private sealed class WindowsSession(IHostSession inner) : IHostSession
    {
        public HostDescription Host => inner.Host;

        public Task<HostEnd> Completion => inner.Completion;

        public long NextRequestId() => inner.NextRequestId();

        public void Send(KitMessage message) =>
            inner.Send(
                message switch
                {
                    WebViewRequest request => request with
                    {
                        FrameUrl = Named(request.FrameUrl),
                        Url = Named(request.Url),
                        Headers =
                        [
                            .. request.Headers.Select(header =>
                                header.Name is "origin" or "referer"
                                    ? header with
                                    {
                                        Value = Named(header.Value),
                                    }
                                    : header
                            ),
                        ],
                    },
                    WebViewMessage posted => posted with
                    {
                        FrameUrl = Named(posted.FrameUrl),
                        TopUrl = Named(posted.TopUrl),
                    },
                    WebViewPage page => page with { Url = Named(page.Url) },
                    WebViewNavigating navigating => navigating with { Url = Named(navigating.Url) },
                    _ => message,
                }
            );

        public Task<HostEnd> StopAsync(CancellationToken cancellationToken = default) =>
            inner.StopAsync(cancellationToken);

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
