using System.Collections.Concurrent;
using Conformance.Protocol;

namespace Conformance.AttachedWebView;

/// <summary>A running application as a host session: its Core is its own, and what crosses is what its pages were seen to ask and to be told.</summary>
internal sealed class AttachedApplication : IHostSession
{
    private static readonly TimeSpan s_leaveLimit = TimeSpan.FromSeconds(30);

    private readonly Lock _delivery = new();
    private readonly ConcurrentDictionary<long, byte> _seen = [];
    private readonly TaskCompletionSource<HostEnd> _completion = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private readonly CancellationTokenSource _ending = new();
    private readonly IHostListener _listener;
    private readonly AttachedWebView _webView;
    private readonly Func<ValueTask> _close;
    private readonly PageNewsTeller _teller;
    private Task _pump = Task.CompletedTask;
    private Task _work = Task.CompletedTask;
    private long _lastId;
    private int _hasEnded;

    /// <summary>Makes the session.</summary>
    /// <param name="driver">The driver of its pages.</param>
    /// <param name="webView">The WebView that was opened for it.</param>
    /// <param name="listener">Who hears it.</param>
    /// <param name="close">Ends the driver, and the application where the kit has started it.</param>
    public AttachedApplication(
        IPageDriver driver,
        AttachedWebView webView,
        IHostListener listener,
        Func<ValueTask> close
    )
    {
        _webView = webView;
        _listener = listener;
        _close = close;
        _teller = new PageNewsTeller(this, webView);
        Pages = new AttachedPages(driver, webView, this, _teller);
    }

    /// <summary>Its pages.</summary>
    public AttachedPages Pages { get; }

    /// <inheritdoc />
    public HostDescription Host { get; private set; } =
        new()
        {
            Name = "",
            Version = "",
            Language = "",
        };

    /// <inheritdoc />
    public Task<HostEnd> Completion => _completion.Task;

    /// <summary>Waits for the page of <c>main</c>, and tells what the application is.</summary>
    public async Task StartAsync(
        Func<PageFacts, HostDescription> describe,
        CancellationToken cancellationToken = default
    )
    {
        var main = await Pages.FindAsync("main", cancellationToken).ConfigureAwait(false);
        Host = describe(main.Facts!);
        _pump = WatchAsync(Task.Run(() => _teller.PumpAsync(Pages, _ending.Token), CancellationToken.None));
    }

    /// <inheritdoc />
    public long NextRequestId() => Interlocked.Increment(ref _lastId);

    /// <summary>Notes that a request was a page's own, so that nobody sends it again.</summary>
    public void IsPagesOwn(long id) => _seen[id] = 0;

    /// <inheritdoc />
    public void Send(KitMessage message)
    {
        // All else that is said to a host is said of its own pages, which the application knows of itself.
        if (message is not WebViewRequest request || _seen.TryRemove(request.Id, out _))
        {
            return;
        }

        lock (_delivery)
        {
            if (_hasEnded == 0)
            {
                var asking = WatchAsync(Task.Run(() => AskAsync(request), CancellationToken.None));
                _work = _work.IsCompleted ? asking : Task.WhenAll(_work, asking);
            }
        }
    }

    /// <summary>Has the listener hear what the application was seen to say.</summary>
    public void Deliver(HostMessage message)
    {
        lock (_delivery)
        {
            if (_hasEnded == 0)
            {
                _listener.Receive(this, message);
            }
        }
    }

    /// <inheritdoc />
    public async Task<HostEnd> StopAsync(CancellationToken cancellationToken = default)
    {
        // Whoever gives up waiting leaves it to the completion, which owns the end.
        _ = EndAsync(new HostEnd(HostEndReason.Stopped, "The kit has left the application."));
        return await Completion.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Notes that the application has gone by itself.</summary>
    public void Lose(string why) => _ = EndAsync(new HostEnd(HostEndReason.Died, why));

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await StopAsync().ConfigureAwait(false);
        await _pump.ConfigureAwait(false);
        await Work().ConfigureAwait(false);
        Pages.Dispose();
        _ending.Dispose();
    }

    // Once the session has ended none is added.
    private Task Work()
    {
        lock (_delivery)
        {
            return _work;
        }
    }

    private TimeSpan LeaveLimit => s_leaveLimit * _webView.Options.Patience;

    // Others wait for the completion and for nothing else, so it comes whatever fails on the way to it.
    private async Task EndAsync(HostEnd end)
    {
        if (Interlocked.Exchange(ref _hasEnded, 1) != 0)
        {
            return;
        }

        end = end with { LastErrorLines = end.IsFault ? _webView.LastLines : [] };
        try
        {
            await _ending.CancelAsync().ConfigureAwait(false);
            await _close().AsTask().WaitAsync(LeaveLimit, _webView.Time).ConfigureAwait(false);
        }
        catch (Exception problem)
        {
            var why =
                problem is TimeoutException
                    ? $"it has not let go within {LeaveLimit.TotalSeconds} s."
                    : problem.Message;
            end = end with { Explanation = $"{end.Explanation} What was left of it could not be ended: {why}" };
        }

        lock (_delivery)
        {
            try
            {
                _listener.Ended(this, end);
            }
            catch (Exception problem)
            {
                const string failed = "The kit failed while it heard the application's end:";
                end = end.IsFault ? end : new HostEnd(HostEndReason.KitFailed, $"{failed} {problem}");
            }
        }

        _completion.TrySetResult(end);
    }

    // Nobody but the end of the session waits for it, and that must come whatever has failed before.
    private async Task WatchAsync(Task work)
    {
        try
        {
            await work.ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            _webView.Break(problem);
        }
    }

    // The kit's one request of its own is a fence, behind which everything has been answered that can be answered at once.
    private async Task AskAsync(WebViewRequest request)
    {
        HostMessage answer;
        try
        {
            var page = await Pages.FindAsync(request.WebView, _ending.Token).ConfigureAwait(false);
            var status = await page.FetchAsync(request.Method, request.Url, _ending.Token).ConfigureAwait(false);
            answer = new RequestAnswered(request.Id, new WebViewResponse(status, [], null));
        }
        catch (Exception gone) when (gone is WebViewException or OperationCanceledException)
        {
            answer = new WebViewDropped(request.Id);
        }
        catch (DriverException failed)
        {
            if (failed.Failure is DriverFailure.Ended)
            {
                Lose(failed.Message);
            }

            answer = new WebViewDropped(request.Id);
        }

        Deliver(answer);
    }
}
