using System.Diagnostics;

namespace Conformance.Hosts.Tests;

[Collection(nameof(Alone))]
public sealed class ThroughputTests(ITestOutputHelper output)
{
    private const int Count = 10_000;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_message_of_64_MiB_crosses_both_ways(bool isText)
    {
        var length = 64 << 20;
        var body = isText ? MessageBody.FromText(new string('é', length / 2)) : MessageBody.FromBytes(new byte[length]);
        var listener = new SpyListener();
        await using var session = await Given.StartAsync(Given.Misbehaving("good"), listener);
        var watch = Stopwatch.StartNew();

        session.Send(Given.Request(session, body));
        var answered = await listener.NextAsync<RequestAnswered>();

        output.WriteLine($"64 MiB of {(isText ? "text" : "bytes")} and back: {watch.ElapsedMilliseconds} ms");
        answered.Response.Body!.ReadBytes().Span.SequenceEqual(body.ReadBytes().Span).ShouldBeTrue();
        (await session.StopAsync(TestContext.Current.CancellationToken)).Reason.ShouldBe(HostEndReason.Stopped);
    }

    [Fact]
    public async Task A_text_of_170_MiB_crosses()
    {
        var listener = new SpyListener();
        await using var session = await Given.StartAsync(Given.Misbehaving("good"), listener);

        session.Send(Given.Request(session, MessageBody.FromText(new string('x', 170 << 20))));
        var answered = await listener.NextAsync<RequestAnswered>();

        answered.Response.Body!.ReadText().Length.ShouldBe(170 << 20);
    }

    [Fact]
    public async Task Ten_thousand_requests_cross_a_process_in_order()
    {
        var listener = new SpyListener();
        await using var session = await Given.StartAsync(Given.Misbehaving("good"), listener);

        var watch = Stopwatch.StartNew();
        await AskAsync(session, listener);
        var elapsed = watch.Elapsed;

        output.WriteLine(
            $"{Count} requests and answers through a process: {elapsed.TotalMilliseconds:0} ms, {Count / elapsed.TotalSeconds:0} a second"
        );
        listener
            .Heard.OfType<RequestAnswered>()
            .Select(answer => answer.Id)
            .ShouldBe(Enumerable.Range(2, Count).Select(i => (long)i));
    }

    [Fact]
    public async Task Requests_cross_one_by_one()
    {
        var listener = new SpyListener();
        await using var session = await Given.StartAsync(Given.Misbehaving("good"), listener);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Count; i++)
        {
            session.Send(Given.Request(session));
            await listener.NextAsync<RequestAnswered>();
        }

        output.WriteLine($"one round trip through a process: {watch.Elapsed.TotalMicroseconds / Count:0.0} µs");
        listener.Heard.OfType<RequestAnswered>().Count().ShouldBe(Count);
    }

    [Fact]
    public async Task Requests_cross_in_process_and_are_written_down()
    {
        var recorder = new TranscriptRecorder(TimeProvider.System);
        var answers = 0;
        var listener = new CountListener(() => answers++);
        var port = new RecordingHostPort(new InProcessHostPort("spy", sink => new SilentCore(sink)), recorder);
        await using var session = await port.StartAsync(
            Given.WebView,
            Given.App,
            listener,
            TestContext.Current.CancellationToken
        );
        var request = Given.Request(session);
        for (var round = 0; round < 3; round++)
        {
            answers = 0;
            recorder.Cut();
            var watch = Stopwatch.StartNew();
            for (var i = 0; i < 100_000; i++)
            {
                session.Send(request with { Id = session.NextRequestId() });
            }

            output.WriteLine(
                $"one request and its answer in process, written down: {watch.Elapsed.TotalMicroseconds / 100_000:0.00} µs"
            );
        }

        answers.ShouldBe(100_000);
    }

    private static async Task AskAsync(IHostSession session, SpyListener listener)
    {
        for (var i = 0; i < Count; i++)
        {
            session.Send(Given.Request(session));
        }

        for (var i = 0; i < Count; i++)
        {
            await listener.NextAsync<RequestAnswered>();
        }
    }

    private sealed class CountListener(Action heard) : IHostListener
    {
        public void Receive(IHostSession session, HostMessage message) => heard();

        public void Ended(IHostSession session, HostEnd end)
        {
            // The end is not counted.
        }
    }

    private sealed class SilentCore(Action<HostMessage> sink) : IHostCore
    {
        private static readonly WebViewResponse _response = new(200, [], null);

        public void Receive(KitMessage message)
        {
            if (message is WebViewRequest request)
            {
                sink(new RequestAnswered(request.Id, _response));
            }
            else if (message is HostStart start)
            {
                sink(new HostStarted(start.Id, Given.Host));
            }
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
