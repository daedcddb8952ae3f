using System.Net;
using Conformance.BrowserWebView;
using Conformance.Protocol;

namespace Conformance.Browser.Tests;

public sealed class BrowserStartTests
{
    private static readonly TimeSpan s_bound = TimeSpan.FromSeconds(120);

    // The driver gives a browser half a minute to go.
    private static readonly TimeSpan s_atOnce = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_browser_that_does_not_come_up_in_time_is_told_as_one_that_could_not_be_started()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A script of a shell stands for the browser.");
        using var folder = new TemporaryFolder();
        var sleeper = folder.Write("sleeper", "#!/bin/sh\nexec sleep 200\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(sleeper, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var problem = await FailsToOpenAsync(
            new BrowserSettings
            {
                Engine = "chromium",
                Executable = sleeper,
                StartLimit = TimeSpan.FromSeconds(1),
            }
        );

        problem.Message.ShouldStartWith("The browser 'chromium' could not be started: ");
        problem.Message.ShouldContain("1000ms");
        problem.Message.ShouldNotContain("\n");
    }

    [Fact]
    public async Task A_start_that_is_given_up_ends_at_once_and_leaves_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A script of a shell stands for the browser.");
        using var folder = new TemporaryFolder();
        var told = Path.Combine(folder.Path, "told");
        var sleeper = folder.Write(
            "sleeper",
            $"#!/bin/sh\necho $$ > {told}.new\nmv {told}.new {told}\nexec sleep 200\n"
        );
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(sleeper, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        using var watcher = new FileSystemWatcher(folder.Path) { EnableRaisingEvents = true };
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        watcher.Renamed += (_, _) => started.TrySetResult();
        using var givenUp = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var settings = new BrowserSettings
        {
            Engine = "chromium",
            Executable = sleeper,
            StartLimit = TimeSpan.FromMinutes(10),
        };

        var starting = new BrowserWebViewPort(settings, TimeProvider.System).OpenAsync(
            new WebViewOptions { Pages = RealEngine.Silent, Origins = RealEngine.Silent },
            givenUp.Token
        );
        await started.Task.WaitAsync(s_bound, TestContext.Current.CancellationToken);
        await givenUp.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(
            starting.WaitAsync(s_atOnce, TestContext.Current.CancellationToken)
        );
        (
            await ProcessTree.LeftOfAsync(
                [int.Parse(await File.ReadAllTextAsync(told, TestContext.Current.CancellationToken))],
                s_atOnce,
                TestContext.Current.CancellationToken
            )
        ).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_gateway_at_an_address_of_another_machine_is_told_at_once()
    {
        var problem = await FailsToOpenAsync(
            new BrowserSettings
            {
                Engine = "chromium",
                Connect = "ws://127.0.0.1:1/x",
                Gateway = IPEndPoint.Parse("203.0.113.5:9000"),
            }
        );

        problem.Message.ShouldStartWith("The gateway cannot listen at '203.0.113.5:9000': ");
        problem.Message.ShouldEndWith("Give '--gateway' an address of this machine, and a port that may be had there.");
    }

    private static Task<WebViewException> FailsToOpenAsync(BrowserSettings settings) =>
        Should.ThrowAsync<WebViewException>(() =>
            new BrowserWebViewPort(settings, TimeProvider.System).OpenAsync(
                new WebViewOptions { Pages = RealEngine.Silent, Origins = RealEngine.Silent },
                TestContext.Current.CancellationToken
            )
        );
}
