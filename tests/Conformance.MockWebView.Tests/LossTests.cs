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
            failure.Message.ShouldEndWith(
                "Look for an endless loop in the page, or a body too large for this machine; '--patience' gives more time."
            );
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

    public sealed class A_host_whose_session_throws
    {
        [Fact]
        public async Task Loses_the_WebView_that_asked_it_and_nothing_else()
        {
            await using var bench = await TestBench.WithPageAsync();
            bench.Host.Answer("ipc://localhost/throw", _ => throw new TimeoutException("An expression took too long."));

            var failure = await Should.ThrowAsync<WebViewException>(() =>
                bench.RunAsync("await fetch('ipc://localhost/throw')")
            );

            failure.Message.ShouldBe(
                "What the mock WebView's process said could not be handled: TimeoutException: An expression took too long."
            );
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
        // The frame of a Node 18 that is ready: its length, its kind, no body, the length of its head, its head.
        private const string OldGreeting = @"\030\000\000\000\014\000\022\000\000\000[""12.0"",""18.20.4""]";

        [Fact]
        public async Task Is_told_with_what_was_asked_for()
        {
            var port = new MockWebViewPort(new MockWebViewSettings { NodePath = "no/such/node" });
            var options = new WebViewOptions { Pages = new SpyPages(), Origins = new SpyHost() };

            var failure = await Should.ThrowAsync<WebViewException>(() => port.OpenAsync(options, Token));

            failure.Message.ShouldBe(
                "There is no Node at 'no/such/node', which '--node', or the setting NodePath, names. Name another, or none."
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
                "The mock WebView's process did not start with Node '/bin/ls', of which it needs 20.18 or newer. "
                    + "Its last words were:\n/bin/ls: "
            );
        }

        [Fact]
        public async Task Is_told_with_the_version_of_a_Node_that_is_too_old()
        {
            Assert.SkipWhen(OperatingSystem.IsWindows(), "It starts a shell's script.");
            using var folder = new TemporaryFolder();
            var old = WriteProgram(folder, "old", $"printf '{OldGreeting}'\nexec sleep 600");
            var port = new MockWebViewPort(new MockWebViewSettings { NodePath = old, OwnNetwork = false });
            var options = new WebViewOptions { Pages = new SpyPages(), Origins = new SpyHost() };

            var failure = await Should.ThrowAsync<WebViewException>(() => port.OpenAsync(options, Token));

            failure.Message.ShouldBe(NodeVersion.Problem(old, "18.20.4"));
        }

        [Fact]
        public async Task Is_told_where_it_is_no_program()
        {
            Assert.SkipWhen(OperatingSystem.IsWindows(), "There every file may be executed.");
            using var folder = new TemporaryFolder();
            var text = folder.Write("text", "no program");
            var port = new MockWebViewPort(new MockWebViewSettings { NodePath = text, OwnNetwork = false });
            var options = new WebViewOptions { Pages = new SpyPages(), Origins = new SpyHost() };

            var failure = await Should.ThrowAsync<WebViewException>(() => port.OpenAsync(options, Token));

            failure.Message.ShouldStartWith($"Node '{text}' could not be started: ");
        }

        [Fact]
        public async Task Is_told_where_nothing_greets()
        {
            Assert.SkipWhen(OperatingSystem.IsWindows(), "It starts a shell's script.");
            using var folder = new TemporaryFolder();
            var mute = WriteProgram(folder, "mute", "exec sleep 600");
            var port = new MockWebViewPort(
                new MockWebViewSettings { NodePath = mute, StartLimit = TimeSpan.FromMilliseconds(100) }
            );
            var options = new WebViewOptions { Pages = new SpyPages(), Origins = new SpyHost() };

            var failure = await Should.ThrowAsync<WebViewException>(() => port.OpenAsync(options, Token));

            failure.Message.ShouldStartWith(
                $"The mock WebView's process has not greeted within 0.1 s with Node '{mute}'."
            );
        }

        private static string WriteProgram(TemporaryFolder folder, string name, string script)
        {
            var path = folder.Write(name, $"#!/bin/sh\n{script}\n");
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            }

            return path;
        }
    }
}
