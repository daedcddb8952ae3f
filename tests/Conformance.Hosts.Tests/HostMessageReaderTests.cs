using System.Text;

namespace Conformance.Hosts.Tests;

public sealed class HostMessageReaderTests
{
    private static HostMessage? Read(string line) => GivenRequests.Reader().Read(Encoding.UTF8.GetBytes(line));

    private static string Complaint(byte[] line) =>
        Should.Throw<HostProtocolException>(() => GivenRequests.Reader().Read(line)).Message;

    public sealed class A_line_is_understood
    {
        [Fact]
        public void With_unknown_members_of_any_size_and_number()
        {
            var message = Read(
                """{"more":{"a":[{}],"a":1e999},"more":2,"params":{"level":"info","x":null,"message":"m","x":1},"method":"host/log","jsonrpc":"2.0"}"""
            );

            message.ShouldBe(new HostLog(LogLevel.Info, "m"));
        }

        [Fact]
        public void With_white_space_and_a_carriage_return()
        {
            var message = Read(" { \"jsonrpc\" : \"2.0\" , \"id\" : 3 , \"result\" : { \"allow\" : true } } \r");

            message.ShouldBe(new NavigationAnswered(3, true));
        }

        [Fact]
        public void With_escapes_in_names_and_values()
        {
            var message = Read(
                """{"jsonrpc":"2.0","m\u0065thod":"webview\/reload","params":{"webvi\u0065w":"\ud83d\ude00"}}"""
            );

            message.ShouldBe(new WebViewReload("😀"));
        }

        [Fact]
        public void With_null_for_what_is_absent()
        {
            var message = Read("""{"jsonrpc":"2.0","id":2,"result":{"status":200,"headers":[],"body":null}}""");

            message.ShouldBeOfType<RequestAnswered>().Response.Body.ShouldBeNull();
        }

        [Fact]
        public void With_escaped_base64()
        {
            var message = Read(
                """{"jsonrpc":"2.0","id":2,"result":{"status":200,"headers":[],"body":{"base64":"\/\u002B8="}}}"""
            );

            message.ShouldBeOfType<RequestAnswered>().Response.Body!.ReadBytes().ToArray().ShouldBe([0xFF, 0xEF]);
        }

        [Fact]
        public void With_null_as_the_result_of_a_stop()
        {
            var message = Read("""{"jsonrpc":"2.0","id":4,"result":null}""");

            message.ShouldBe(new HostStopped(4));
        }

        [Fact]
        public void As_an_unknown_request_where_a_notification_has_an_id()
        {
            var message = Read("""{"jsonrpc":"2.0","id":5,"method":"webview/reload","params":{"webview":"main"}}""");

            message.ShouldBe(new UnknownHostRequest("5", "webview/reload"));
        }

        [Theory]
        [InlineData("webview/evaluate")]
        [InlineData("host/later")]
        [InlineData("metrics")]
        [InlineData("webview/request")]
        [InlineData("$")]
        public void As_an_unknown_notification(string method)
        {
            var message = Read($$"""{"jsonrpc":"2.0","method":"{{method}}","params":[]}""");

            message.ShouldBe(new UnknownHostNotification(method));
        }

        [Fact]
        public void As_nothing_where_it_is_a_notification_of_the_hosts_own() =>
            Read("""{"jsonrpc":"2.0","method":"$/progress","params":[1]}""").ShouldBeNull();

        [Fact]
        public void With_1000_levels_and_not_one_more()
        {
            static string Nested(int depth) =>
                $$"""{"jsonrpc":"2.0","method":"$/x","params":{{new string('[', depth - 1)}}{{new string(']', depth - 1)}}}""";

            var message = Read(Nested(1000));

            message.ShouldBeNull();
            Complaint(Encoding.UTF8.GetBytes(Nested(1001))).ShouldContain("nested more than 1000 deep");
        }
    }

