namespace Conformance.ReferenceHost.Tests;

public static class PostedMessageTests
{
    private const string Blocked = """{"customProtocolIpcBlocked":true}""";

    public sealed class Answers
    {
        [Theory]
        [InlineData("echo", """{"value":{"b":1}}""", "{}", "window.__TAURI_INTERNALS__.runCallback(1, {\"b\":1})")]
        [InlineData("fail", """{"error":"x"}""", "{}", "window.__TAURI_INTERNALS__.runCallback(2, \"x\")")]
        [InlineData(
            "make_raw",
            """{"length":2}""",
            "{}",
            "window.__TAURI_INTERNALS__.runCallback(1, new Uint8Array([0,1]).buffer)"
        )]
        [InlineData("make_raw", """{"length":2}""", Blocked, "window.__TAURI_INTERNALS__.runCallback(1, [0,1])")]
        [InlineData("make_text", """{"text":"[x = 1]"}""", "{}", "window.__TAURI_INTERNALS__.runCallback(1, [x = 1])")]
        [InlineData(
            "make_text",
            """{"text":"hello"}""",
            "{}",
            "window.__TAURI_INTERNALS__.runCallback(2, \"JSON error: expected value at line 1 column 1\")"
        )]
        public void Are_one_script(string command, string payload, string options, string expected) =>
            new RunningCore().Post(command, payload, options).ShouldBe([expected]);

        [Theory]
        [InlineData(8187, false)]
        [InlineData(8188, true)]
        public void From_8192_bytes_on_are_fetched(int letters, bool isFetched)
        {
            var core = new RunningCore();

            var script = core.Post("echo", $$"""{"value":["{{new string('x', letters)}}"]}""").ShouldHaveSingleItem();

            script.Contains("plugin:__TAURI_CHANNEL__|fetch", StringComparison.Ordinal).ShouldBe(isFetched);
        }

        [Theory]
        [InlineData(10236, false)]
        [InlineData(10237, true)]
        public void Above_10240_bytes_are_parsed_where_they_cannot_be_fetched(int letters, bool isParsed)
        {
            var core = new RunningCore();

            var script = core.Post("echo", $$"""{"value":["{{new string('x', letters)}}"]}""", Blocked)
                .ShouldHaveSingleItem();

            script.Contains("JSON.parse('", StringComparison.Ordinal).ShouldBe(isParsed);
        }

        [Fact]
        public void A_parsed_literal_escapes_quotes_and_backslashes()
        {
            var json = "[\"a'b\\\\c\\\"" + new string('x', ReplyScripts.ParsedAbove) + "\"]";

            ReplyScripts.Literal(json).ShouldStartWith("JSON.parse('[\"a\\'b\\\\\\\\c\\\\\"xx");
        }
    }

    public sealed class Faults_of_messages
    {
        [Theory]
        [InlineData("{}", "missing field `cmd` at line 1 column 2")]
        [InlineData("x", "expected value at line 1 column 1")]
        [InlineData("5", "invalid type: integer `5`, expected struct Message at line 1 column 1")]
        [InlineData("[]", "invalid length 0, expected struct Message with 6 elements at line 1 column 2")]
        [InlineData("""{"cmd":"a","cmd":"b"}""", "duplicate field `cmd` at line 1 column 16")]
        [InlineData(
            """{"cmd":"a","callback":"1"}""",
            "invalid type: string \\\"1\\\", expected u32 at line 1 column 25"
        )]
        [InlineData(
            """{"cmd":"a","callback":4294967296}""",
            "invalid value: integer `4294967296`, expected u32 at line 1 column 32"
        )]
        [InlineData(
            """{"options":{"headers":{"a b":"1"}},"cmd":"x"}""",
            "invalid header `a b` `1` at line 1 column 34"
        )]
        [InlineData("""{"cmd":"a"]""", "expected `,` or `}` at line 1 column 11")]
        public void Are_told_on_the_console(string text, string expected) =>
            new RunningCore().PostText(text).ShouldBe([$"console.error(\"JSON error: {expected}\")"]);

        [Fact]
        public void A_wrong_key_is_ignored_without_a_word()
        {
            var core = new RunningCore();

            core.PostText("""{"cmd":"nothing","callback":1,"error":2,"payload":{},"__TAURI_INVOKE_KEY__":"x"}""")
                .ShouldBeEmpty();
            core.Invoke("count_runs", """{"tag":"nothing"}""").ShouldBe("0");
        }

        [Fact]
        public void A_message_of_a_stranger_is_judged_by_its_documents_URL()
        {
            var core = new RunningCore();
            var key = System.Text.Json.JsonEncodedText.Encode(core.Key);
            var text =
                $$"""{"cmd":"echo","callback":1,"error":2,"payload":{"value":1},"__TAURI_INVOKE_KEY__":"{{key}}"}""";

            core.PostText(text, url: "http://evil.test/")
                .ShouldBe(["window.__TAURI_INTERNALS__.runCallback(2, \"Command echo not allowed by ACL\")"]);
            core.PostText(text).ShouldBe(["window.__TAURI_INTERNALS__.runCallback(1, 1)"]);
        }
    }
}
