using Conformance.AttachedWebView;
using Conformance.Protocol;

namespace Conformance.Browser.Tests;

/// <summary>The end of an attached application: whatever fails on the way to it, whoever waits for it is told.</summary>
public sealed class AttachedEndTests : IAsyncDisposable
{
    private static readonly TimeSpan s_bound = TimeSpan.FromSeconds(60);
    private readonly SilentPages _driver = new();
    private readonly TaskCompletionSource _closing = new();

    public async ValueTask DisposeAsync() => await _driver.DisposeAsync();

    [Fact]
    public async Task What_cannot_be_closed_is_told_and_holds_nobody_up()
    {
        var session = Session(_ => { });

        _closing.SetException(new AggregateException("a child belongs to somebody else"));
        session.Lose("It is gone.");
        var end = await session.Completion.WaitAsync(s_bound, TestContext.Current.CancellationToken);
        await session.DisposeAsync().AsTask().WaitAsync(s_bound, TestContext.Current.CancellationToken);

        end.Reason.ShouldBe(HostEndReason.Died);
        end.Explanation.ShouldStartWith("It is gone. What was left of it could not be ended: ");
        end.Explanation.ShouldContain("a child belongs to somebody else");
    }

    [Fact]
    public async Task What_never_lets_go_is_left_after_a_while()
    {
        var time = new HastyTime();
        var session = Session(_ => { }, time);
        using var bound = new CancellationTokenSource(s_bound);

        var stopping = session.StopAsync(TestContext.Current.CancellationToken);
        while (!stopping.IsCompleted && !bound.IsCancellationRequested)
        {
            time.EndLongWaits();
            await Task.Yield();
        }

        stopping.IsCompleted.ShouldBeTrue();
        var end = await stopping;
        end.Reason.ShouldBe(HostEndReason.Stopped);
        end.Explanation.ShouldEndWith("What was left of it could not be ended: it has not let go within 30 s.");
    }

    [Fact]
    public async Task A_listener_that_fails_at_it_holds_nobody_up()
    {
        var session = Session(_ => throw new TimeZoneNotFoundException("deaf"));

        _closing.SetResult();
        var end = await session
            .StopAsync(TestContext.Current.CancellationToken)
            .WaitAsync(s_bound, TestContext.Current.CancellationToken);

        end.Reason.ShouldBe(HostEndReason.KitFailed);
        end.Explanation.ShouldContain("deaf");
    }

    [Fact]
    public async Task Who_gives_up_waiting_for_it_waits_no_longer()
    {
        var session = Session(_ => { });
        using var givenUp = new CancellationTokenSource();

        var stopping = session.StopAsync(givenUp.Token);
        await givenUp.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(
            stopping.WaitAsync(s_bound, TestContext.Current.CancellationToken)
        );
        _closing.SetResult();
        (await session.Completion).Reason.ShouldBe(HostEndReason.Stopped);
    }

    [Fact]
    public async Task All_that_was_asked_of_its_pages_ends_before_it()
    {
        var session = Session(_ => { });
        session.Send(Request(1));
        (await _driver.WhenAskedAsync()).ShouldBeTrue();
        session.Send(Request(2));

        _closing.SetResult();
        var disposing = session.DisposeAsync().AsTask();
        await session.Completion;
        for (var turns = 0; turns < 10_000 && !disposing.IsCompleted; turns++)
        {
            await Task.Yield();
        }

        var isEarly = disposing.IsCompleted;
        _driver.Answer();
        await disposing.WaitAsync(s_bound, TestContext.Current.CancellationToken);

        isEarly.ShouldBeFalse();
    }

    [Fact]
    public async Task A_WebView_that_is_closed_is_known_no_more()
    {
        var port = new AttachedWebViewPort(Settings, TimeProvider.System);
        var view = await port.OpenAsync(
            new WebViewOptions { Pages = RealEngine.Silent, Origins = RealEngine.Silent },
            TestContext.Current.CancellationToken
        );

        await view.DisposeAsync();

        await Should.ThrowAsync<InvalidOperationException>(() =>
            port.Application.StartAsync(
                view.Identity,
                new AppSelection(RealEngine.App, "brownfield"),
                view,
                TestContext.Current.CancellationToken
            )
        );
    }

    private static WebViewRequest Request(long id) =>
        new(id, "main", "tauri://localhost/", "GET", "ipc://localhost/fence", [], null);

    private static AttachSettings Settings =>
        new()
        {
            Protocol = AttachProtocol.Cdp,
            Address = new Uri("http://127.0.0.1:1"),
            Platform = "linux",
        };

    private AttachedApplication Session(Action<HostEnd> ended, TimeProvider? time = null)
    {
        var options = new WebViewOptions { Pages = RealEngine.Silent, Origins = RealEngine.Silent };
        var webView = new AttachedWebView.AttachedWebView(Settings, options, null, null, time ?? TimeProvider.System);
        return new AttachedApplication(_driver, webView, new Listener(ended), async () => await _closing.Task);
    }

    private sealed class Listener(Action<HostEnd> ended) : IHostListener
    {
        public void Receive(IHostSession session, HostMessage message) { }

        public void Ended(IHostSession session, HostEnd end) => ended(end);
    }

    /// <summary>A driver that is asked which pages there are, and answers late, whoever has given up waiting meanwhile.</summary>
    private sealed class SilentPages : IPageDriver
    {
        private readonly SemaphoreSlim _asked = new(0);
        private readonly TaskCompletionSource<IReadOnlyList<string>> _answer = new();

        public (string Name, string Version) Driven => ("silent", "1");

        public Task<bool> WhenAskedAsync() => _asked.WaitAsync(s_bound, TestContext.Current.CancellationToken);

        public void Answer() => _answer.TrySetResult([]);

        public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken = default)
        {
            _asked.Release();
            return _answer.Task;
        }

        public Task<string> RunAsync(
            string page,
            string function,
            string text,
            CancellationToken cancellationToken = default
        ) => throw new NotSupportedException();

        public Task GoAsync(string page, string? url, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public Task CloseAsync(string page, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public ValueTask DisposeAsync()
        {
            _asked.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