    public sealed class A_line_is_refused
    {
        private static readonly (string What, byte[] Line)[] _lines =
        [
            ("a log line", "Server listening on http://localhost:3000"u8.ToArray()),
            ("an empty line", ""u8.ToArray()),
            ("a blank line", "  \r"u8.ToArray()),
            ("a byte-order mark", Encoding.UTF8.GetBytes("\uFEFF{}")),
            ("UTF-16", Encoding.Unicode.GetBytes("{\"jsonrpc\":")),
            (
                "invalid UTF-8",
                [
                    .. "{\"jsonrpc\":\"2.0\",\"method\":\"host/log\",\"params\":{\"level\":\"info\",\"message\":\""u8,
                    0xFF,
                    .. "\"}}"u8,
                ]
            ),
            (
                "a line break in a header's value",
                """{"jsonrpc":"2.0","id":2,"result":{"status":200,"headers":[["x","a\r\nset-cookie: b"]]}}"""u8.ToArray()
            ),
            (
                "a line feed in a header's name",
                """{"jsonrpc":"2.0","id":2,"result":{"status":200,"headers":[["x\n","a"]]}}"""u8.ToArray()
            ),
            ("half a message", """{"jsonrpc":"2.0","method":"host/log","params":{"level":"info","mess"""u8.ToArray()),
            ("two messages", """{"jsonrpc":"2.0","method":"x"}{"jsonrpc":"2.0","method":"x"}"""u8.ToArray()),
            ("a string", "\"hello\""u8.ToArray()),
            ("a batch", """[{"jsonrpc":"2.0","method":"x"}]"""u8.ToArray()),
            ("no version", """{"method":"host/log"}"""u8.ToArray()),
            ("version 1.0", """{"jsonrpc":"1.0","method":"host/log"}"""u8.ToArray()),
            ("a number as version", """{"jsonrpc":2.0,"method":"host/log"}"""u8.ToArray()),
            ("neither method nor id", """{"jsonrpc":"2.0","params":{}}"""u8.ToArray()),
            ("a number as method", """{"jsonrpc":"2.0","method":5}"""u8.ToArray()),
            ("a method and a result", """{"jsonrpc":"2.0","id":1,"method":"host/log","result":{}}"""u8.ToArray()),
            (
                "result and error",
                """{"jsonrpc":"2.0","id":2,"result":{},"error":{"code":1,"message":"m"}}"""u8.ToArray()
            ),
            ("neither result nor error", """{"jsonrpc":"2.0","id":2}"""u8.ToArray()),
            (
                "a duplicate member",
                """{"jsonrpc":"2.0","id":2,"id":2,"result":{"status":200,"headers":[]}}"""u8.ToArray()
            ),
            (
                "a duplicate param",
                """{"jsonrpc":"2.0","method":"webview/reload","params":{"webview":"a","webview":"b"}}"""u8.ToArray()
            ),
            ("an unknown id", """{"jsonrpc":"2.0","id":99,"result":{}}"""u8.ToArray()),
            ("a string id", """{"jsonrpc":"2.0","id":"2","result":{"status":200,"headers":[]}}"""u8.ToArray()),
            ("a huge id", """{"jsonrpc":"2.0","id":123456789012345678901234567890,"result":{}}"""u8.ToArray()),
            (
                "an error to null",
                """{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"Parse error"}}"""u8.ToArray()
            ),
            ("an error without code", """{"jsonrpc":"2.0","id":2,"error":{"message":"m"}}"""u8.ToArray()),
            ("no status", """{"jsonrpc":"2.0","id":2,"result":{"headers":[]}}"""u8.ToArray()),
            ("a huge status", """{"jsonrpc":"2.0","id":2,"result":{"status":1e400,"headers":[]}}"""u8.ToArray()),
            ("a status of 0", """{"jsonrpc":"2.0","id":2,"result":{"status":0,"headers":[]}}"""u8.ToArray()),
            (
                "headers as an object",
                """{"jsonrpc":"2.0","id":2,"result":{"status":200,"headers":{"a":"b"}}}"""u8.ToArray()
            ),
            (
                "a header of three",
                """{"jsonrpc":"2.0","id":2,"result":{"status":200,"headers":[["a","b","c"]]}}"""u8.ToArray()
            ),
            (
                "a number as header",
                """{"jsonrpc":"2.0","id":2,"result":{"status":200,"headers":[["length",5]]}}"""u8.ToArray()
            ),
            (
                "a string as body",
                """{"jsonrpc":"2.0","id":2,"result":{"status":200,"headers":[],"body":"x"}}"""u8.ToArray()
            ),
            (
                "an empty body",
                """{"jsonrpc":"2.0","id":2,"result":{"status":200,"headers":[],"body":{}}}"""u8.ToArray()
            ),
            (
                "both bodies",
                """{"jsonrpc":"2.0","id":2,"result":{"status":200,"headers":[],"body":{"text":"","base64":""}}}"""u8.ToArray()
            ),
            (
                "bad base64",
                """{"jsonrpc":"2.0","id":2,"result":{"status":200,"headers":[],"body":{"base64":"a-_b"}}}"""u8.ToArray()
            ),
            (
                "half a surrogate pair",
                """{"jsonrpc":"2.0","method":"webview/reload","params":{"webview":"\ud800"}}"""u8.ToArray()
            ),
            (
                "half a surrogate pair in base64",
                """{"jsonrpc":"2.0","id":2,"result":{"status":200,"headers":[],"body":{"base64":"\ud800"}}}"""u8.ToArray()
            ),
            (
                "half a surrogate pair in a member's name",
                """{"jsonrpc":"2.0","\ud800":1,"method":"host/log"}"""u8.ToArray()
            ),
            (
                "half a surrogate pair in a member's name inside",
                """{"jsonrpc":"2.0","method":"host/log","params":{"\ud800":1,"level":"info","message":"m"}}"""u8.ToArray()
            ),
            ("params by position", """{"jsonrpc":"2.0","method":"webview/eval","params":["main","1+1"]}"""u8.ToArray()),
            ("no params", """{"jsonrpc":"2.0","method":"webview/eval"}"""u8.ToArray()),
            (
                "a webview whose URL is only a place",
                """{"jsonrpc":"2.0","method":"webview/create","params":{"webview":"main","window":"main","url":"index.html","schemes":[],"initScripts":[]}}"""u8.ToArray()
            ),
            (
                "a place to go to that is only a path",
                """{"jsonrpc":"2.0","method":"webview/navigate","params":{"webview":"main","url":"/a:b"}}"""u8.ToArray()
            ),
            ("no script", """{"jsonrpc":"2.0","method":"webview/eval","params":{"webview":"main"}}"""u8.ToArray()),
            (
                "null as script",
                """{"jsonrpc":"2.0","method":"webview/eval","params":{"webview":"main","script":null}}"""u8.ToArray()
            ),
            (
                "unknown frames",
                """{"jsonrpc":"2.0","method":"webview/create","params":{"webview":"m","window":"m","url":"app:u","schemes":[],"initScripts":[{"source":"","frames":"some"}]}}"""u8.ToArray()
            ),
            (
                "an unknown level",
                """{"jsonrpc":"2.0","method":"host/log","params":{"level":"fatal","message":"m"}}"""u8.ToArray()
            ),
            ("a word as allow", """{"jsonrpc":"2.0","id":3,"result":{"allow":"yes"}}"""u8.ToArray()),
            (
                "protocol version 2",
                """{"jsonrpc":"2.0","id":1,"result":{"protocolVersion":2,"host":{"name":"n","version":"1","language":"l"},"features":[]}}"""u8.ToArray()
            ),
            (
                "no features",
                """{"jsonrpc":"2.0","id":1,"result":{"protocolVersion":1,"host":{"name":"n","version":"1","language":"l"}}}"""u8.ToArray()
            ),
            (
                "a problem far inside",
                [
                    .. "{\"jsonrpc\":\"2.0\",\"method\":\"host/log\",\"params\":{\"level\":\"info\",\"message\":\""u8,
                    .. Enumerable.Repeat((byte)'x', 5000),
                    .. "\",}}"u8,
                ]
            ),
        ];

        [Fact]
        public void With_words_that_tell_what_is_wrong_what_is_wanted_and_where()
        {
            var texts = new StringBuilder();

            foreach (var (what, line) in _lines)
            {
                texts.Append($"{what}\n    {Complaint(line)}\n\n");
            }

            texts.ToString().ShouldMatchApproved(c => c.SubFolder("Expectations"));
        }

        [Fact]
        public void In_100_000_levels_without_a_stack_of_that_depth()
        {
            var line = Encoding.UTF8.GetBytes(
                $$"""{"jsonrpc":"2.0","method":"x","params":{{new string('[', 100_000)}}"""
            );

            Complaint(line).ShouldContain("nested more than 1000 deep");
        }
    }
}
