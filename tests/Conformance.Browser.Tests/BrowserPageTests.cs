using Conformance.BrowserWebView;
using Conformance.Protocol;
using Microsoft.Playwright;

namespace Conformance.Browser.Tests;

/// <summary>What threads do to a page side by side, and what becomes of those who wait for one that fails.</summary>
public static class BrowserPageTests
{
    private static readonly TimeSpan s_bound = TimeSpan.FromSeconds(60);

    private static Task<T> InTimeAsync<T>(Task<T> task) =>
        task.WaitAsync(s_bound, TestContext.Current.CancellationToken);

    public sealed class A_page_that_the_kit_fails_at
    {
        [Fact]
        public async Task Is_lost_and_holds_up_nobody_who_waits_for_its_scripts()
        {
            var page = Page();
            var context = FakeBrowser.ContextOf(method =>
                method is nameof(IPage.EvaluateAsync) ? Task.FromResult("nonsense") : null
            );
            var first = page.EvaluateScript("1");

            await Should.ThrowAsync<Exception>(() => page.RunAsync(context, _ => Task.CompletedTask));

            (await InTimeAsync(first)).ShouldBeNull();
            (await InTimeAsync(page.EvaluateScript("2"))).ShouldBeNull();
            var lost = await Should.ThrowAsync<WebViewException>(page.WhenLoaded);
            lost.IsLost.ShouldBeTrue();
            lost.Message.ShouldStartWith("The webview 'main' is lost: The kit failed at what it told: Json");
        }

        [Fact]
        public async Task Is_lost_where_it_does_not_open_in_time()
        {
            var page = Page();
            var context = FakeBrowser.Make<IBrowserContext>(_ =>
                Task.FromException<IPage>(new TimeoutException("late"))
            );
            var first = page.EvaluateScript("1");

            await Should.ThrowAsync<TimeoutException>(() => page.RunAsync(context, _ => Task.CompletedTask));

            (await InTimeAsync(first)).ShouldBeNull();
            var lost = await Should.ThrowAsync<WebViewException>(page.WhenLoaded);
            lost.IsLost.ShouldBeTrue();
            lost.Message.ShouldEndWith("late");
        }

        private static BrowserPage Page() =>
            new(
                new WebViewCreate
                {
                    WebView = "main",
                    Window = "main",
                    Url = "app://localhost/",
                },
                secureIpc: false,
                TimeProvider.System
            );
    }

    public sealed class A_function
    {
        private readonly PageFunctions _functions = new();

        [Fact]
        public async Task Is_made_once_in_a_document()
        {
            var made = Handle();

            await _functions.FindAsync("it", () => Task.FromResult(made));
            var found = await _functions.FindAsync("it", () => Task.FromResult(Handle()));

            found.ShouldBeSameAs(made);
        }

        [Fact]
        public async Task Of_a_document_that_went_while_it_was_made_is_not_kept_for_the_next()
        {
            var old = new TaskCompletionSource<IJSHandle>();
            var next = Handle();

            var making = _functions.FindAsync("it", () => old.Task);
            _functions.ForgetAll();
            old.SetResult(Handle());
            await InTimeAsync(making);
            var found = await _functions.FindAsync("it", () => Task.FromResult(next));

            found.ShouldBeSameAs(next);
        }

        [Fact]
        public async Task That_failed_takes_no_newer_one_with_it()
        {
            var failed = await _functions.FindAsync("it", () => Task.FromResult(Handle()));
            _functions.ForgetAll();
            var newer = await _functions.FindAsync("it", () => Task.FromResult(Handle()));

            _functions.Forget("it", failed);
            var found = await _functions.FindAsync("it", () => Task.FromResult(Handle()));

            found.ShouldBeSameAs(newer);
        }

        [Fact]
        public async Task That_failed_is_made_anew()
        {
            var failed = await _functions.FindAsync("it", () => Task.FromResult(Handle()));

            _functions.Forget("it", failed);
            var found = await _functions.FindAsync("it", () => Task.FromResult(Handle()));

            found.ShouldNotBeSameAs(failed);
        }

        private static IJSHandle Handle() => FakeBrowser.Make<IJSHandle>(_ => null);
    }

    public sealed class A_load
    {
        private readonly PageLoad _load = new();

        [Fact]
        public async Task That_no_document_will_have_any_more_is_waited_for_in_vain_by_nobody()
        {
            _load.Finish();
            _load.End(new WebViewException("closed"));

            _load.Begin();

            var told = await Should.ThrowAsync<WebViewException>(
                _load.WhenLoaded.WaitAsync(s_bound, TestContext.Current.CancellationToken)
            );
            told.Message.ShouldBe("closed");
        }

        [Fact]
        public void Of_the_next_document_is_another_one()
        {
            _load.Finish();

            _load.Begin();

            _load.WhenLoaded.IsCompleted.ShouldBeFalse();
        }
    }
}
