using System.Text;

namespace Conformance.Hosts.Tests;

public sealed class CodecRoundTripTests
{
    private static readonly HostDescription _host = new()
    {
        Name = "n",
        Version = "1",
        Language = "c",
        Url = "https://host.example",
        Features = ["acl", "events"],
        BridgeApi = "2.12",
    };

    public static TheoryData<string, KitMessage> KitMessages =>
        new()
        {
            {
                """{"jsonrpc":"2.0","id":1,"method":"host/start","params":{"protocolVersion":1,"kit":{"name":"k","version":"2"},"webview":{"engine":"mock","version":"3","platform":"linux"},"app":{"directory":"d","pattern":"isolation"}}}""",
                new HostStart(
                    1,
                    new KitIdentity("k", "2"),
                    new WebViewIdentity("mock", "3", "linux"),
                    new AppSelection("d", "isolation")
                )
            },
            {
                """{"jsonrpc":"2.0","id":7,"method":"webview/request","params":{"webview":"main","frameUrl":"f","method":"POST","url":"app:u","headers":[["origin","o"]],"body":{"text":"t"}}}""",
                new WebViewRequest(
                    7,
                    "main",
                    "f",
                    "POST",
                    "app:u",
                    [new Header("Origin", "o")],
                    MessageBody.FromText("t")
                )
            },
            {
                """{"jsonrpc":"2.0","id":8,"method":"webview/request","params":{"webview":"main","frameUrl":"f","method":"GET","url":"app:u","headers":[]}}""",
                new WebViewRequest(8, "main", "f", "GET", "app:u", [], null)
            },
            {
                """{"jsonrpc":"2.0","id":9,"method":"webview/request","params":{"webview":"main","frameUrl":"f","method":"GET","url":"app:u","headers":[],"body":{"base64":"AAH/"}}}""",
                new WebViewRequest(9, "main", "f", "GET", "app:u", [], MessageBody.FromBytes(new byte[] { 0, 1, 255 }))
            },
            {
                """{"jsonrpc":"2.0","method":"webview/cancelled","params":{"webview":"main","id":9}}""",
                new WebViewCancelled("main", 9)
            },
            {
                """{"jsonrpc":"2.0","method":"webview/message","params":{"webview":"main","frameUrl":"f","topUrl":"t","body":"\"quoted\" \\ \n\u0001\u001f é 😀"}}""",
                new WebViewMessage("main", "f", "t", "\"quoted\" \\ \n\u0001\u001f é 😀")
            },
            {
                """{"jsonrpc":"2.0","id":3,"method":"webview/navigating","params":{"webview":"main","url":"app:u","mainFrame":true}}""",
                new WebViewNavigating(3, "main", "app:u", true)
            },
            {
                """{"jsonrpc":"2.0","method":"webview/page","params":{"webview":"main","state":"started","url":"app:u"}}""",
                new WebViewPage("main", PageState.Started, "app:u")
            },
            {
                """{"jsonrpc":"2.0","method":"webview/page","params":{"webview":"main","state":"finished","url":"app:u"}}""",
                new WebViewPage("main", PageState.Finished, "app:u")
            },
            {
                """{"jsonrpc":"2.0","method":"webview/closed","params":{"webview":"main"}}""",
                new WebViewClosed("main")
            },
            { """{"jsonrpc":"2.0","id":4,"method":"host/stop","params":{}}""", new HostStop(4) },
            {
                """{"jsonrpc":"2.0","id":["a",{"b":1}],"result":{"json":"{\"a\":1}"}}""",
                new EvalAnswered("""["a",{"b":1}]""", """{"a":1}""")
            },
            { """{"jsonrpc":"2.0","id":null,"result":{"json":null}}""", new EvalAnswered("null", null) },
            {
                """{"jsonrpc":"2.0","id":"x","error":{"code":-32601,"message":"m"}}""",
                new HostRequestRefused("\"x\"", new HostError(-32601, "m"))
            },
        };

