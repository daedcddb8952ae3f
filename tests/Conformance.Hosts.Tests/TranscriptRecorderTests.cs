namespace Conformance.Hosts.Tests;

public sealed class TranscriptRecorderTests
{
    private static readonly HostSaid _log = new(new HostLog(LogLevel.Info, "m"));

    [Fact]
    public void A_cut_gives_what_came_since_the_last_one_and_the_sequence_goes_on()
    {
        var time = new HandTime();
        var recorder = new TranscriptRecorder(time);

        recorder.Record(_log);
        var first = recorder.Cut();
        time.Advance(TimeSpan.FromSeconds(3));
        recorder.Record(_log);
        var second = recorder.Cut();

        first.Entries.ShouldBe([new TranscriptEntry(0, TimeSpan.Zero, _log)]);
        second.Entries.ShouldBe([new TranscriptEntry(1, TimeSpan.FromSeconds(3), _log)]);
        recorder.Cut().Entries.ShouldBeEmpty();
    }

    [Fact]
    public void Messages_over_the_limit_are_counted_and_observations_are_kept()
    {
        var recorder = new TranscriptRecorder(TimeProvider.System, new TranscriptLimits { Entries = 2 });
        var observed = new StepObserved(new StepObservation { Step = "0", State = ObservedState.Resolved });

        foreach (var content in new TranscriptContent[] { _log, _log, _log, observed, _log })
        {
            recorder.Record(content);
        }

        recorder.Cut().Entries.Select(entry => entry.Content).ShouldBe([_log, _log, observed, new EntriesLeftOut(2)]);
    }

    [Fact]
    public void Bodies_over_the_limit_are_counted()
    {
        var recorder = new TranscriptRecorder(TimeProvider.System, new TranscriptLimits { Bytes = 1000 });
        var big = new HostSaid(new WebViewEval("main", new string('x', 1000), null));

        recorder.Record(big);
        recorder.Record(big);

        recorder.Cut().Entries.Select(entry => entry.Content).ShouldBe([big, new EntriesLeftOut(1)]);
    }

    public static TheoryData<TranscriptContent> Long()
    {
        var text = new string('x', 1000);
        var error = new HostError(1, text);
        return
        [
            new HostSaid(new RequestAnswered(1, new WebViewResponse(200, [new Header("x", text)], null))),
            new HostSaid(new RequestAnswered(1, new WebViewResponse(200, [new Header(text, "")], null))),
            new HostSaid(new RequestFailed(1, error)),
            new HostSaid(new UnknownHostRequest("1", text)),
            new HostSaid(new UnknownHostRequest(text, "host/mystery")),
            new HostSaid(new UnknownHostNotification(text)),
            new HostSaid(new WebViewNavigate("main", text)),
            new HostSaid(new WebViewEval("main", "1", text)),
            new HostSaid(
                new WebViewCreate
                {
                    WebView = "main",
                    Window = "main",
                    Url = text,
                }
            ),
            new KitSaid(new HostRequestRefused(text, new HostError(1, ""))),
            new KitSaid(new HostRequestRefused("1", error)),
            new KitSaid(new EvalAnswered(text, null)),
            new KitSaid(new WebViewNavigating(1, "main", text, true)),
            new KitSaid(new WebViewPage("main", PageState.Started, text)),
            new KitSaid(new WebViewRequest(1, "main", "u", "GET", text, [], null)),
            new KitSaid(new WebViewRequest(1, "main", "u", "GET", "u", [new Header("x", text)], null)),
        ];
    }

    [Theory]
    [MemberData(nameof(Long), DisableDiscoveryEnumeration = true)]
    public void Whatever_a_host_can_make_long_is_counted(TranscriptContent content)
    {
        var recorder = new TranscriptRecorder(TimeProvider.System, new TranscriptLimits { Bytes = 1000 });

        recorder.Record(content);
        recorder.Record(content);

        recorder.Cut().Entries.Select(entry => entry.Content).ShouldBe([content, new EntriesLeftOut(1)]);
    }

    [Fact]
    public void Limits_of_nothing_are_refused()
    {
        Should.Throw<ArgumentException>(() =>
            new TranscriptRecorder(TimeProvider.System, new TranscriptLimits { Entries = 0 })
        );
    }

    /// <summary>A clock that a test moves.</summary>
    private sealed class HandTime : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public void Advance(TimeSpan time) => _now += time.Ticks;
    }
}
