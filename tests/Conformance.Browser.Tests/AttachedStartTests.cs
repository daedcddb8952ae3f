using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Conformance.AttachedWebView;
using Conformance.Protocol;

namespace Conformance.Browser.Tests;

/// <summary>Drivers and applications that do not come: what is said of them, and that nothing of them stays.</summary>
public sealed class AttachedStartTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public AttachedStartTests() => _listener.Start();

    private int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Dispose()
    {
        _listener.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_driver_that_never_listens_is_named_and_ended()
    {
        var driver = Driver("setInterval(() => {}, 1000)");

        var failure = await FailureAsync(driver, TimeSpan.FromSeconds(5));

        failure.ShouldStartWith($"Within 5 s the driver '{driver.Driver}' does not listen at 'http://127.0.0.1:");
        await NothingStaysAsync();
    }

    [Fact]
    public async Task A_driver_whose_port_somebody_else_has_taken_is_not_taken_for_one_that_listens()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells whose a port is.");
        var driver = Driver(
            """
            require('node:child_process').spawn(process.execPath, ['-e', `require('node:net').createServer().listen(${port}, '127.0.0.1')`], { env: {} })
            setInterval(() => {}, 1000)
            """
        );

        var failure = await FailureAsync(driver, TimeSpan.FromSeconds(5));

        failure.ShouldStartWith($"Within 5 s the driver '{driver.Driver}' does not listen at 'http://127.0.0.1:");
        await NothingStaysAsync();
    }

    [Fact]
    public async Task A_driver_that_ends_at_once_is_started_again()
    {
        var driver = Driver(
            """
            const { existsSync, writeFileSync } = require('node:fs')
            const mark = __filename + '.ran'
            if (existsSync(mark)) require('node:http').createServer(() => {}).listen(port, '127.0.0.1')
            else told.on('finish', () => process.exit(writeFileSync(mark, '')))
            """
        );

        var failure = await FailureAsync(driver, TimeSpan.FromSeconds(10));

        failure.ShouldContain("has begun no session");
        await NothingStaysAsync();
        await NothingStaysAsync();
    }

    [Fact]
    public async Task A_driver_that_never_does_more_than_end_is_told_as_such()
    {
        var driver = Driver("told.on('finish', () => process.exit(1))");

        var failure = await FailureAsync(driver, TimeSpan.FromSeconds(60));

        failure.ShouldStartWith("The driver ended before it listened. It said: ");
    }

    [Fact]
    public async Task A_driver_that_begins_no_session_is_named_and_ended()
    {
        var driver = Driver("require('node:http').createServer(() => {}).listen(port, '127.0.0.1')");

        var failure = await FailureAsync(driver, TimeSpan.FromSeconds(5));

        failure.ShouldStartWith("Within 5 s the WebDriver at 'http://127.0.0.1:");
        failure.ShouldContain("has begun no session for 'dotnet'");
        await NothingStaysAsync();
    }

    [Fact]
    public async Task A_start_that_is_given_up_leaves_nothing()
    {
        var driver = Driver("require('node:http').createServer(() => {}).listen(port, '127.0.0.1')");
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        var starting = StartAsync(driver, giveUp.Token);
        var (process, home) = await ToldAsync();
        await giveUp.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(starting);
        Gone(process, home);
    }

    [Fact]
    public async Task An_address_that_accepts_and_never_answers_is_no_application()
    {
        var settings = new AttachSettings
        {
            Protocol = AttachProtocol.Cdp,
            Address = new Uri($"http://127.0.0.1:{Port}"),
            Platform = "windows",
            StartLimit = TimeSpan.FromSeconds(5),
        };

        var failure = await FailureAsync(settings, settings.StartLimit);

        failure.ShouldContain("the Chrome DevTools Protocol");
        failure.ShouldContain($"'{settings.Address}'");
    }

    private static async Task<string> FailureAsync(AttachSettings settings, TimeSpan limit)
    {
        var failed = await Should.ThrowAsync<HostStartException>(() =>
            StartAsync(settings with { StartLimit = limit }, TestContext.Current.CancellationToken)
        );
        return failed.End.Explanation;
    }

    private static async Task StartAsync(AttachSettings settings, CancellationToken cancellationToken)
    {
        var port = new AttachedWebViewPort(settings, TimeProvider.System);
        await RealEngine.SkipUnlessOpensAsync(port);
        await using var view = await port.OpenAsync(
            new WebViewOptions { Pages = RealEngine.Silent, Origins = RealEngine.Silent },
            TestContext.Current.CancellationToken
        );
        await using var session = await port.Application.StartAsync(
            view.Identity,
            new AppSelection(RealEngine.App, "brownfield"),
            view,
            cancellationToken
        );
    }

    // It tells the test who it is, and where its files are.
    private AttachSettings Driver(string does)
    {
        var driver = _folder.Write(
            "driver",
            $"""
            #!/usr/bin/env node
            const port = Number(process.argv[2].split('=')[1])
            const told = require('node:net').connect({Port}, '127.0.0.1').end(process.pid + ' ' + process.env.HOME)
            {does}
            """
        );
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("A script is no program on Windows.");
            throw new PlatformNotSupportedException();
        }

        File.SetUnixFileMode(driver, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return new AttachSettings
        {
            Protocol = AttachProtocol.WebDriver,
            Application = "dotnet",
            Arguments = ["--version"],
            Driver = driver,
            Platform = "linux",
        };
    }

    private async Task NothingStaysAsync()
    {
        var (process, home) = await ToldAsync();
        Gone(process, home);
    }

    private static void Gone(int process, string home)
    {
        Should.Throw<ArgumentException>(() => Process.GetProcessById(process));
        Path.GetFileName(home.TrimEnd('/')).ShouldStartWith("conformance-application-");
        Directory.Exists(home).ShouldBeFalse();
    }

    private async Task<(int Process, string Home)> ToldAsync()
    {
        using var client = await _listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        using var reader = new StreamReader(client.GetStream());
        var told = (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).Split(' ', 2);
        return (int.Parse(told[0]), told[1]);
    }
}
