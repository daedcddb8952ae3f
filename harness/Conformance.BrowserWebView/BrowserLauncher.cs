using System.Collections;
using Conformance.Machine;
using Conformance.Protocol;
using Microsoft.Playwright;

namespace Conformance.BrowserWebView;

/// <summary>Starts a browser, or joins one, so that every host name leads to the gateway.</summary>
internal static class BrowserLauncher
{
    /// <summary>Starts the browser.</summary>
    /// <param name="playwright">The driver.</param>
    /// <param name="settings">Which browser.</param>
    /// <param name="gateway">Where every host name leads.</param>
    /// <param name="mark">The mark of the processes that are started.</param>
    /// <exception cref="WebViewException">There is none; the message says how to get one.</exception>
    public static async Task<IBrowser> StartAsync(
        IPlaywright playwright,
        BrowserSettings settings,
        SchemeGateway gateway,
        string mark
    )
    {
        var type = settings.Engine switch
        {
            "chromium" => playwright.Chromium,
            "firefox" => playwright.Firefox,
            "webkit" => playwright.Webkit,
            _ => throw new WebViewException(
                $"There is no browser engine '{settings.Engine}'. Say chromium, firefox or webkit."
            ),
        };
        return settings.Connect is { } address
            ? await JoinAsync(type, settings, address).ConfigureAwait(false)
            : await LaunchAsync(type, settings, gateway, mark).ConfigureAwait(false);
    }

    /// <summary>Tells how a context is made. A browser that runs already has no resolver that could be mapped; the gateway is its proxy.</summary>
    public static BrowserNewContextOptions ContextFor(BrowserSettings settings, SchemeGateway gateway) =>
        new() { IgnoreHTTPSErrors = true, Proxy = settings.Connect is null ? null : ProxyTo(gateway) };

    private static async Task<IBrowser> LaunchAsync(
        IBrowserType type,
        BrowserSettings settings,
        SchemeGateway gateway,
        string mark
    )
    {
        // Looked for here, as Playwright would leave a profile behind.
        if (settings.Executable is { } given && !File.Exists(given))
        {
            throw CannotStart(settings, $"There is no '{given}'.", null);
        }

        try
        {
            return await type.LaunchAsync(OptionsFor(settings, type, gateway, mark)).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is PlaywrightException or TimeoutException)
        {
            throw CannotStart(settings, FirstLine(problem.Message), problem);
        }
    }

    private static WebViewException CannotStart(BrowserSettings settings, string why, Exception? problem) =>
        new(
            $"The browser '{settings.Engine}' could not be started: {why} {Advice(settings.Engine)}, "
                + $"or name its executable: '--webview {settings.Engine}:/path/to/{settings.Engine}'.",
            problem
        );

    private static string Advice(string engine)
    {
        var own =
            $"Playwright's own with PowerShell: 'pwsh playwright.ps1 install {engine}' in the folder of this tool";
        var package = engine switch
        {
            "chromium" => "chromium",
            "firefox" => "firefox-esr",
            _ => null,
        };
        return package is null ? $"Install {own}" : $"Install it ('apt-get install {package}' on Debian, or {own})";
    }

    private static async Task<IBrowser> JoinAsync(IBrowserType type, BrowserSettings settings, string address)
    {
        var limit = (float)settings.StartLimit.TotalMilliseconds;
        try
        {
            return IsDevTools(address)
                ? await type.ConnectOverCDPAsync(address, new BrowserTypeConnectOverCDPOptions { Timeout = limit })
                    .ConfigureAwait(false)
                : await type.ConnectAsync(address, new BrowserTypeConnectOptions { Timeout = limit })
                    .ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is PlaywrightException or TimeoutException)
        {
            throw new WebViewException(
                $"No browser '{settings.Engine}' answers at '{address}': {FirstLine(problem.Message)} "
                    + "Start a Playwright server there ('playwright launch-server --browser chromium' prints its address), "
                    + "of the same version as this kit's Playwright.",
                problem
            );
        }
    }

    private static bool IsDevTools(string address) =>
        address.Contains("/devtools/", StringComparison.Ordinal)
        || address.EndsWith("/se/cdp", StringComparison.Ordinal);

    private static BrowserTypeLaunchOptions OptionsFor(
        BrowserSettings settings,
        IBrowserType type,
        SchemeGateway gateway,
        string mark
    )
    {
        var options = new BrowserTypeLaunchOptions
        {
            Env = EnvironmentWith(mark),
            ExecutablePath = settings.Executable ?? Stock(settings, type),
            Timeout = (float)settings.StartLimit.TotalMilliseconds,
        };
        if (settings.Engine is "chromium")
        {
            options.Args =
            [
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                // Frames of one page share its process, as in the WebViews that a host knows.
                "--disable-site-isolation-trials",
                "--disable-features=LocalNetworkAccessChecks,PrivateNetworkAccessSendPreflights,BlockInsecurePrivateNetworkRequests,IsolateSandboxedIframes",
                "--ignore-certificate-errors",
                $"--host-resolver-rules={ResolverRules(gateway)}",
            ];
        }
        else if (settings.Engine is "firefox")
        {
            FirefoxLaunch.Prepare(options, gateway);
        }
        else
        {
            // It has no resolver to map; as a proxy the gateway is asked for every host name all the same.
            options.Proxy = ProxyTo(gateway);
        }

        return options;
    }

    // What is given takes the place of the driver's own.
    private static Dictionary<string, string> EnvironmentWith(string mark)
    {
        var environment = Environment
            .GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value ?? string.Empty);
        environment[MarkedProcesses.Variable] = mark;
        return environment;
    }

    // The first rule that fits holds.
    private static string ResolverRules(SchemeGateway gateway) =>
        string.Join(
            ',',
            gateway
                .SecurePorts.Skip(1)
                .Select((port, index) => $"MAP {BrowserUrls.LaneHost(index + 1)}:443 127.0.0.1:{port}")
                .Append($"MAP *:443 127.0.0.1:{gateway.SecurePorts[0]}")
                .Append($"MAP * 127.0.0.1:{gateway.PlainPort}")
        );

    private static Proxy ProxyTo(SchemeGateway gateway) => new() { Server = gateway.ProxyUrl, Bypass = "<-loopback>" };

    private static string? Stock(BrowserSettings settings, IBrowserType type) =>
        File.Exists(type.ExecutablePath) ? null
        : settings.Engine is "chromium" ? ChromiumLaunch.FindStock()
        : settings.Engine is "firefox" ? FirefoxLaunch.FindStock()
        : null;

    private static string FirstLine(string text) => text.Split('\n')[0].Trim();
}
