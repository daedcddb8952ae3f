using Conformance.Machine;

namespace Conformance.BrowserWebView;

/// <summary>Where a Chromium is found that Playwright has not built: it drives Chrome and Edge as well.</summary>
public static class ChromiumLaunch
{
    // The shell without a window's trimmings comes first: it is Chromium all the same, and starts a page in half the time.
    private static readonly string[] s_names =
    [
        "chromium-headless-shell",
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "microsoft-edge",
        "microsoft-edge-stable",
    ];

    private static readonly string[] s_wellKnown =
    [
        .. s_names.Select(name => $"/usr/bin/{name}"),
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        .. Below("Google", "Chrome", "Application", "chrome.exe"),
        .. Below("Chromium", "Application", "chrome.exe"),
        .. Below("Microsoft", "Edge", "Application", "msedge.exe"),
    ];

    /// <summary>The Chromium of the system, on the path or where it is usually installed, or null.</summary>
    public static string? FindStock() => FindOnPath(null) ?? Array.Find(s_wellKnown, File.Exists);

    /// <summary>The best one in the folders of a path; null for the variable <c>PATH</c>.</summary>
    internal static string? FindOnPath(string? path) =>
        s_names.Select(name => Programs.Find(name, path)).FirstOrDefault(found => found is not null);

    private static IEnumerable<string> Below(params string[] parts) =>
        new[]
        {
            Environment.SpecialFolder.ProgramFiles,
            Environment.SpecialFolder.ProgramFilesX86,
            Environment.SpecialFolder.LocalApplicationData,
        }
            .Select(Environment.GetFolderPath)
            .Where(folder => folder.Length > 0)
            .Select(folder => Path.Combine([folder, .. parts]));
}
