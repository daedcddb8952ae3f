using System.Net.Sockets;

namespace Conformance.Hosts;

/// <summary>A connection to a host that runs already.</summary>
internal sealed class TcpLink(Socket socket) : IHostLink
{
    private readonly NetworkStream _stream = new(socket, ownsSocket: true);

    public Stream Input => _stream;

    public Stream Output => _stream;

    public Task<int>? Exited => null;

    public IReadOnlyList<string> LastErrorLines => [];

    public void ListenToErrors(Action<string> heard)
    {
        // A host that runs elsewhere keeps its own log.
    }

    public void CloseOutput()
    {
        try
        {
            socket.Shutdown(SocketShutdown.Send);
        }
        catch (Exception problem) when (problem is SocketException or ObjectDisposedException)
        {
            // The host has closed the connection already.
        }
    }

    public async Task<int?> CloseAsync(TimeSpan grace)
    {
        await _stream.DisposeAsync().ConfigureAwait(false);
        return null;
    }

    public void Dispose() => _stream.Dispose();
}
