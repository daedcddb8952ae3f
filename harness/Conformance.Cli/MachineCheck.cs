using System.Diagnostics;
using System.Runtime.InteropServices;
using Conformance.BrowserWebView;
using Conformance.Machine;
using Conformance.MockWebView;
using Conformance.Protocol;

namespace Conformance.Cli;

/// <summary>Looks for what WebViews and hosts need.</summary>
internal static class MachineCheck
{
    /// <summary>Looks for everything.</summary>
    public static async Task<IReadOnlyList<MachineFinding>> RunAsync(
        string? node,
        CancellationToken cancellationToken = default
    ) =>
        [
            await NodeAsync(node, cancellationToken),
            await SandboxAsync(cancellationToken),
            Chromium(),
            Firefox(),
            PlaywrightBrowsers(),
            Library("webkitgtk: the native WebView", "libwebkit2gtk-4.1.so.0", "libwebkit2gtk-4.1-0"),
            Program("attach: the WebKitGTK driver", "install the package 'webkit2gtk-driver'", "WebKitWebDriver"),
            Display(),
            Library("hosts: GTK, which a Tauri host is linked with", "libgtk-3.so.0", "libgtk-3-0"),
        ];

    private static async Task<MachineFinding> NodeAsync(string? given, CancellationToken cancellationToken)
    {
        const string part = "mock: Node";
        string path;
        try
        {
            path = new NodeLocator().Find(given);
        }
        catch (WebViewException exception)
        {
            return new(part, false, exception.Message, true);
        }

        var (works, output) = await TryAsync(path, ["--version"], cancellationToken);
        return works
            ? new(part, true, $"{output} at {path}", true)
            : new(part, false, $"'{path}' does not run: {output}. Give another with '--node PATH'", true);
    }

    private static async Task<MachineFinding> SandboxAsync(CancellationToken cancellationToken)
    {
        const string part = "mock: a network namespace around page code";
        if (!OperatingSystem.IsLinux())
        {
            return new(part, false, "only Linux has one; Node's own permission model holds page code here");
        }

        var (works, output) = await TryAsync("unshare", ["--user", "--net", "true"], cancellationToken);
        return works
            ? new(part, true, "by 'unshare'")
            : new(part, false, $"'unshare' says: {output}; Node's own permission model holds page code here");
    }

    private static MachineFinding Chromium()
    {
        const string part = "browsers: a Chromium of the system";
        return ChromiumLaunch.FindStock() is { } found
            ? new(part, true, found)
            : new(
                part,
                false,
                "install the package 'chromium-headless-shell', which starts pages fastest, or 'chromium', Chrome or Edge"
            );
    }

    private static MachineFinding Firefox()
    {
        const string part = "browsers: a Firefox of the system";
        return FirefoxLaunch.FindStock() is { } found
            ? new(part, true, found)
            : new(
                part,
                false,
                "install the package 'firefox-esr', or 'firefox' where there is none, which must be no snap"
            );
    }

    private static MachineFinding PlaywrightBrowsers()
    {
        const string part = "browsers: those of Playwright";
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var folder = Environment.GetEnvironmentVariable("PLAYWRIGHT_BROWSERS_PATH") ?? DefaultBrowsers(home);
        var names = Directory.Exists(folder)
            ? Directory
                .GetDirectories(folder)
                .Select(path => Path.GetFileName(path)!)
                .Where(name => name.Contains('-'))
                .Order()
            : Enumerable.Empty<string>();
        var found = string.Join(", ", names);
        return found.Length > 0
            ? new(part, true, found)
            : new(part, false, "with PowerShell: 'pwsh playwright.ps1 install' in the folder of this tool");
    }

    private static string DefaultBrowsers(string home) =>
        OperatingSystem.IsWindows() ? Path.Combine(home, "AppData", "Local", "ms-playwright")
        : OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Caches", "ms-playwright")
        : Path.Combine(home, ".cache", "ms-playwright");

    private static MachineFinding Display()
    {
        const string part = "webkitgtk: a display";
        return Environment.GetEnvironmentVariable("DISPLAY") is { Length: > 0 } display
            ? new(part, true, $"DISPLAY is '{display}'")
            : Program(part, "install the package 'xvfb', or run in a desktop session", "Xvfb");
    }

    private static MachineFinding Library(string part, string file, string package)
    {
        if (!OperatingSystem.IsLinux())
        {
            return new(part, false, "for Linux alone");
        }

        var found = LibraryFolders().Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists);
        return found is null ? new(part, false, $"install the package '{package}'") : new(part, true, found);
    }

    // Looked for and not loaded: WebKitGTK starts threads when it is loaded and takes the process with it when it is freed.
    private static IEnumerable<string> LibraryFolders()
    {
        var processor = RuntimeInformation.OSArchitecture is Architecture.Arm64 ? "aarch64" : "x86_64";
        var given = Environment.GetEnvironmentVariable("LD_LIBRARY_PATH") ?? "";
        return
        [
            .. given.Split(':', StringSplitOptions.RemoveEmptyEntries),
            $"/usr/lib/{processor}-linux-gnu",
            $"/lib/{processor}-linux-gnu",
            "/usr/lib64",
            "/usr/lib",
            "/usr/local/lib",
        ];
    }

    private static MachineFinding Program(string part, string advice, string name) =>
        Programs.Find(name) is { } found ? new(part, true, found) : new(part, false, advice);

    private static async Task<(bool Works, string Output)> TryAsync(
        string program,
        IReadOnlyList<string> arguments,
        CancellationToken cancellationToken
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            var text = (output.Length > 0 ? output : await errors).Trim().ReplaceLineEndings(" ");
            return (process.ExitCode == 0, text);
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            return (false, exception.Message);
        }
    }
}
