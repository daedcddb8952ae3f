namespace Conformance.Hosts.Tests;

public sealed class InProcessBlameTests
{
    private static InProcessHostPort Port(
        Func<KitMessage, Action<HostMessage>, bool>? play = null,
        HostPortOptions? options = null
    ) => new("spy", sink => new SpyCore(sink, play), options);

    public sealed class A_host
    {
        [Fact]
        public async Task That_throws_when_it_is_made_is_not_started()
        {
            var port = new InProcessHostPort(
                "spy",
                _ => throw new InvalidDataException("tauri.conf.json:3: no such key")
            );

            var end = (
                await Should.ThrowAsync<HostStartException>(() => Given.StartAsync(port, new SpyListener()))
            ).End;

            end.Reason.ShouldBe(HostEndReason.NotStarted);
            end.Explanation.ShouldContain("tauri.conf.json:3: no such key");
        }

        [Fact]
        public async Task That_throws_at_a_message_has_died()
        {
            var port = Port(
                (message, _) => message is WebViewRequest ? throw new InvalidOperationException("panic") : false
            );

            await using var session = await Given.StartAsync(port, new SpyListener());
            session.Send(Given.Request(session));
            var end = await session.Completion.WaitAsync(Given.Patience, TestContext.Current.CancellationToken);

            end.Reason.ShouldBe(HostEndReason.Died);
            end.Explanation.ShouldContain("panic");
        }

        [Fact]
        public async Task That_answers_twice_is_blamed()
        {
            var port = Port(
                (message, sink) =>
                {
                    if (message is WebViewRequest request)
                    {
                        sink(new RequestAnswered(request.Id, new WebViewResponse(200, [], null)));
                    }

                    return false;
                }
            );

            await using var session = await Given.StartAsync(port, new SpyListener());
            session.Send(Given.Request(session));
            var end = await session.Completion.WaitAsync(Given.Patience, TestContext.Current.CancellationToken);

            end.Reason.ShouldBe(HostEndReason.BrokeProtocol);
            end.Explanation.ShouldContain("a second answer to the id '2'");
        }

        [Fact]
        public async Task That_makes_a_webview_of_a_label_that_lives_is_blamed()
        {
            var end = await MadeAsync("second", "second");

            end.Reason.ShouldBe(HostEndReason.BrokeProtocol);
            end.Explanation.ShouldContain("it made a webview 'second' while another of that label is open.");
        }

        [Fact]
        public async Task That_makes_a_webview_anew_once_it_has_closed_it_is_in_order() =>
            (await MadeAsync("second", "-second", "second")).Reason.ShouldBe(HostEndReason.Stopped);

        [Fact]
        public async Task That_makes_one_more_before_the_first_has_gone_is_blamed_for_a_third() =>
            (await MadeAsync("second", "-second", "second", "gone", "second")).Explanation.ShouldContain("'second'");

        [Fact]
        public async Task That_makes_a_webview_anew_once_it_was_closed_is_in_order() =>
            (await MadeAsync("second", "gone", "second")).Reason.ShouldBe(HostEndReason.Stopped);

        // Makes webviews of these labels at the first request, closes those with a hyphen, and hears of the end of one where it says so.
        private static async Task<HostEnd> MadeAsync(params string[] labels)
        {
            Action<HostMessage>? say = null;
            var port = Port(
                (_, sink) =>
                {
                    say = sink;
                    return false;
                }
            );
            await using var session = await Given.StartAsync(port, new SpyListener());
            foreach (var label in labels)
            {
                if (label is "gone")
                {
                    session.Send(new WebViewClosed("second"));
                }
                else
                {
                    say!(label[0] is '-' ? new WebViewClose(label[1..]) : Made(label));
                }
            }

            return await session.StopAsync(TestContext.Current.CancellationToken);
        }

        private static WebViewCreate Made(string label) =>
            new()
            {
                WebView = label,
                Window = label,
                Url = "tauri://localhost/",
            };

        [Fact]
        public async Task That_answers_with_the_wrong_kind_is_blamed()
        {
            var port = Port(
                (message, sink) =>
                {
                    if (message is not WebViewRequest request)
                    {
                        return false;
                    }

                    sink(new NavigationAnswered(request.Id, true));
                    return true;
                }
            );

            await using var session = await Given.StartAsync(port, new SpyListener());
            session.Send(Given.Request(session));
            var end = await session.Completion.WaitAsync(Given.Patience, TestContext.Current.CancellationToken);

            end.Explanation.ShouldContain("of the wrong kind: the kit had sent 'webview/request'");
        }

        [Fact]
        public async Task That_does_not_greet_is_given_up()
        {
            var port = Port(
                (message, _) => message is HostStart,
                new HostPortOptions { StartTimeout = TimeSpan.FromMilliseconds(100) }
            );

            var end = (
                await Should.ThrowAsync<HostStartException>(() => Given.StartAsync(port, new SpyListener()))
            ).End;

            end.Reason.ShouldBe(HostEndReason.Silent);
        }

        [Fact]
        public async Task That_does_not_stop_is_given_up()
        {
            var port = Port(
                (message, _) => message is HostStop,
                new HostPortOptions { StopTimeout = TimeSpan.FromMilliseconds(100) }
            );

            await using var session = await Given.StartAsync(port, new SpyListener());
            var end = await session.StopAsync(TestContext.Current.CancellationToken);

            end.Reason.ShouldBe(HostEndReason.DidNotStop);
        }

        [Fact]
        public async Task That_floods_a_listener_which_is_busy_is_given_up()
        {
            using var gate = new ManualResetEventSlim();
            Action<HostMessage>? say = null;
            var port = new InProcessHostPort(
                "spy",
                sink =>
                {
                    say = sink;
                    return new SpyCore(sink);
                },
                new HostPortOptions { DeliveryQueueLimit = 10 }
            );
            var listener = new SpyListener { OnMessage = (_, _) => gate.Wait() };

            await using var session = await Given.StartAsync(port, listener);
            var busy = Task.Run(() => say!(new HostLog(LogLevel.Info, "first")), TestContext.Current.CancellationToken);
            SpinWait.SpinUntil(() => listener.Heard.Count == 1, Given.Patience);
            for (var i = 0; i < 12; i++)
            {
                say!(new HostLog(LogLevel.Info, "more"));
            }

            gate.Set();
            await busy;
            var end = await session.Completion.WaitAsync(Given.Patience, TestContext.Current.CancellationToken);

            end.Reason.ShouldBe(HostEndReason.BrokeProtocol);
            end.Explanation.ShouldBe("The host floods the kit: more than 10 of its messages wait to be heard.");
        }
    }
}
