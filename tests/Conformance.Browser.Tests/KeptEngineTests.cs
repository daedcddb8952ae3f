using Conformance.Protocol;

namespace Conformance.Browser.Tests;

/// <summary>Nothing of a test is left to the next that an engine is lent to.</summary>
public sealed class KeptEngineTests : IAsyncDisposable
{
    private readonly FakePort _port = new();
    private readonly Engine _sut;

    public KeptEngineTests() => _sut = new Engine(_port);

    public async ValueTask DisposeAsync() => await _sut.DisposeAsync();

    [Fact]
    public async Task One_engine_is_lent_to_one_test_after_the_other_and_ends_with_the_last()
    {
        await (await OpenAsync()).DisposeAsync();
        await (await OpenAsync()).DisposeAsync();

        _port.Opened.Count.ShouldBe(1);
        _port.Opened[0].HasEnded.ShouldBeFalse();
        await _sut.DisposeAsync();
        _port.Opened[0].HasEnded.ShouldBeTrue();
    }

    [Fact]
    public async Task Of_two_that_were_lent_at_once_one_is_kept()
    {
        var (first, second) = (await OpenAsync(), await OpenAsync());

        await first.DisposeAsync();
        await second.DisposeAsync();

        _port.Opened.Select(each => each.HasEnded).ShouldBe([true, false]);
    }

    [Fact]
    public async Task The_host_of_a_test_that_is_over_has_ended_and_what_it_set_is_set_back()
    {
        var session = new DeafHost();
        var lent = await OpenAsync();
        lent.Receive(session, new WebViewClose("main"));
        await lent.ActAsync(new RefuseIpcScheme(true), TestContext.Current.CancellationToken);

        await lent.DisposeAsync();

        _port.Opened[0].Gone.ShouldBeSameAs(session);
        _port.Opened[0].IsRefused.ShouldBeFalse();
    }

    [Fact]
    public async Task Pages_speak_to_the_test_that_has_the_engine_and_to_no_other()
    {
        var (first, second) = (new Listener(), new Listener());
        await (await OpenAsync(first)).DisposeAsync();
        _port.Opened[0].Say("between");
        await using var lent = await OpenAsync(second);
        _port.Opened[0].Say("now");

        first.Heard.ShouldBeEmpty();
        second.Heard.ShouldBe(["now"]);
    }

    [Fact]
    public async Task What_a_test_has_lost_is_lent_to_nobody_else()
    {
        var lent = await OpenAsync();
        _port.Opened[0].IsLost = true;
        await Should.ThrowAsync<WebViewException>(() =>
            lent.EvaluateAsync("main", new PageScript("it", "1"), "", TestContext.Current.CancellationToken)
        );
        await lent.DisposeAsync();

        await using var next = await OpenAsync();

        _port.Opened.Select(each => each.HasEnded).ShouldBe([true, false]);
    }

    private Task<IWebView> OpenAsync(IPageListener? pages = null) =>
        _sut.OpenAsync(
            new WebViewOptions { Pages = pages ?? RealEngine.Silent, Origins = RealEngine.Silent },
            TestContext.Current.CancellationToken
        );

    private sealed class Engine(IWebViewPort port) : KeptEngine(port);

    private sealed class Listener : IPageListener
    {
        public List<string> Heard { get; } = [];

        void IPageListener.Heard(string webView, string frameUrl, string level, string text) => Heard.Add(text);
    }

    private sealed class FakePort : IWebViewPort
    {
        public List<FakeWebView> Opened { get; } = [];

        public string Name => "fake";

        public Task<IWebView> OpenAsync(WebViewOptions options, CancellationToken cancellationToken = default)
        {
            Opened.Add(new FakeWebView(options));
            return Task.FromResult<IWebView>(Opened[^1]);
        }
    }

    private sealed class FakeWebView(WebViewOptions options) : IWebView
    {
        public bool HasEnded { get; private set; }

        public bool IsLost { get; set; }

        public bool IsRefused { get; private set; }

        public IHostSession? Gone { get; private set; }

        public WebViewIdentity Identity => new("fake", "1", "linux");

        public void Say(string text) => options.Pages.Heard("main", "app://localhost/", "log", text);

        public void Receive(IHostSession session, HostMessage message) { }

        public void Ended(IHostSession session, HostEnd end) => Gone = session;

        public Task WhenLoadedAsync(string webView, CancellationToken cancellationToken = default) =>
            Task.CompletedTask;

        public Task<string> EvaluateAsync(
            string webView,
            PageScript script,
            string argument,
            CancellationToken cancellationToken = default
        ) =>
            IsLost
                ? Task.FromException<string>(new WebViewException("It is gone.") { IsLost = true })
                : Task.FromResult("");

        public Task ActAsync(WebViewAction action, CancellationToken cancellationToken = default)
        {
            IsRefused = action is RefuseIpcScheme { Refused: true };
            return Task.CompletedTask;
        }

        public ValueTask DisposeAsync()
        {
            HasEnded = true;
            return ValueTask.CompletedTask;
        }
    }
}
