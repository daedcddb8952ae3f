using System.Net;
using System.Net.Sockets;
using Conformance.NativeWebView;
using Conformance.Protocol;

namespace Conformance.Browser.Tests;

/// <summary>A display that does not come: scripts stand for Xvfb, and tell the test who they are.</summary>
public sealed class VirtualDisplayTests : IDisposable
{
    private static readonly TimeSpan s_bound = TimeSpan.FromSeconds(60);
    private readonly TemporaryFolder _folder = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public VirtualDisplayTests() => _listener.Start();

    public void Dispose()
    {
        _listener.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Is_waited_for_no_longer_than_anybody_wants_and_ends_then()
    {
        using var givenUp = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        var starting = VirtualDisplay.StartAsync(
            Server("setInterval(() => {}, 1000)"),
            true,
            TimeProvider.System,
            givenUp.Token
        );
        var process = await ToldAsync();
        await givenUp.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(
            starting.WaitAsync(s_bound, TestContext.Current.CancellationToken)
        );
        (await ProcessTree.LeftOfAsync([process], s_bound, TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task That_names_itself_not_is_told_and_ended()
    {
        var starting = VirtualDisplay.StartAsync(
            Server("console.log(''); setInterval(() => {}, 1000)"),
            true,
            TimeProvider.System,
            TestContext.Current.CancellationToken
        );

        var failed = await Should.ThrowAsync<WebViewException>(
            starting.WaitAsync(s_bound, TestContext.Current.CancellationToken)
        );
        failed.Message.ShouldStartWith("Xvfb ended before it named its display.");
        (
            await ProcessTree.LeftOfAsync([await ToldAsync()], s_bound, TestContext.Current.CancellationToken)
        ).ShouldBeEmpty();
    }

    private string Server(string does)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("A script is no program on Windows.");
            throw new PlatformNotSupportedException();
        }

        var port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        var program = _folder.Write(
            "server",
            $"#!/usr/bin/env node\nrequire('node:net').connect({port}, '127.0.0.1').end(String(process.pid))\n{does}\n"
        );
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return program;
    }

    private async Task<int> ToldAsync()
    {
        using var client = await _listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        using var reader = new StreamReader(client.GetStream());
        return int.Parse(await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }
}
