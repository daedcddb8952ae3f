namespace Conformance.Hosts.Tests;

/// <summary>Plays a host to its end.</summary>
internal static class Ends
{
    public static async Task<HostEnd> OfStartAsync(IHostPort port, SpyListener listener) =>
        (await Should.ThrowAsync<HostStartException>(() => Given.StartAsync(port, listener))).End;

    public static async Task<HostEnd> AfterRequestAsync(IHostPort port, SpyListener listener)
    {
        await using var session = await Given.StartAsync(port, listener);
        session.Send(Given.Request(session));
        return await session.Completion.WaitAsync(Given.Patience, TestContext.Current.CancellationToken);
    }

    public static async Task<HostEnd> AfterStopAsync(IHostPort port, SpyListener listener)
    {
        await using var session = await Given.StartAsync(port, listener);
        return await session.StopAsync(TestContext.Current.CancellationToken);
    }
}
