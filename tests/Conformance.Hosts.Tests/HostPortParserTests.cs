namespace Conformance.Hosts.Tests;

public sealed class HostPortParserTests
{
    [Theory]
    [InlineData("exec:./host --serve 'a b'", "exec:./host --serve 'a b'")]
    [InlineData("tcp:127.0.0.1:9000", "tcp:127.0.0.1:9000")]
    [InlineData("tcp:[::1]:9000", "tcp:[::1]:9000")]
    public void A_host_is_made_of_its_text(string text, string name)
    {
        HostPortParser.TryParse(text, new HostPortOptions(), out var port, out var problem).ShouldBeTrue();

        (port!.Name, problem).ShouldBe((name, null));
    }

    [Theory]
    [InlineData(
        "http://x",
        "'http://x' is not a host. Write 'exec:COMMAND' for a host to be started, or 'tcp:HOST:PORT' for one that listens."
    )]
    [InlineData("exec:", "The command is empty; write the host's program and its arguments after 'exec:'.")]
    [InlineData("exec:a \"b", "The command 'a \"b' has an open quote \"; close it.")]
    [InlineData("tcp:localhost", "'tcp:localhost' has no port. Write 'tcp:HOST:PORT', such as 'tcp:127.0.0.1:9000'.")]
    [InlineData("tcp::9000", "'tcp::9000' has no host. Write 'tcp:HOST:PORT', such as 'tcp:127.0.0.1:9000'.")]
    [InlineData(
        "tcp:::1:9000",
        "'tcp:::1:9000' is ambiguous. Write an IPv6 address in brackets, such as 'tcp:[::1]:9000'."
    )]
    [InlineData("tcp:localhost:http", "'http' in 'tcp:localhost:http' is not a port. Write a number from 1 to 65535.")]
    [InlineData(
        "tcp:localhost:65536",
        "'65536' in 'tcp:localhost:65536' is not a port. Write a number from 1 to 65535."
    )]
    public void What_is_wrong_with_a_text_is_told(string text, string words)
    {
        HostPortParser.TryParse(text, new HostPortOptions(), out var port, out var problem).ShouldBeFalse();

        (port, problem).ShouldBe((null, words));
    }

    [Fact]
    public void Options_out_of_their_range_are_refused_all_at_once()
    {
        var options = new HostPortOptions
        {
            StartTimeout = TimeSpan.Zero,
            MessageLimit = 1,
            ErrorLines = -1,
        };

        var problem = Should.Throw<ArgumentException>(options.Validate).Message;

        problem.ShouldBe(
            "The options of a host port are out of range: StartTimeout is '00:00:00' and must be more than zero; "
                + "MessageLimit is '1' and must be from 1 KiB to 1 GiB; ErrorLines is '-1' and must be from 0 to 100,000."
        );
    }
}
