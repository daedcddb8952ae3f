using System.Text;

namespace Conformance.Hosts.Tests;

public sealed class KitMessageReaderTests
{
    private static HostProtocolException Refused(string line) =>
        Should.Throw<HostProtocolException>(() => KitMessageReader.Read(Encoding.UTF8.GetBytes(line)));

    [Fact]
    public void An_unknown_notification_is_ignored()
    {
        KitMessageReader.Read("""{"jsonrpc":"2.0","method":"kit/later"}"""u8).ShouldBeNull();
    }

    [Fact]
    public void An_unknown_request_is_refused_with_the_code_and_the_id_to_answer_with()
    {
        var refused = Refused("""{"jsonrpc":"2.0","id":5,"method":"kit/later"}""");

        (refused.Code, refused.RequestId, refused.Message).ShouldBe((-32601, "5", "There is no method 'kit/later'."));
    }

    [Fact]
    public void A_request_with_bad_params_is_refused_with_the_code_and_the_id_to_answer_with()
    {
        var refused = Refused("""{"jsonrpc":"2.0","id":5,"method":"webview/request","params":{}}""");

        (refused.Code, refused.RequestId).ShouldBe((-32602, "5"));
        refused.Message.ShouldStartWith("The kit broke the host protocol: the member 'webview' is missing");
    }

    [Fact]
    public void A_start_of_another_version_is_refused()
    {
        var refused = Refused("""{"jsonrpc":"2.0","id":1,"method":"host/start","params":{"protocolVersion":2}}""");

        refused.Message.ShouldContain("'protocolVersion' in 'the params of host/start' is '2', a number");
    }

    [Fact]
    public void What_is_not_JSON_is_refused_with_the_code_for_that()
    {
        var refused = Refused("hello");

        (refused.Code, refused.RequestId).ShouldBe((-32700, null));
    }

    [Theory]
    [InlineData("""{"\ud800":1}""", "a member's name holds half of a surrogate pair")]
    [InlineData(
        """{"webview":"m","frameUrl":"u","method":"GET","url":"u","headers":[],"body":{"base64":"\ud800"}}""",
        "is not base64"
    )]
    public void Half_of_a_surrogate_pair_is_refused_with_the_id_to_answer_with(string parameters, string complaint)
    {
        var refused = Refused($$"""{"jsonrpc":"2.0","id":5,"method":"webview/request","params":{{parameters}}}""");

        refused.RequestId.ShouldBe("5");
        refused.Message.ShouldContain(complaint);
    }
}
