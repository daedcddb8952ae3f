using Conformance.AttachedWebView;
using Conformance.Protocol;

namespace Conformance.Browser.Tests;

/// <summary>Pages with open requests are asked for news all the while, by a task that nobody awaits before the session is over.</summary>
public sealed class AttachedPumpTests
{
    private static readonly AttachSettings s_settings = new()
    {
        Protocol = AttachProtocol.WebDriver,
        Platform = "linux",
    };

    [Fact]
    public async Task What_it_fails_at_is_told_to_whoever_needs_the_pages_next()
    {
        await using var driver = new BrokenDriver(new InvalidOperationException("It is broken."));

        var (loss, end) = await EndAsync(driver);

        loss.IsLost.ShouldBeTrue();
        loss.Message.ShouldContain("InvalidOperationException: It is broken.");
        end.Reason.ShouldBe(HostEndReason.Stopped);
    }

    [Fact]
    public async Task An_application_that_has_gone_ends_the_session()
    {
        await using var driver = new BrokenDriver(new DriverException(DriverFailure.Ended, "It has gone."));

        var end = await EndOfAsync(driver);

        end.Reason.ShouldBe(HostEndReason.Died);
        end.Explanation.ShouldContain("It has gone.");
    }

    [Fact]
    public async Task A_page_between_two_documents_is_asked_again()
    {
        await using var driver = new BrokenDriver(new DriverException(DriverFailure.Script, "There is no document."));
        await using var view = View();
        await using var application = await StartAsync(driver, view);

        await driver.AskedTwice.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        application.Completion.IsCompleted.ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{"cmd":"reload_window","payload":{"label":"main"}}""", true)]
    [InlineData("""{"cmd":"navigate_window","payload":{"label":"main","url":"u"}}""", true)]
    [InlineData("""{"cmd":"navigate_window","payload":{"label":"other"}}""", false)]
    [InlineData("""{"cmd":"navigate_window","payload":["main"]}""", false)]
    [InlineData("""{"cmd":"ping","payload":{"label":"main"}}""", false)]
    [InlineData("""{"cmd":7,"payload":"main"}""", false)]
    [InlineData("main", false)]
    public async Task A_page_that_a_posted_call_sends_elsewhere_is_left(string call, bool isLeft)
    {
        await using var driver = new BrokenDriver(new InvalidOperationException("It is not asked."));
        await using var view = View(new StillTime());
        await using var application = await StartAsync(driver, view);
        driver.Breaks = false;
        var page = application.Pages.Find("main")!;

        new PageNewsTeller(application, view).Heard(page, new PageNews("message", 0, null, null, null, null, 0, call));

        (await page.EnterAsync(TestContext.Current.CancellationToken)).ShouldBe(!isLeft);
    }

    private static async Task<(WebViewException Loss, HostEnd End)> EndAsync(BrokenDriver driver)
    {
        await using var view = View();
        var application = await StartAsync(driver, view);
        await driver.Asked.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        // It waits for the task, and must not fail with it.
        await application.DisposeAsync();

        var loss = await Should.ThrowAsync<WebViewException>(() => view.WhenLoadedAsync("main"));
        return (loss, await application.Completion);
    }

    private static async Task<HostEnd> EndOfAsync(BrokenDriver driver)
    {
        await using var view = View();
        var application = await StartAsync(driver, view);
        return await application.Completion.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    private static AttachedWebView.AttachedWebView View(TimeProvider? time = null) =>
        new(
            s_settings,
            new WebViewOptions { Pages = RealEngine.Silent, Origins = RealEngine.Silent },
            null,
            null,
            time ?? TimeProvider.System
        );

    // A request of its page is open from now on.
    private static async Task<AttachedApplication> StartAsync(BrokenDriver driver, AttachedWebView.AttachedWebView view)
    {
        var token = TestContext.Current.CancellationToken;
        var application = new AttachedApplication(driver, view, view, static () => ValueTask.CompletedTask);
        await view.JoinAsync(application, token);
        await application.StartAsync(
            static _ => new HostDescription
            {
                Name = "x",
                Version = "1",
                Language = "x",
            },
            token
        );
        driver.Breaks = true;
        application.Pages.Find("main")!.Requests[1] = 1;
        return application;
    }

    /// <summary>A clock that stands.</summary>
    private sealed class StillTime : TimeProvider
    {
        public override long GetTimestamp() => 1;
    }

    /// <summary>Knows one page, and fails at every script once it is told to.</summary>
    private sealed class BrokenDriver(Exception failure) : IPageDriver
    {
        private int _asked;

        public volatile bool Breaks;

        public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource AskedTwice { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public (string Name, string Version) Driven => ("broken", "1");

        public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken = default) =>
            Task.FromResult<IReadOnlyList<string>>(["page"]);

        public Task<string> RunAsync(
            string page,
            string function,
            string text,
            CancellationToken cancellationToken = default
        )
        {
            if (!Breaks)
            {
                return Task.FromResult(
                    """{ "isReady": true, "isNew": false, "url": "tauri://localhost/", "webView": "main" }"""
                );
            }

            Asked.TrySetResult();
            if (++_asked > 1)
            {
                AskedTwice.TrySetResult();
            }

            return Task.FromException<string>(failure);
        }

        public Task GoAsync(string page, string? url, CancellationToken cancellationToken = default) =>
            Task.CompletedTask;

        public Task CloseAsync(string page, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
