namespace Conformance.Hosts.Tests;

public sealed class RecordingHostPortTests
{
    private static Task<RecordingHostSession> StartAsync(
        TranscriptRecorder recorder,
        IHostListener listener,
        Func<KitMessage, Action<HostMessage>, bool>? play = null
    ) =>
        new RecordingHostPort(new InProcessHostPort("spy", sink => new SpyCore(sink, play)), recorder).StartAsync(
            Given.WebView,
            Given.App,
            listener,
            TestContext.Current.CancellationToken
        );

    private static IEnumerable<string> Words(Transcript transcript) =>
        transcript.Entries.Select(entry =>
            entry.Content switch
            {
                KitSaid said => $"kit said {said.Message.GetType().Name}",
                KitMeant meant => $"kit meant {meant.Message.GetType().Name}",
                HostSaid said => $"host said {said.Message.GetType().Name}",
                HostMeant meant => $"host meant {meant.Message.GetType().Name}",
                var other => other.GetType().Name,
            }
        );

    private sealed class WatchedTime(Action asked) : TimeProvider
    {
        public override long GetTimestamp()
        {
            asked();
            return base.GetTimestamp();
        }
    }

    public sealed class A_session
    {
        [Fact]
        public async Task Writes_down_every_message_both_ways_from_start_to_end()
        {
            var recorder = new TranscriptRecorder(TimeProvider.System);

            await using var session = await StartAsync(recorder, new SpyListener());
            session.Send(Given.Request(session));
            await session.StopAsync(TestContext.Current.CancellationToken);

            var transcript = recorder.Cut();
            Words(transcript)
                .ShouldBe([
                    "kit said HostStart",
                    "host said HostStarted",
                    "kit said WebViewRequest",
                    "host said RequestAnswered",
                    "kit said HostStop",
                    "host said HostStopped",
                    "HostEnded",
                ]);
            transcript.Entries.Select(entry => entry.Sequence).ShouldBe([0, 1, 2, 3, 4, 5, 6]);
        }

        [Fact]
        public async Task Is_the_one_that_the_listener_hears_of()
        {
            IHostSession? heard = null;
            var listener = new SpyListener { OnMessage = (session, _) => heard = session };

            await using var session = await StartAsync(new TranscriptRecorder(TimeProvider.System), listener);
            session.Send(Given.Request(session));

            heard.ShouldBeSameAs(session);
        }

        [Fact]
        public async Task Has_ended_only_once_it_is_written_down_how()
        {
            RecordingHostSession? session = null;
            bool? hadEnded = null;
            var time = new WatchedTime(() => hadEnded = session?.HasEnded);

            session = await StartAsync(new TranscriptRecorder(time), new SpyListener());
            await session.StopAsync(TestContext.Current.CancellationToken);

            hadEnded.ShouldBe(false);
            await session.DisposeAsync();
        }

        [Fact]
        public async Task Writes_down_the_standard_error_of_the_host()
        {
            var recorder = new TranscriptRecorder(TimeProvider.System);
            var port = new RecordingHostPort(Given.Misbehaving("dies-at-once"), recorder);

            await Should.ThrowAsync<HostStartException>(() => Given.StartAsync(port, new SpyListener()));

            recorder
                .Cut()
                .Entries.Select(entry => entry.Content)
                .ShouldContain(new HostWroteError("cannot find the moon"));
        }
    }

    public sealed class The_wire
    {
        private static readonly Func<KitMessage, Action<HostMessage>, bool> _silent = (message, _) =>
            message is WebViewRequest;

        [Fact]
        public async Task Is_quiet_when_nothing_is_asked()
        {
            var recorder = new TranscriptRecorder(TimeProvider.System);

            await using var session = await StartAsync(recorder, new SpyListener());

            recorder.IsQuiet.ShouldBeTrue();
            recorder.WhenQuietAsync(TestContext.Current.CancellationToken).IsCompletedSuccessfully.ShouldBeTrue();
        }

        public static TheoryData<string> Ends => ["answered", "failed", "dropped", "cancelled", "closed", "ended"];

        [Theory]
        [MemberData(nameof(Ends))]
        public async Task Is_quiet_again_when_a_request_is(string what)
        {
            var recorder = new TranscriptRecorder(TimeProvider.System);
            Action<HostMessage>? say = null;
            await using var session = await StartAsync(
                recorder,
                new SpyListener(),
                (message, sink) =>
                {
                    say = sink;
                    return _silent(message, sink);
                }
            );
            var request = Given.Request(session);
            session.Send(request);
            var quiet = recorder.WhenQuietAsync(TestContext.Current.CancellationToken);
            var wasQuiet = recorder.IsQuiet || quiet.IsCompleted;

            await EndAsync(what, session, request, say!);

            await quiet.WaitAsync(Given.Patience, TestContext.Current.CancellationToken);
            (wasQuiet, recorder.IsQuiet).ShouldBe((false, true));
        }

