using Conformance.Protocol;

namespace Conformance.Runner.Tests;

/// <summary>Which webviews the runner believes to be open.</summary>
public sealed class SessionWatchTests
{
    private readonly SessionWatch _watch;
    private IHostSession? _session;

    public SessionWatchTests() => _watch = new SessionWatch(new Door(session => _session = session));

    [Fact]
    public void A_webview_that_the_host_has_made_is_open_until_somebody_closes_it()
    {
        Hear(Create("second"));
        _watch.WebViews.Keys.ShouldBe(["second"]);

        Say(new WebViewClosed("second"));
        _watch.WebViews.ShouldBeEmpty();
    }

    [Fact]
    public void What_the_host_has_closed_may_be_gone_later_than_it_makes_another_of_that_label()
    {
        Hear(Create("second"));
        Hear(new WebViewClose("second"));
        Hear(Create("second"));

        Say(new WebViewClosed("second"));
        _watch.WebViews.Keys.ShouldBe(["second"]);

        Say(new WebViewClosed("second"));
        _watch.WebViews.ShouldBeEmpty();
    }

    [Fact]
    public void A_close_of_what_is_not_open_hides_nothing()
    {
        Hear(new WebViewClose("second"));
        Hear(Create("second"));

        Say(new WebViewClosed("second"));
        _watch.WebViews.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_host_that_has_ended_leaves_no_question_waiting()
    {
        var request = new WebViewRequest(1, "main", "tauri://localhost/", "POST", "ipc://localhost/echo", [], null);
        var before = _watch.AskAsync(new Line(), request);

        _watch.Ended(new Line(), new HostEnd(HostEndReason.Died, "It is gone."));
        var after = _watch.AskAsync(new Line(), request with { Id = 2 });

        (await before).ShouldBeNull();
        after.IsCompleted.ShouldBeTrue();
        (await after).ShouldBeNull();
    }

    private static WebViewCreate Create(string label) =>
        new()
        {
            WebView = label,
            Window = label,
            Url = "tauri://localhost/",
        };

    private void Hear(HostMessage message) => _watch.Receive(new Line(), message);

    private void Say(KitMessage message) => _session.ShouldNotBeNull().Send(message);

    private sealed class Door(Action<IHostSession> hear) : PassingWebView(null!)
    {
        public override void Receive(IHostSession session, HostMessage message) => hear(session);

        public override void Ended(IHostSession session, HostEnd end) { }
    }

    private sealed class Line : IHostSession
    {
        public HostDescription Host => throw new NotSupportedException();

        public Task<HostEnd> Completion { get; } = new TaskCompletionSource<HostEnd>().Task;

        public long NextRequestId() => 1;

        public void Send(KitMessage message) { }

        public Task<HostEnd> StopAsync(CancellationToken cancellationToken = default) => Completion;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
