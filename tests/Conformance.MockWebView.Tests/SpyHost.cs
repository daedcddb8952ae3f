using System.Collections.Concurrent;

namespace Conformance.MockWebView.Tests;

/// <summary>A host of a few pages: answers what it was told to, keeps everything it hears.</summary>
internal sealed class SpyHost : IHostSession, IOriginServer
{
    private readonly ConcurrentDictionary<string, Func<WebViewRequest, WebViewResponse?>> _routes = new();
    private readonly List<KitMessage> _heard = [];
    private readonly List<(Func<KitMessage, bool> Wanted, TaskCompletionSource<KitMessage> Found)> _waiting = [];
    private readonly ConcurrentQueue<WebViewRequest> _originRequests = new();
    private long _lastId;

    public IHostListener? Listener { get; set; }

    public Func<WebViewNavigating, bool> Allow { get; set; } = _ => true;

    public HostDescription Host { get; } =
        new()
        {
            Name = "spy",
            Version = "1",
            Language = "C#",
        };

    public Task<HostEnd> Completion { get; } = new TaskCompletionSource<HostEnd>().Task;

    public IReadOnlyList<KitMessage> Heard
    {
        get
        {
            lock (_heard)
            {
                return [.. _heard];
            }
        }
    }

    public IReadOnlyList<WebViewRequest> Requests => [.. Heard.OfType<WebViewRequest>()];

    /// <summary>What was asked of it as the kit's origin server.</summary>
    public IReadOnlyList<WebViewRequest> OriginRequests => [.. _originRequests];

    /// <summary>Serves a document or a file.</summary>
    public SpyHost Serve(string url, string body, string type = "text/html", params Header[] headers) =>
        Answer(url, _ => new WebViewResponse(200, [new("content-type", type), .. headers], MessageBody.FromText(body)));

    /// <summary>Answers requests of a URL; null leaves them open.</summary>
    public SpyHost Answer(string url, Func<WebViewRequest, WebViewResponse?> answer)
    {
        _routes[url] = answer;
        return this;
    }

    /// <summary>Waits for a message, past or future.</summary>
    public async Task<T> WhenHeardAsync<T>(Func<T, bool> wanted)
        where T : KitMessage
    {
        bool IsWanted(KitMessage message) => message is T typed && wanted(typed);
        TaskCompletionSource<KitMessage> found = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_heard)
        {
            if (_heard.FirstOrDefault(IsWanted) is T past)
            {
                return past;
            }

            _waiting.Add((IsWanted, found));
        }

        return (T)await found.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    public long NextRequestId() => Interlocked.Increment(ref _lastId);

    public void Send(KitMessage message)
    {
        lock (_heard)
        {
            _heard.Add(message);
            foreach (var waiting in _waiting.Where(waiting => waiting.Wanted(message)).ToList())
            {
                _waiting.Remove(waiting);
                waiting.Found.TrySetResult(message);
            }
        }

        switch (message)
        {
            case WebViewRequest request:
                var response = _routes.TryGetValue(request.Url, out var answer) ? answer(request) : NotFound;
                if (response is not null)
                {
                    Say(new RequestAnswered(request.Id, response));
                }

                break;
            case WebViewNavigating navigating:
                Say(new NavigationAnswered(navigating.Id, Allow(navigating)));
                break;
        }
    }

    private static WebViewResponse NotFound { get; } = new(404, [new("content-type", "text/plain")], null);

    /// <summary>Says something to the WebView.</summary>
    public void Say(HostMessage message) => Listener!.Receive(this, message);

    public WebViewResponse? Answer(string method, string url, IReadOnlyList<Header> headers, MessageBody? body)
    {
        var request = new WebViewRequest(0, "", "", method, url, headers, body);
        _originRequests.Enqueue(request);
        return _routes.TryGetValue(url, out var answer) ? answer(request) : null;
    }

    public Task<HostEnd> StopAsync(CancellationToken cancellationToken = default) => Completion;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
