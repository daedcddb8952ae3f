using System.Diagnostics;
using Conformance.BrowserWebView;

namespace Conformance.Browser.Tests;

/// <summary>A Chromium of the system that somebody else has started, the leanest there is: it tells where its DevTools listen.</summary>
internal sealed class ChromiumProcess : IAsyncDisposable
{
    private const string Marker = "DevTools listening on ";

    private readonly Process _process;
    private readonly string _profile;

    private ChromiumProcess(Process process, string profile, Uri devTools)
    {
        _process = process;
        _profile = profile;
        DevTools = devTools;
    }

    /// <summary>Where its DevTools listen, <c>ws://…</c>.</summary>
    public Uri DevTools { get; }

    /// <summary>Where it tells of its pages, <c>http://…</c>.</summary>
    public Uri Address => new($"http://{DevTools.Authority}");

    /// <summary>Starts one, or skips the test where there is none.</summary>
    public static async Task<ChromiumProcess> StartAsync()
    {
        if (ChromiumLaunch.FindStock() is not { } program)
        {
            Assert.Skip("There is no Chromium here. On Debian: 'apt-get install chromium'.");
            throw new PlatformNotSupportedException();
        }

        var profile = Directory.CreateTempSubdirectory("conformance-chromium-").FullName;
        var start = new ProcessStartInfo(
            program,
            [
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                // Nobody sees its pages, as somebody does those of an application; their timers are to run all the same.
                "--disable-background-timer-throttling",
                "--disable-renderer-backgrounding",
                "--disable-backgrounding-occluded-windows",
                "--disable-site-isolation-trials",
                "--disable-features=LocalNetworkAccessChecks,IsolateSandboxedIframes",
                "--remote-debugging-port=0",
                $"--user-data-dir={profile}",
                "about:blank",
            ]
        )
        {
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        var told = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.ErrorDataReceived += (_, line) => Hear(line.Data, told);
        process.BeginErrorReadLine();
        return new ChromiumProcess(process, profile, await told.Task.WaitAsync(TestContext.Current.CancellationToken));
    }

    // The line that is null is the last one.
    private static void Hear(string? line, TaskCompletionSource<Uri> told)
    {
        if (line is null)
        {
            told.TrySetException(
                new InvalidOperationException("Chromium ended before it told where its DevTools listen.")
            );
        }
        else if (line.Split(Marker) is [_, var address])
        {
            told.TrySetResult(new Uri(address.Trim()));
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        try
        {
            Directory.Delete(_profile, recursive: true);
        }
        catch (IOException)
        {
            // A process of the browser is still writing; the folder is a temporary one.
        }
    }
}
