using Microsoft.Playwright;

namespace Conformance.BrowserWebView;

/// <summary>How a Firefox is found and started: Playwright's own build, or one of Mozilla or a distribution, which is driven over WebDriver BiDi.</summary>
public static class FirefoxLaunch
{
    // By this name Playwright takes an executable for a Firefox that it has not built.
    private const string StockChannel = "moz-firefox";

    // Where the system's Firefox is a snap, it cannot read the profile that Playwright makes for it.
    private const string Snap = "/snap/firefox";

    private static readonly string[] _wellKnown =
    [
        "/usr/bin/firefox-esr",
        .. Directory.Exists(Snap) ? Array.Empty<string>() : ["/usr/bin/firefox"],
        "/Applications/Firefox.app/Contents/MacOS/firefox",
        .. Below(Environment.SpecialFolder.ProgramFiles),
        .. Below(Environment.SpecialFolder.LocalApplicationData),
    ];

    /// <summary>The Firefox of the system where it is usually installed, or null.</summary>
    public static string? FindStock() => Array.Find(_wellKnown, File.Exists);

    /// <summary>Whether an executable is a build of Playwright's: each has its settings with it.</summary>
    public static bool IsPlaywrights(string executable)
    {
        ArgumentNullException.ThrowIfNull(executable);
        var folder = Path.GetDirectoryName(Path.GetFullPath(executable)) ?? string.Empty;
        return File.Exists(Path.Combine(folder, "playwright.cfg"))
            || File.Exists(Path.Combine(folder, "..", "Resources", "playwright.cfg"));
    }

    /// <summary>Completes the options of a start. Firefox has no resolver to map; as a proxy the gateway is asked for every host name all the same.</summary>
    internal static void Prepare(BrowserTypeLaunchOptions options, SchemeGateway gateway)
    {
        options.Channel = options.ExecutablePath is { } path && !IsPlaywrights(path) ? StockChannel : null;
        options.FirefoxUserPrefs = Preferences(gateway);
    }

    // Preferences, as over BiDi the option for a proxy is one for plain http alone.
    private static Dictionary<string, object> Preferences(SchemeGateway gateway) =>
        new()
        {
            ["network.proxy.type"] = 1,
            ["network.proxy.http"] = gateway.Address.ToString(),
            ["network.proxy.http_port"] = gateway.PlainPort,
            ["network.proxy.ssl"] = gateway.Address.ToString(),
            ["network.proxy.ssl_port"] = gateway.PlainPort,
            ["network.proxy.no_proxies_on"] = string.Empty,
            // The names of the loopback interface go there too, and stay secure for plain http, as they are in every browser.
            ["network.proxy.allow_hijacking_localhost"] = true,
            ["network.proxy.testing_localhost_is_secure_when_hijacked"] = true,
            // Frames of one page share its process, as in the WebViews that a host knows.
            ["fission.webContentIsolationStrategy"] = 0,
            ["dom.ipc.processPrelaunch.enabled"] = false,
            ["browser.chrome.site_icons"] = false,
        };

    private static IEnumerable<string> Below(Environment.SpecialFolder folder) =>
        Environment.GetFolderPath(folder) is { Length: > 0 } path
            ? [Path.Combine(path, "Mozilla Firefox", "firefox.exe")]
            : [];
}
