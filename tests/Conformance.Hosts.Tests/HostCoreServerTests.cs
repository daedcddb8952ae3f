using System.Text;

namespace Conformance.Hosts.Tests;

public sealed class HostCoreServerTests
{
    private static async Task<(bool IsInOrder, string Written)> ServeAsync(string input)
    {
        using var output = new MemoryStream();
        var isInOrder = await new HostCoreServer(sink => new SpyCore(sink)).ServeAsync(
            new MemoryStream(Encoding.UTF8.GetBytes(input)),
            output
        );
        return (isInOrder, Encoding.UTF8.GetString(output.ToArray()));
    }

    [Fact]
    public async Task A_stop_ends_it_in_order()
    {
        var served = await ServeAsync("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"host/stop\",\"params\":{}}\n");

        served.ShouldBe((true, "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}\n"));
    }

    [Fact]
    public async Task The_end_of_its_input_ends_it_out_of_order()
    {
        var served = await ServeAsync("");

        served.ShouldBe((false, ""));
    }

    [Fact]
    public async Task An_unknown_request_and_a_line_that_is_not_JSON_are_answered_with_errors()
    {
        var served = await ServeAsync("{\"jsonrpc\":\"2.0\",\"id\":5,\"method\":\"kit/later\"}\nhello\n");

        served
            .Written.Split('\n')[0]
            .ShouldBe(
                """{"jsonrpc":"2.0","id":5,"error":{"code":-32601,"message":"There is no method 'kit/later'."}}"""
            );
        served.Written.Split('\n')[1].ShouldStartWith("""{"jsonrpc":"2.0","id":null,"error":{"code":-32700,""");
    }
}
