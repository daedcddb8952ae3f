using System.Text;

namespace Conformance.Hosts.Tests;

public sealed class HostCoreServerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

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

    [Fact]
    public async Task A_line_that_is_too_long_is_laid_to_the_kit()
    {
        string? complaint = null;
        var server = new HostCoreServer(sink => new SpyCore(sink), text => complaint = text, lineLimit: 8);

        var isInOrder = await server.ServeAsync(new MemoryStream("123456789\n"u8.ToArray()), new MemoryStream(), Token);

        isInOrder.ShouldBeFalse();
        complaint.ShouldNotBeNull().ShouldStartWith("The kit broke the host protocol: a line has more than 8 bytes.");
    }

    [Fact]
    public async Task A_connection_that_is_gone_ends_it_out_of_order()
    {
        var input = new MemoryStream();
        await input.DisposeAsync();

        var isInOrder = await new HostCoreServer(sink => new SpyCore(sink)).ServeAsync(
            input,
            new MemoryStream(),
            Token
        );

        isInOrder.ShouldBeFalse();
    }

    [Fact]
    public async Task A_cancellation_ends_it_while_the_kit_is_silent()
    {
        using var silent = new SilentStream();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var serving = new HostCoreServer(sink => new SpyCore(sink)).ServeAsync(
            silent,
            new MemoryStream(),
            cancellation.Token
        );

        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => serving);
    }

    /// <summary>Gives nothing for as long as it is open.</summary>
    private sealed class SilentStream : MemoryStream
    {
        private readonly ManualResetEventSlim _closed = new();

        public override int Read(byte[] buffer, int offset, int count)
        {
            _closed.Wait(Token);
            return 0;
        }

        protected override void Dispose(bool disposing)
        {
            _closed.Set();
            base.Dispose(disposing);
        }
    }
}
