namespace Conformance.Hosts.Tests;

public sealed class InProcessHostPortTests
{
    private static InProcessHostPort Port(
        Func<KitMessage, Action<HostMessage>, bool>? play = null,
        HostPortOptions? options = null
    ) => new("spy", sink => new SpyCore(sink, play), options);

    public sealed class A_session
    {
        [Fact]
        public async Task Greets_answers_and_stops()
        {
            SpyCore? core = null;
            var port = new InProcessHostPort("spy", sink => core = new SpyCore(sink));
            var listener = new SpyListener();

            await using var session = await Given.StartAsync(port, listener);
            var request = Given.Request(session, MessageBody.FromText("hello"));
            session.Send(request);
            var answered = await listener.NextAsync<RequestAnswered>();
            var end = await session.StopAsync(TestContext.Current.CancellationToken);

            session.Host.ShouldBe(Given.Host);
            answered.Response.Body.ShouldBeSameAs(request.Body);
            end.ShouldBe(
                new HostEnd(HostEndReason.Stopped, "The host stopped in order.") { LastErrorLines = end.LastErrorLines }
            );
            core!.IsDisposed.ShouldBeTrue();
            core.Heard.Select(message => message.GetType())
                .ShouldBe([typeof(HostStart), typeof(WebViewRequest), typeof(HostStop)]);
            listener.Ends.ShouldBe([end]);
            (await session.Completion).ShouldBe(end);
        }

        [Fact]
        public async Task Tells_an_observer_what_it_says_and_hears_on_its_own_account()
        {
            var listener = new SpyListener();
            var port = Port((message, sink) => message is WebViewMessage && Ask(sink));

            await using var session = await Given.StartAsync(port, listener);
            session.Send(new WebViewMessage("main", "f", "t", "b"));
            await session.StopAsync(TestContext.Current.CancellationToken);

            listener.Heard.ShouldBeEmpty();
            listener
                .OwnSaid.Select(message => message.GetType())
                .ShouldBe([typeof(HostStart), typeof(HostRequestRefused), typeof(HostStop)]);
            listener
                .OwnHeard.Select(message => message.GetType())
                .ShouldBe([typeof(HostStarted), typeof(UnknownHostRequest), typeof(HostStopped)]);

            static bool Ask(Action<HostMessage> sink)
            {
                sink(new UnknownHostRequest("1", "host/mystery"));
                return true;
            }
        }

        [Fact]
        public async Task Hears_messages_in_order_also_where_each_is_answered_at_once()
        {
            const int count = 2000;
            var listener = new SpyListener
            {
                OnMessage = (session, message) =>
                {
                    if (message is RequestAnswered { Id: < count })
                    {
                        session.Send(Given.Request(session));
                    }
                },
            };

            await using var session = await Given.StartAsync(Port(), listener);
            session.Send(Given.Request(session));
            while ((await listener.NextAsync<RequestAnswered>()).Id < count)
            {
                // The listener asks on by itself.
            }

            listener
                .Heard.Cast<RequestAnswered>()
                .Select(answer => answer.Id)
                .ShouldBe(Enumerable.Range(2, count - 1).Select(i => (long)i));
        }

        [Fact]
        public async Task Hears_one_message_at_a_time_of_a_Core_with_many_threads()
        {
            var inside = 0;
            var most = 0;
            var listener = new SpyListener
            {
                OnMessage = (_, _) =>
                {
                    most = Math.Max(most, Interlocked.Increment(ref inside));
                    Interlocked.Decrement(ref inside);
                },
            };
            Action<HostMessage>? say = null;
            var port = new InProcessHostPort(
                "spy",
                sink =>
                {
                    say = sink;
                    return new SpyCore(sink);
                }
            );

            await using var session = await Given.StartAsync(port, listener);
            Parallel.For(0, 10_000, i => say!(new HostLog(LogLevel.Info, $"{i}")));
            await session.StopAsync(TestContext.Current.CancellationToken);

            most.ShouldBe(1);
            listener.Heard.Count.ShouldBe(10_000);
        }
    }

    public sealed class A_listener
    {
        [Fact]
        public async Task That_throws_ends_the_session_without_blame_for_the_host()
        {
            var listener = new SpyListener
            {
                OnMessage = (_, _) => throw new InvalidOperationException("the kit's own fault"),
            };

            await using var session = await Given.StartAsync(Port(), listener);
            session.Send(Given.Request(session));
            var end = await session.Completion.WaitAsync(Given.Patience, TestContext.Current.CancellationToken);

            (end.Reason, end.IsFault).ShouldBe((HostEndReason.KitFailed, false));
            end.Explanation.ShouldContain("the kit's own fault");
        }

        [Fact]
        public async Task Hears_the_end_once_and_nothing_after_it()
        {
            Action<HostMessage>? say = null;
            var port = new InProcessHostPort(
                "spy",
                sink =>
                {
                    say = sink;
                    return new SpyCore(sink);
                }
            );
            var listener = new SpyListener();

            var session = await Given.StartAsync(port, listener);
            await session.DisposeAsync();
            await session.DisposeAsync();
            say!(new HostLog(LogLevel.Info, "late"));
            session.Send(Given.Request(session));

            listener
                .Ends.Select(end => end.Explanation)
                .ShouldBe(["The kit ended the session without asking the host to stop."]);
            listener.Heard.ShouldBeEmpty();
        }
    }
}
