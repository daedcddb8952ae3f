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
