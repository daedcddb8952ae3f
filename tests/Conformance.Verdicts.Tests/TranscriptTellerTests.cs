using Conformance.Protocol;

namespace Conformance.Verdicts.Tests;

public sealed class TranscriptTellerTests
{
    private static readonly WebViewRequest s_call = new(
        7,
        "main",
        "tauri://localhost/",
        "POST",
        "ipc://localhost/plugin%3Aevent%7Clisten",
        [],
        MessageBody.FromText("{\"event\":\"progress\"}")
    );

    [Fact]
    public void Tells_every_message_in_a_line()
    {
        var transcript = Play.Transcript([.. Calls(), .. EverythingElse()]);

        string.Join('\n', TranscriptTeller.Tell(transcript))
            .ShouldMatchApproved(c => c.SubFolder("Expectations").NoDiff());
    }

    [Fact]
    public void Keeps_every_line_short()
    {
        var transcript = Play.Transcript(
            new KitSaid(s_call with { Body = MessageBody.FromText(new string('x', 10_000)) })
        );

        var line = TranscriptTeller.Tell(transcript).ShouldHaveSingleItem();

        (line.Length, line[^1]).ShouldBe((160, '…'));
    }

    [Theory]
    [InlineData(200, 200, null)]
    [InlineData(201, 201, "… 1 more entries …")]
    [InlineData(1000, 201, "… 800 more entries …")]
    public void Keeps_beginning_and_end_of_a_long_transcript(int entries, int lines, string? gap)
    {
        var transcript = Play.Transcript([
            .. Enumerable.Range(0, entries).Select(i => new PageSaid("main", "u", "log", $"line {i}")),
        ]);

        var told = TranscriptTeller.Tell(transcript);

        told.Count.ShouldBe(lines);
        told[0].ShouldEndWith("line 0");
        told[^1].ShouldEndWith($"line {entries - 1}");
        told.SingleOrDefault(line => line.StartsWith('…')).ShouldBe(gap);
    }

    [Fact]
    public void Keeps_every_entry_of_a_long_transcript_where_the_whole_is_asked_for()
    {
        var transcript = Play.Transcript([
            .. Enumerable.Range(0, 1000).Select(i => new PageSaid("main", "u", "log", $"line {i}")),
        ]);

        TranscriptTeller.Tell(transcript, isWhole: true).Count.ShouldBe(1000);
    }

    private static TranscriptContent[] Calls() =>
        [
            new KitSaid(
                new HostStart(1, new("conformance", "0.1.0"), new("mock", "1", "linux"), new("specs/app", "isolation"))
            ),
            new HostSaid(
                new HostStarted(
                    1,
                    new()
                    {
                        Name = "tauri",
                        Version = "2.12",
                        Language = "Rust",
                    }
                )
            ),
            new HostSaid(
                new WebViewCreate
                {
                    WebView = "main",
                    Window = "main",
                    Url = "tauri://localhost/",
                }
            ),
            new KitSaid(new WebViewRequest(2, "main", "tauri://localhost/", "GET", "tauri://localhost/", [], null)),
            new HostSaid(
                new RequestAnswered(2, new(200, [new("Content-Type", "text/html")], MessageBody.FromBytes(new byte[9])))
            ),
            new KitSaid(new WebViewPage("main", PageState.Finished, "tauri://localhost/")),
            new KitSaid(s_call),
            new HostSaid(new RequestAnswered(7, new(200, [new("Tauri-Response", "ok")], MessageBody.FromText("12")))),
            new KitSaid(s_call with { Id = 8, Url = "http://ipc.localhost/echo", Body = null }),
            new HostSaid(
                new RequestAnswered(8, new(200, [new("Tauri-Response", "error")], MessageBody.FromText("\"no\nway\"")))
            ),
            new KitSaid(s_call with { Id = 9, Method = "OPTIONS" }),
            new HostSaid(new RequestFailed(9, new(HostError.InternalError, "it failed"))),
            new HostSaid(new WebViewDropped(9)),
            new KitSaid(new WebViewCancelled("main", 9)),
        ];

    private static TranscriptContent[] EverythingElse() =>
        [
            new KitSaid(
                new WebViewMessage("main", "f", "t", "{\"cmd\":\"echo\",\"payload\":{\"value\":1},\"callback\":3}")
            ),
            new KitSaid(new WebViewMessage("main", "f", "t", "{}")),
            new KitSaid(new WebViewMessage("main", "f", "t", "[1]")),
            new KitSaid(new WebViewMessage("main", "f", "t", "no JSON")),
            new HostSaid(new WebViewEval("main", "window.x = 1", "\"e1\"")),
            new KitSaid(new EvalAnswered("\"e1\"", "1")),
            new KitSaid(new WebViewNavigating(10, "main", "http://example.org/", true)),
            new HostSaid(new NavigationAnswered(10, false)),
            new HostSaid(new NavigationAnswered(11, true)),
            new HostSaid(new WebViewNavigate("main", "tauri://localhost/x")),
            new HostSaid(new WebViewReload("main")),
            new HostSaid(new WebViewClose("main")),
            new KitSaid(new WebViewClosed("main")),
            new HostSaid(new HostLog(LogLevel.Warn, "careful")),
            new HostSaid(new UnknownHostRequest("1", "host/dance")),
            new HostSaid(new UnknownHostNotification("webview/evaluate")),
            new KitSaid(new HostRequestRefused("1", new(HostError.MethodNotFound, "Unknown method 'host/dance'."))),
            new PageSaid("main", "tauri://localhost/", "uncaught", "Error: x"),
            Play.Observed("2.1", ObservedState.TimedOut),
            Play.Observed("control.0", ObservedState.NotReached),
            Play.Observed("0", ObservedState.HostEnded),
            new WebViewFailed("0", "The page hung."),
            new KitSaid(new HostStop(12)),
            new HostSaid(new HostStopped(12)),
            Play.Ended(HostEndReason.Died, 134),
            new KitMeant(new HostStop(13)),
            new HostMeant(new HostStopped(13)),
            new HostWroteError("thread 'main' panicked"),
            new EntriesLeftOut(7),
            new TamperedInVain("0", TamperingFailure.NothingChanged),
            new TamperedInVain("0", TamperingFailure.NothingMet),
            new TamperedInVain("0", TamperingFailure.TookTooLong),
        ];
}
