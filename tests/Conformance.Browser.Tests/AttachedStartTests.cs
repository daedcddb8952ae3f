using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Conformance.AttachedWebView;
using Conformance.Protocol;

namespace Conformance.Browser.Tests;

/// <summary>Drivers and applications that do not come: what is said of them, and that nothing of them stays.</summary>
public sealed class AttachedStartTests : IDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);
    private readonly HastyTime _time = new();
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
        var driver = await DriverAsync("setInterval(() => {}, 1000)");

        var failing = FailureAsync(driver);
        var (process, home) = await ToldAsync();
        _time.EndLongWaits();

        (await failing).ShouldStartWith(
            $"Within 60 s the driver '{driver.Driver}' does not listen at 'http://127.0.0.1:"
        );
        Gone(process, home);
    }

    [Fact]
    public async Task A_driver_whose_port_somebody_else_has_taken_is_not_taken_for_one_that_listens()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells whose a port is.");

        // Whoever takes it for the driver asks twice: whether it listens, and for a session.
        var driver = await DriverAsync(
            $$"""
            const taker = `
              let asked = 0
              const net = require('node:net')
              net.createServer(() => { if (++asked === 3) net.connect({{Port}}, '127.0.0.1').end('asked') }).listen(${port}, '127.0.0.1')`
            require('node:child_process').spawn(process.execPath, ['-e', taker], { env: {} })
            setInterval(() => {}, 1000)
            """
        );

        var failing = FailureAsync(driver);
        var (process, home) = await ToldAsync();
        await EndOnceAskedAsync(failing);

        (await failing).ShouldStartWith(
            $"Within 60 s the driver '{driver.Driver}' does not listen at 'http://127.0.0.1:"
        );
        Gone(process, home);
    }

    [Fact]
    public async Task A_driver_that_ends_at_once_is_started_again()
    {
        var driver = await DriverAsync(
            $$"""
            const { existsSync, writeFileSync } = require('node:fs')
            const mark = __filename + '.ran'
            if (existsSync(mark)) {{Listens()}}
            else told.on('finish', () => process.exit(writeFileSync(mark, '')))
            """
        );

        var failing = FailureAsync(driver);
        var (first, firstHome) = await ToldAsync();
        var (second, secondHome) = await ToldAsync();
        await EndOnceAskedAsync(failing);

        (await failing).ShouldContain("has begun no session");
        Gone(first, firstHome);
        Gone(second, secondHome);
    }

    [Fact]
    public async Task A_driver_that_never_does_more_than_end_is_told_as_such()
    {
        var driver = await DriverAsync("told.on('finish', () => process.exit(1))");

        var failure = await FailureAsync(driver);

        failure.ShouldStartWith("The driver ended before it listened. It said: ");
    }

    [Fact]
    public async Task What_a_driver_says_in_one_line_is_shortened()
    {
        var driver = await DriverAsync(
            """
            require('node:fs').writeSync(2, 'words without end: ' + 'x'.repeat(50_000) + '\n')
            told.on('finish', () => process.exit(1))
            """
        );

        var failure = await FailureAsync(driver);

        failure.ShouldContain("It said: words without end: xxx");
        failure.Length.ShouldBeLessThan(5_000);
    }

    [Fact]
    public async Task A_driver_that_begins_no_session_is_named_and_ended()
    {
        var driver = await DriverAsync(Listens());

        var failing = FailureAsync(driver);
        var (process, home) = await ToldAsync();
        await EndOnceAskedAsync(failing);

        var failure = await failing;
        failure.ShouldStartWith("Within 60 s the WebDriver at 'http://127.0.0.1:");
        failure.ShouldContain("has begun no session for 'dotnet'");
        Gone(process, home);
    }

    [Fact]
    public async Task A_start_that_is_given_up_leaves_nothing()
    {
        var driver = await DriverAsync(Listens());
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        var starting = StartAsync(driver, 1, giveUp.Token);
        var (process, home) = await ToldAsync();
        await giveUp.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(starting);
        Gone(process, home);
    }

    [Theory]
    [InlineData(1, 60)]
    [InlineData(2, 120)]
    public async Task An_address_that_accepts_and_never_answers_is_no_application(double patience, int seconds)
    {
        var settings = new AttachSettings
        {
            Protocol = AttachProtocol.Cdp,
            Address = new Uri($"http://127.0.0.1:{Port}"),
            Platform = "windows",
            StartLimit = s_limit,
        };

        var failing = FailureAsync(settings, patience);
        await EndOnceAskedAsync(failing);

        var failure = await failing;
        failure.ShouldStartWith($"Within {seconds} s nothing that speaks the Chrome DevTools Protocol");
        failure.ShouldContain($"'{settings.Address}'");
    }

    private async Task<string> FailureAsync(AttachSettings settings, double patience = 1)
    {
        var failed = await Should.ThrowAsync<HostStartException>(() =>
            StartAsync(settings, patience, TestContext.Current.CancellationToken)
        );
        return failed.End.Explanation;
    }

    // What fails without having asked fails the test by what it says.
    private async Task EndOnceAskedAsync(Task failing)
    {
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var asked = _listener.AcceptTcpClientAsync(giveUp.Token).AsTask();
        if (await Task.WhenAny(asked, failing) == asked)
        {
            using var client = await asked;
            _time.EndLongWaits();
            await Should.NotThrowAsync(failing);
        }

        await giveUp.CancelAsync();
    }

    private async Task StartAsync(AttachSettings settings, double patience, CancellationToken cancellationToken)
    {
        var port = new AttachedWebViewPort(settings, _time);
        await using var view = await port.OpenAsync(
            new WebViewOptions
            {
                Pages = RealEngine.Silent,
                Origins = RealEngine.Silent,
                Patience = patience,
            },
            TestContext.Current.CancellationToken
        );
        await using var session = await port.Application.StartAsync(
            view.Identity,
            new AppSelection(RealEngine.App, "brownfield"),
            view,
            cancellationToken
        );
    }

    // It tells the test that it was asked for something, which it never answers.
    private string Listens() =>
        $"require('node:http').createServer(() => require('node:net').connect({Port}, '127.0.0.1').end('asked')).listen(port, '127.0.0.1')";

    // It tells the test who it is, and where its files are.
    private async Task<AttachSettings> DriverAsync(string does)
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
        var settings = new AttachSettings
        {
            Protocol = AttachProtocol.WebDriver,
            Application = "dotnet",
            Arguments = ["--version"],
            Driver = driver,
            Platform = "linux",
            StartLimit = s_limit,
        };
        await RealEngine.SkipUnlessOpensAsync(new AttachedWebViewPort(settings, _time));
        return settings;
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
