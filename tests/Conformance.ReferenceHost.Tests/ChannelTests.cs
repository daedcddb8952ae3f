namespace Conformance.ReferenceHost.Tests;

public static class ChannelTests
{
    private const string Run = "window.__TAURI_INTERNALS__.runCallback(5, ";

    public sealed class Messages
    {
        [Fact]
        public void Are_numbered_from_0_and_followed_by_their_count()
        {
            var core = new RunningCore();

            core.Invoke("stream", """{"onMessage":"__CHANNEL__:5","count":2}""").ShouldBe("null");

            core.ScriptsOf("main")
                .ShouldBe([
                    $"{Run}{{ message: 0, index: 0 }})",
                    $"{Run}{{ message: 1, index: 1 }})",
                    $"{Run}{{ end: true, index: 2 }})",
                ]);
            core.Said[^1].ShouldBeOfType<RequestAnswered>();
        }

        [Theory]
        [InlineData(8189, false, false)]
        [InlineData(8190, false, true)]
        [InlineData(1023, true, false)]
        [InlineData(1024, true, true)]
        public void Are_fetched_from_a_size_on(int size, bool raw, bool isFetched)
        {
            var core = new RunningCore();

            core.Invoke(
                "stream",
                $$"""{"onMessage":"__CHANNEL__:5","count":1,"size":{{size}},"raw":{{(raw ? "true" : "false")}}}"""
            );

            core.ScriptsOf("main")[0].Contains("'Tauri-Channel-Id': '0'", StringComparison.Ordinal).ShouldBe(isFetched);
        }

        [Fact]
        public void Wait_once_for_their_own_webview()
        {
            var core = new RunningCore();
            core.Open("bare");
            core.Invoke("stream", """{"onMessage":"__CHANNEL__:5","count":1,"size":9000}""");
            var fetch = RawRequest.Of("plugin:__TAURI_CHANNEL__|fetch", "null").With("tauri-channel-id", "0");

            core.Answer(fetch with { WebView = "bare" }).Body!.ReadText().ShouldBe("\"data not found\"");
            core.Answer(fetch).Body!.ReadText().Length.ShouldBe(9002);
            core.Answer(fetch).Body!.ReadText().ShouldBe("\"data not found\"");
            core.Answer(fetch.With("tauri-channel-id", "x")).Body!.ReadText().ShouldBe("\"missing channel id header\"");
        }

        [Fact]
        public void To_a_closed_window_are_no_error()
        {
            var core = new RunningCore();
            core.Open("second");
            core.Invoke("hold_channel", """{"onMessage":"__CHANNEL__:5","name":"n"}""", "second");
            core.Invoke("close_window", """{"label":"second"}""");
            var before = core.ScriptsOf("second").Count;

            core.Invoke("send_held", """{"name":"n","payload":1}""").ShouldBe("null");

            core.ScriptsOf("second").Count.ShouldBe(before);
        }
    }

    public sealed class Kept_channels
    {
        [Fact]
        public void End_when_they_are_dropped_or_replaced()
        {
            var core = new RunningCore();

            core.Invoke("hold_channel", """{"onMessage":"__CHANNEL__:5","name":"n"}""");
            core.Invoke("send_held", """{"name":"n","payload":{"a":1}}""");
            core.Invoke("hold_channel", """{"onMessage":"__CHANNEL__:6","name":"n"}""");
            core.Invoke("drop_held", """{"name":"n"}""");

            core.ScriptsOf("main")
                .ShouldBe([
                    $"{Run}{{ message: {{\"a\":1}}, index: 0 }})",
                    $"{Run}{{ end: true, index: 1 }})",
                    "window.__TAURI_INTERNALS__.runCallback(6, { end: true, index: 0 })",
                ]);
        }
    }

    public sealed class Markers
    {
        [Theory]
        [InlineData("\"__CHANNEL__:+5\"", "null")]
        [InlineData(
            "\"x__CHANNEL__:5\"",
            "error \"invalid channel value `x__CHANNEL__:5`, expected a string in the `__CHANNEL__:ID` format\""
        )]
        [InlineData(
            "\"__CHANNEL__:4294967296\"",
            "error \"invalid channel value `__CHANNEL__:4294967296`, expected a string in the `__CHANNEL__:ID` format\""
        )]
        [InlineData(
            "5",
            "error \"invalid args `onMessage` for command `stream`: invalid type: integer `5`, expected a string\""
        )]
        public void Are_read_strictly(string marker, string expected) =>
            new RunningCore().Invoke("stream", $$"""{"onMessage":{{marker}},"count":0}""").ShouldBe(expected);
    }
}
