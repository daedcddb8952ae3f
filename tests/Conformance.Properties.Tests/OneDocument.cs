using Conformance.Protocol;

namespace Conformance.Properties.Tests;

/// <summary>A host with one empty document and one command, which gives back what it was sent.</summary>
internal sealed class OneDocument : IHostSession, IOriginServer, IPageListener
{
    public const string Home = "app://localhost/";
    private long _lastId;

    public IHostListener? Listener { get; set; }

    public HostDescription Host { get; } =
        new()
        {
            Name = "one document",
            Version = "1",
            Language = "C#",
        };

    public Task<HostEnd> Completion { get; } = new TaskCompletionSource<HostEnd>().Task;

    public long NextRequestId() => Interlocked.Increment(ref _lastId);

    public void Send(KitMessage message)
    {
        switch (message)
        {
            case WebViewRequest request:
                Listener!.Receive(this, new RequestAnswered(request.Id, Answer(request)));
                break;
            case WebViewNavigating navigating:
                Listener!.Receive(this, new NavigationAnswered(navigating.Id, true));
                break;
        }
    }

    private static WebViewResponse Answer(WebViewRequest request) =>
        request.Url == Home
            ? new(200, [new("content-type", "text/html")], MessageBody.FromText("<body></body>"))
            : new(
                200,
                [
                    new("access-control-allow-origin", "*"),
                    new("content-type", Header.Find(request.Headers, "content-type") ?? "application/octet-stream"),
                ],
                request.Body
            );

    public WebViewResponse? Answer(string method, string url, IReadOnlyList<Header> headers, MessageBody? body) => null;

    public void Heard(string webView, string frameUrl, string level, string text) { }

    public Task<HostEnd> StopAsync(CancellationToken cancellationToken = default) => Completion;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