        private static async Task EndAsync(
            string what,
            RecordingHostSession session,
            WebViewRequest request,
            Action<HostMessage> say
        )
        {
            switch (what)
            {
                case "answered":
                    say(new RequestAnswered(request.Id, new WebViewResponse(200, [], null)));
                    break;
                case "failed":
                    say(new RequestFailed(request.Id, new HostError(1, "m")));
                    break;
                case "dropped":
                    say(new WebViewDropped(request.Id));
                    break;
                case "cancelled":
                    session.Send(new WebViewCancelled("main", request.Id));
                    break;
                case "closed":
                    session.Send(new WebViewClosed("main"));
                    break;
                default:
                    await session.DisposeAsync();
                    break;
            }
        }

        [Fact]
        public async Task Is_not_quiet_while_an_eval_with_an_id_waits_for_its_answer()
        {
            var recorder = new TranscriptRecorder(TimeProvider.System);
            await using var session = await StartAsync(
                recorder,
                new SpyListener(),
                (message, sink) =>
                {
                    if (message is not WebViewMessage)
                    {
                        return false;
                    }

                    sink(new WebViewEval("main", "1+1", "5"));
                    return true;
                }
            );

            session.Send(new WebViewMessage("main", "f", "t", "b"));
            var before = recorder.IsQuiet;
            session.Send(new EvalAnswered("5", "2"));

            (before, recorder.IsQuiet).ShouldBe((false, true));
        }

        [Fact]
        public async Task Is_not_quiet_while_an_answer_is_being_heard()
        {
            var recorder = new TranscriptRecorder(TimeProvider.System);
            var wasQuiet = true;
            var listener = new SpyListener { OnMessage = (_, _) => wasQuiet = recorder.IsQuiet };

            await using var session = await StartAsync(recorder, listener);
            session.Send(Given.Request(session));

            (wasQuiet, recorder.IsQuiet).ShouldBe((false, true));
        }
    }

    public sealed class A_filter
    {
        private sealed class Filter(
            Func<KitMessage, IEnumerable<KitMessage>>? outgoing = null,
            Func<HostMessage, IEnumerable<HostMessage>>? incoming = null
        ) : IWireFilter
        {
            public IEnumerable<KitMessage> Outgoing(KitMessage message) => outgoing?.Invoke(message) ?? [message];

            public IEnumerable<HostMessage> Incoming(HostMessage message) => incoming?.Invoke(message) ?? [message];
        }

        [Fact]
        public async Task That_lets_everything_pass_leaves_no_trace()
        {
            var recorder = new TranscriptRecorder(TimeProvider.System);
            await using var session = await StartAsync(recorder, new SpyListener());
            recorder.Cut();
            session.Filter = new Filter();

            session.Send(Given.Request(session));

            Words(recorder.Cut()).ShouldBe(["kit said WebViewRequest", "host said RequestAnswered"]);
        }

        [Fact]
        public async Task That_drops_a_request_leaves_what_was_meant_and_a_quiet_wire()
        {
            var recorder = new TranscriptRecorder(TimeProvider.System);
            await using var session = await StartAsync(recorder, new SpyListener());
            recorder.Cut();
            session.Filter = new Filter(outgoing: _ => []);

            session.Send(Given.Request(session));

            Words(recorder.Cut()).ShouldBe(["kit meant WebViewRequest"]);
            recorder.IsQuiet.ShouldBeTrue();
        }

        [Fact]
        public async Task That_repeats_a_request_does_not_get_the_host_blamed_for_two_answers()
        {
            var recorder = new TranscriptRecorder(TimeProvider.System);
            await using var session = await StartAsync(recorder, new SpyListener());
            recorder.Cut();
            session.Filter = new Filter(outgoing: message => [message, message]);

            session.Send(Given.Request(session));

            session.Completion.IsCompleted.ShouldBeFalse();
            Words(recorder.Cut())
                .ShouldBe([
                    "kit meant WebViewRequest",
                    "kit said WebViewRequest",
                    "host said RequestAnswered",
                    "kit said WebViewRequest",
                    "host said RequestAnswered",
                ]);
        }

        [Fact]
        public async Task That_changes_an_answer_leaves_both()
        {
            var recorder = new TranscriptRecorder(TimeProvider.System);
            var listener = new SpyListener();
            await using var session = await StartAsync(recorder, listener);
            recorder.Cut();
            session.Filter = new Filter(incoming: _ => [new WebViewReload("main")]);

            session.Send(Given.Request(session));

            listener.Heard.ShouldBe([new WebViewReload("main")]);
            Words(recorder.Cut())
                .ShouldBe(["kit said WebViewRequest", "host meant RequestAnswered", "host said WebViewReload"]);
            recorder.IsQuiet.ShouldBeTrue();
        }
    }
}
