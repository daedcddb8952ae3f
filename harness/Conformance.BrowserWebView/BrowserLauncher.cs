using Conformance.Protocol;
using Microsoft.Playwright;

namespace Conformance.BrowserWebView;

/// <summary>Starts a browser, or joins one, so that every host name leads to the gateway.</summary>
internal static class BrowserLauncher
{
    private static readonly string[] _wellKnown =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/usr/bin/google-chrome-stable",
    ];

    /// <summary>Starts the browser.</summary>
    /// <exception cref="WebViewException">There is none; the message says how to get one.</exception>
    public static async Task<IBrowser> StartAsync(
        IPlaywright playwright,
        BrowserSettings settings,
        SchemeGateway gateway
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
        try
        {
            return settings.Connect is { } address
                ? await type.ConnectAsync(address).ConfigureAwait(false)
                : await type.LaunchAsync(OptionsFor(settings, type, gateway)).ConfigureAwait(false);
        }
        catch (PlaywrightException problem)
        {
            throw new WebViewException(
                $"The browser '{settings.Engine}' could not be started: {FirstLine(problem.Message)} "
                    + $"Install it ('apt-get install chromium' on Debian, or Playwright's own with 'playwright install {settings.Engine}'), "
                    + "or name its executable: '--webview chromium:/path/to/chromium'.",
                problem
            );
        }
    }

    private static BrowserTypeLaunchOptions OptionsFor(
        BrowserSettings settings,
        IBrowserType type,
        SchemeGateway gateway
    )
    {
        var options = new BrowserTypeLaunchOptions
        {
            ExecutablePath = settings.Executable ?? WellKnown(settings, type),
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
        else
        {
            // These engines have no resolver to map; as a proxy the gateway is asked for every host name all the same.
            options.Proxy = new Proxy { Server = $"http://127.0.0.1:{gateway.PlainPort}", Bypass = "<-loopback>" };
        }

        return options;
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

    private static string? WellKnown(BrowserSettings settings, IBrowserType type) =>
        settings.Engine is "chromium" && !File.Exists(type.ExecutablePath) ? Array.Find(_wellKnown, File.Exists) : null;

    private static string FirstLine(string text) => text.Split('\n')[0].Trim();
}
