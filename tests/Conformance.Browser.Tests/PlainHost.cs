using System.Collections.Concurrent;
using System.Threading.Channels;
using Conformance.Protocol;

namespace Conformance.Browser.Tests;

/// <summary>A host of plain pages: it keeps what it is told, allows every navigation, and answers nothing at all for a page it does not have.</summary>
internal sealed class PlainHost(IWebView webView, IReadOnlyDictionary<string, string> pages) : IHostSession
{
    public const string Home = "app://localhost/";
    public const string Label = "main";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private readonly ConcurrentQueue<KitMessage> _told = [];
    private readonly Channel<KitMessage> _news = Channel.CreateUnbounded<KitMessage>();
    private readonly TaskCompletionSource<HostEnd> _end = new();
    private long _lastId;

    public HostDescription Host { get; } =
        new()
        {
            Name = "plain",
            Version = "1",
            Language = "C#",
        };

    public Task<HostEnd> Completion => _end.Task;

    public IEnumerable<string> Started =>
        _told.OfType<WebViewPage>().Where(page => page.State is PageState.Started).Select(page => page.Url);

    public IEnumerable<string> Asked => _told.OfType<WebViewNavigating>().Select(navigating => navigating.Url);

    public IEnumerable<string> Requested => _told.OfType<WebViewRequest>().Select(request => request.Url);

    /// <summary>Opens a page, and waits until it has loaded.</summary>
    public static async Task<PlainHost> OpenAsync(IWebView webView, IReadOnlyDictionary<string, string> pages)
    {
        var host = Begin(webView, pages, Home);
        await webView.WhenLoadedAsync(Label, TestContext.Current.CancellationToken);
        return host;
    }

    /// <summary>Asks for a page.</summary>
    public static PlainHost Begin(IWebView webView, IReadOnlyDictionary<string, string> pages, string url)
    {
        var host = new PlainHost(webView, pages);
        host.Open(Label, url);
        return host;
    }

    /// <summary>Asks for a page of another label.</summary>
    public void Open(string label, string url = Home) =>
        Say(
            new WebViewCreate
            {
                WebView = label,
                Window = label,
                Url = url,
                Schemes = ["app", "ipc"],
            }
        );

    public void Say(HostMessage message) => webView.Receive(this, message);

    /// <summary>Waits until a page has loaded, counted from where the last wait has ended.</summary>
    public Task WaitForPageAsync(string url) =>
        WaitForAsync(message => message is WebViewPage { State: PageState.Finished } page && page.Url == url);

    /// <summary>Waits until something is told, counted from where the last wait has ended.</summary>
    public async Task WaitForAsync(Func<KitMessage, bool> isIt)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(s_patience);
        while (!isIt(await _news.Reader.ReadAsync(limit.Token)))
        {
            // Something else.
        }
    }

    /// <summary>Runs an expression in the page, which may be a promise of a text.</summary>
    public Task<string> EvaluateAsync(string expression) =>
        webView.EvaluateAsync(
            Label,
            new PageScript($"it{Interlocked.Increment(ref _lastId)}", $"async () => String(await ({expression}))"),
            "",
            TestContext.Current.CancellationToken
        );

    public long NextRequestId() => Interlocked.Increment(ref _lastId);

    public void Send(KitMessage message)
    {
        _told.Enqueue(message);
        _news.Writer.TryWrite(message);
        switch (message)
        {
            case WebViewRequest request when pages.TryGetValue(request.Url[(Home.Length - 1)..], out var text):
                var page = new WebViewResponse(200, [new("content-type", "text/html")], MessageBody.FromText(text));
                Say(new RequestAnswered(request.Id, page));
                break;
            case WebViewNavigating navigating:
                Say(new NavigationAnswered(navigating.Id, true));
                break;
        }
    }

    public Task<HostEnd> StopAsync(CancellationToken cancellationToken = default) => Completion;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
