using System.Text;

namespace Conformance.Hosts.Tests;

public static class Base64Tests
{
    private static byte[] Line(string text) =>
        Encoding.UTF8.GetBytes(
            """{"jsonrpc":"2.0","id":2,"result":{"status":200,"headers":[],"body":{"base64":"TEXT"}}}""".Replace(
                "TEXT",
                text
            )
        );

    [Theory]
    [InlineData("", "")]
    [InlineData("AA==", "00")]
    [InlineData("AAE=", "0001")]
    [InlineData(@"AAH\/", "0001FF")]
    [InlineData(@"AA\u0048\/AA\u003D=", "0001FF00")]
    public static void Is_read_however_it_is_escaped(string text, string bytes)
    {
        var message = GivenRequests.Reader().Read(Line(text));

        var read = message.ShouldBeOfType<RequestAnswered>().Response.Body!.ReadBytes();
        Convert.ToHexString(read.Span).ShouldBe(bytes);
    }

    [Theory]
    [InlineData(" AAE=")]
    [InlineData("AA E=")]
    [InlineData(@"AA\nE=")]
    [InlineData(@"AAE=\r\n")]
    [InlineData(@"AA\tE=")]
    [InlineData(@"AA\u0020E=")]
    [InlineData(@"    \/\/8=")]
    [InlineData("    ")]
    [InlineData("AAE")]
    public static void With_white_space_or_without_its_padding_is_none(string text)
    {
        var problem = Should.Throw<HostProtocolException>(() => GivenRequests.Reader().Read(Line(text)));

        problem.Message.ShouldContain("the string 'base64' of a body is not base64");
    }
}
