using System.Net;
using System.Net.Sockets;

namespace Conformance.Hosts.Tests;

public sealed class TcpHostPortTests
{
    private static TcpListener Listen()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }

    private static TcpHostPort Port(TcpListener listener, HostPortOptions? options = null) =>
        new("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port, options);

    private static async Task ServeAsync(TcpListener listener, Func<KitMessage, Action<HostMessage>, bool>? play = null)
    {
        using var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await new HostCoreServer(sink => new SpyCore(sink, play)).ServeAsync(stream, stream);
    }

    [Fact]
    public async Task A_host_that_listens_greets_answers_and_stops()
    {
        using var listening = Listen();
        var serving = ServeAsync(listening);
        var listener = new SpyListener();

        await using var session = await Given.StartAsync(Port(listening), listener);
        session.Send(Given.Request(session, MessageBody.FromBytes(new byte[] { 1, 2, 3 })));
        var answered = await listener.NextAsync<RequestAnswered>();
        var end = await session.StopAsync(TestContext.Current.CancellationToken);
        await serving;

        answered.Response.Body!.ReadBytes().ToArray().ShouldBe([1, 2, 3]);
        (end.Reason, end.ExitStatus).ShouldBe((HostEndReason.Stopped, null));
    }

    [Fact]
    public async Task A_host_that_closes_the_connection_has_died()
    {
        using var listening = Listen();
        var serving = ServeAsync(listening, (message, sink) => message is WebViewRequest && Leave(sink));

        await using var session = await Given.StartAsync(Port(listening), new SpyListener());
        session.Send(Given.Request(session));
        var end = await session.Completion.WaitAsync(Given.Patience, TestContext.Current.CancellationToken);
        await serving;

        end.Reason.ShouldBe(HostEndReason.BrokeProtocol);
        end.Explanation.ShouldContain("an answer to the id '77', which the kit never used");

        static bool Leave(Action<HostMessage> sink)
        {
            sink(new HostStopped(77));
            return true;
        }
    }

    [Fact]
    public async Task A_host_that_hangs_up_has_died()
    {
        using var listening = Listen();
        var accepting = listening.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        var starting = Given.StartAsync(Port(listening), new SpyListener());

        (await accepting).Dispose();

        var end = (await Should.ThrowAsync<HostStartException>(() => starting)).End;
        end.Reason.ShouldBe(HostEndReason.Died);
        end.Explanation.ShouldBe("The host closed the connection before it answered host/start.");
    }

    [Fact]
    public async Task A_host_that_does_not_close_after_its_stop_is_given_up()
    {
        using var listening = Listen();
        var serving = ServeAsync(listening, (message, _) => message is HostStop);
        var options = new HostPortOptions { StopTimeout = TimeSpan.FromMilliseconds(200) };

        await using var session = await Given.StartAsync(Port(listening, options), new SpyListener());
        var end = await session.StopAsync(TestContext.Current.CancellationToken);
        await serving;

        end.Reason.ShouldBe(HostEndReason.DidNotStop);
    }

    [Fact]
    public async Task A_host_that_is_not_there_is_not_started()
    {
        using var listening = Listen();
        var port = Port(listening);
        listening.Stop();

        var end = (await Should.ThrowAsync<HostStartException>(() => Given.StartAsync(port, new SpyListener()))).End;

        end.Reason.ShouldBe(HostEndReason.NotStarted);
        end.Explanation.ShouldContain($"The host at '{port.Name}' could not be reached: ");
        end.Explanation.ShouldContain("Start it before the kit");
    }
}
