using System.Net;
using System.Net.Sockets;
using Conformance.Protocol;
using Conformance.ReferenceHost;

// A host is three things: a Core, an adapter where the WebView binding would sit (Adapter.cs), and this: a pair of streams.
if (HostCommandLine.Read(args) is not { } command)
{
    Console.Error.WriteLine(HostCommandLine.Usage);
    return 2;
}

var options = new ReferenceHostOptions
{
    Fault = command.Fault,
    Complained = Console.Error.WriteLine,
    Crashed = _ => Environment.Exit(HostCommandLine.AbortStatus),
};
var server = new HostCoreServer(send => ReferenceCore.Create(options, send), Console.Error.WriteLine);
if (command.Port is not { } port)
{
    using var input = Console.OpenStandardInput();
    using var output = Console.OpenStandardOutput();
    return await server.ServeAsync(input, output).ConfigureAwait(false) ? 0 : 1;
}

using var listener = new TcpListener(IPAddress.Loopback, port);
listener.Start();
Console.Error.WriteLine($"Listening at {listener.LocalEndpoint}.");
while (true)
{
    using var client = await listener.AcceptTcpClientAsync().ConfigureAwait(false);
    client.NoDelay = true;
    await server.ServeAsync(client.GetStream(), client.GetStream()).ConfigureAwait(false);
}
