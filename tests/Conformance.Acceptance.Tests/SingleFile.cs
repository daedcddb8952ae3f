using System.Net;
using System.Net.Sockets;

namespace Conformance.Acceptance.Tests;

/// <summary>Stands before a host that listens, and lets in one connection at a time: who comes meanwhile has to wait.</summary>
internal sealed class SingleFile : IAsyncDisposable
{
    private readonly CancellationTokenSource _ending = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly IPEndPoint _host;
    private readonly Task _serving;

    public SingleFile(string host)
    {
        _host = IPEndPoint.Parse(host["tcp:".Length..]);
        _listener.Start();
        _serving = ServeAsync();
    }

    public string Address => $"tcp:{_listener.LocalEndpoint}";

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _listener.Dispose();
        _ending.Dispose();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            using var kit = await _listener.AcceptTcpClientAsync(_ending.Token);
            using var host = new TcpClient();
            await host.ConnectAsync(_host, _ending.Token);
            await Task.WhenAny(PassAsync(kit, host), PassAsync(host, kit));
        }
    }

    private async Task PassAsync(TcpClient from, TcpClient to) =>
        await from.GetStream().CopyToAsync(to.GetStream(), _ending.Token);
}