    public static TheoryData<string, HostMessage> HostMessages =>
        new()
        {
            {
                """{"jsonrpc":"2.0","id":1,"result":{"protocolVersion":1,"host":{"name":"n","version":"1","language":"c","url":"https://host.example"},"features":["acl","events"],"bridge":{"api":"2.12"}}}""",
                new HostStarted(1, _host)
            },
            {
                """{"jsonrpc":"2.0","id":2,"result":{"status":200,"headers":[["content-type","text/html"]],"body":{"text":"<p>"}}}""",
                new RequestAnswered(
                    2,
                    new WebViewResponse(200, [new Header("content-type", "text/html")], MessageBody.FromText("<p>"))
                )
            },
            {
                """{"jsonrpc":"2.0","id":2,"result":{"status":500,"headers":[],"body":{"base64":"AAECAw=="}}}""",
                new RequestAnswered(2, new WebViewResponse(500, [], MessageBody.FromBytes(new byte[] { 0, 1, 2, 3 })))
            },
            { """{"jsonrpc":"2.0","id":3,"result":{"allow":false}}""", new NavigationAnswered(3, false) },
            { """{"jsonrpc":"2.0","id":4,"result":{}}""", new HostStopped(4) },
            {
                """{"jsonrpc":"2.0","id":2,"error":{"code":3,"message":"no such webview"}}""",
                new RequestFailed(2, new HostError(3, "no such webview"))
            },
            { """{"jsonrpc":"2.0","method":"webview/dropped","params":{"id":2}}""", new WebViewDropped(2) },
            {
                """{"jsonrpc":"2.0","method":"webview/create","params":{"webview":"main","window":"w","url":"app:u","schemes":["ipc","tauri"],"initScripts":[{"source":"1","frames":"main"},{"source":"2","frames":"all"}]}}""",
                new WebViewCreate
                {
                    WebView = "main",
                    Window = "w",
                    Url = "app:u",
                    Schemes = ["ipc", "tauri"],
                    InitScripts = [new InitScript("1", false), new InitScript("2", true)],
                }
            },
            {
                """{"jsonrpc":"2.0","method":"webview/eval","params":{"webview":"main","script":"1+1"}}""",
                new WebViewEval("main", "1+1", null)
            },
            {
                """{"jsonrpc":"2.0","id":1e400,"method":"webview/eval","params":{"webview":"main","script":"1+1"}}""",
                new WebViewEval("main", "1+1", "1e400")
            },
            {
                """{"jsonrpc":"2.0","method":"webview/navigate","params":{"webview":"main","url":"app:u"}}""",
                new WebViewNavigate("main", "app:u")
            },
            {
                """{"jsonrpc":"2.0","method":"webview/reload","params":{"webview":"main"}}""",
                new WebViewReload("main")
            },
            { """{"jsonrpc":"2.0","method":"webview/close","params":{"webview":"main"}}""", new WebViewClose("main") },
            {
                """{"jsonrpc":"2.0","method":"host/log","params":{"level":"warn","message":"m"}}""",
                new HostLog(LogLevel.Warn, "m")
            },
            {
                """{"jsonrpc":"2.0","id":{"any":true},"method":"host/mystery"}""",
                new UnknownHostRequest("""{"any":true}""", "host/mystery")
            },
            { """{"jsonrpc":"2.0","method":"webview/evaluate"}""", new UnknownHostNotification("webview/evaluate") },
        };

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(KitMessages))]
    public void A_message_of_the_kit_is_written_and_read_as_it_was(string line, KitMessage message)
    {
        var read = KitMessageReader.Read(Encoding.UTF8.GetBytes(line));

        HostProtocolWriter.Line(message).ShouldBe(line);
        read.ShouldNotBeNull().GetType().ShouldBe(message.GetType());
        HostProtocolWriter.Line(read).ShouldBe(line);
    }

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(HostMessages))]
    public void A_message_of_a_host_is_written_and_read_as_it_was(string line, HostMessage message)
    {
        var read = GivenRequests.Reader().Read(Encoding.UTF8.GetBytes(line));

        HostProtocolWriter.Line(message).ShouldBe(line);
        read.ShouldNotBeNull().GetType().ShouldBe(message.GetType());
        HostProtocolWriter.Line(read).ShouldBe(line);
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_written_as_the_replacement_character()
    {
        var message = new WebViewMessage("main", "f", "t", "a\ud800b\udc00c😀\ud83d");

        var read = KitMessageReader.Read(Encoding.UTF8.GetBytes(HostProtocolWriter.Line(message)));

        read.ShouldBeOfType<WebViewMessage>().Body.ShouldBe("a\ufffdb\ufffdc😀\ufffd");
    }
}
