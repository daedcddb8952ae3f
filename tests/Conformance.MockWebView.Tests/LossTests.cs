namespace Conformance.MockWebView.Tests;

public static class LossTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<WebViewException> FailAsync(TestBench bench, string body)
    {
        bench.Host.Serve(TestBench.Home, "x");
        bench.Create("main", TestBench.Home);
        await bench.WebView.WhenLoadedAsync("main", Token);
        return await Should.ThrowAsync<WebViewException>(() => bench.RunAsync(body));
    }

    public sealed class A_page_that_never_yields
    {
        [Theory]
        [InlineData("for (;;) {}")]
        [InlineData("const spin = () => Promise.resolve().then(spin); await spin()")]
        public async Task Loses_its_WebView_with_the_blame(string body)
        {
            await using var bench = await TestBench.OpenAsync(turnLimit: TimeSpan.FromSeconds(0.6));

            var failure = await FailAsync(bench, body);
            var later = await Should.ThrowAsync<WebViewException>(() => bench.WebView.WhenLoadedAsync("main", Token));

            failure.IsLost.ShouldBeTrue();
            failure.Message.ShouldStartWith("A page kept its engine busy for more than 0.6 s in one turn");
            later.IsLost.ShouldBeTrue();
        }
    }

    public sealed class A_page_that_hoards
    {
        [Theory]
        [InlineData("const all = []; for (;;) all.push(new Array(1000).fill({}));")]
        [InlineData("const all = []; for (;;) { all.push(new Uint8Array(16 << 20).fill(1)); await 0; }")]
        public async Task Loses_its_WebView_with_the_blame(string body)
        {
            await using var bench = await TestBench.OpenAsync(memoryLimit: 64);

            var failure = await FailAsync(bench, body);

            failure.IsLost.ShouldBeTrue();
            failure.Message.ShouldContain("memory", Case.Insensitive);
        }
    }

    public sealed class A_WebView_that_is_closed
    {
        [Fact]
        public async Task Leaves_no_process_and_fails_what_is_waited_for()
        {
            var bench = await TestBench.WithPageAsync();
            var pending = bench.RunAsync("await new Promise(() => {})");

            await bench.DisposeAsync();
            var failure = await Should.ThrowAsync<WebViewException>(() => pending);

            failure.Message.ShouldBe("The mock WebView was closed.");
        }

        [Fact]
        public async Task Is_replaced_by_another_of_the_same_port()
        {
            var port = new MockWebViewPort(new MockWebViewSettings());
            var options = new WebViewOptions { Pages = new SpyPages(), Origins = new SpyHost() };

            await using (await port.OpenAsync(options, Token)) { }

            await using var second = await port.OpenAsync(options, Token);
            second.Identity.ShouldBe(new WebViewIdentity("mock", "0.1.0", "linux"));
        }
    }

    public sealed class A_call_that_is_given_up
    {
        [Fact]
        public async Task Ends_at_once_and_the_page_lives_on()
        {
            await using var bench = await TestBench.WithPageAsync();
            using var giveUp = new CancellationTokenSource();

            var pending = bench.WebView.EvaluateAsync(
                "main",
                new PageScript("never", "() => new Promise(() => {})"),
                "",
                giveUp.Token
            );
            await giveUp.CancelAsync();

            await Should.ThrowAsync<OperationCanceledException>(() => pending);
            (await bench.RunAsync("return 1")).ShouldBe("1");
        }
    }

    public sealed class Nothing_to_run_in
    {
        [Fact]
        public async Task Is_told_with_what_was_asked_for()
        {
            var port = new MockWebViewPort(new MockWebViewSettings { NodePath = "no/such/node" });
            var options = new WebViewOptions { Pages = new SpyPages(), Origins = new SpyHost() };

            var failure = await Should.ThrowAsync<WebViewException>(() => port.OpenAsync(options, Token));

            failure.Message.ShouldBe(
                "There is no Node at 'no/such/node', which the setting NodePath names. Name another, or none."
            );
        }

        [Fact]
        public async Task Is_told_with_the_programs_last_words()
        {
            Assert.SkipUnless(OperatingSystem.IsLinux(), "It starts a program that Linux has.");
            var port = new MockWebViewPort(new MockWebViewSettings { NodePath = "/bin/ls", OwnNetwork = false });
            var options = new WebViewOptions { Pages = new SpyPages(), Origins = new SpyHost() };

            var failure = await Should.ThrowAsync<WebViewException>(() => port.OpenAsync(options, Token));

            failure.Message.ShouldStartWith(
                "The mock WebView's process did not start with Node '/bin/ls'. Its last words were:\n/bin/ls: "
            );
        }

        [Fact]
        public async Task Is_told_where_nothing_greets()
        {
            Assert.SkipWhen(OperatingSystem.IsWindows(), "It starts a shell's script.");
            using var folder = new TemporaryFolder();
            var mute = folder.Write("mute", "#!/bin/sh\nexec sleep 600\n");
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(mute, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            }

            var port = new MockWebViewPort(
                new MockWebViewSettings { NodePath = mute, StartLimit = TimeSpan.FromMilliseconds(100) }
            );
            var options = new WebViewOptions { Pages = new SpyPages(), Origins = new SpyHost() };

            var failure = await Should.ThrowAsync<WebViewException>(() => port.OpenAsync(options, Token));

            failure.Message.ShouldStartWith(
                $"The mock WebView's process has not greeted within 0.1 s with Node '{mute}'."
            );
        }
    }
}
