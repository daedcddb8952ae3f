using System.Reflection;
using System.Runtime.InteropServices;
using Conformance.Protocol;

namespace Conformance.MockWebView;

/// <summary>Finds a Node executable: the one that was asked for, the one that Microsoft.Playwright brings, or one on the path.</summary>
public sealed class NodeLocator
{
    private static readonly string s_playwrightVersion = typeof(NodeLocator)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(told => told.Key == "PlaywrightVersion")
        .Value!;

    private readonly Func<string, string?> _readVariable;
    private readonly Func<string, bool> _exists;
    private readonly string _appFolder;

    /// <summary>Makes a locator that looks at this machine.</summary>
    public NodeLocator()
        : this(Environment.GetEnvironmentVariable, File.Exists, AppContext.BaseDirectory) { }

    /// <summary>Makes a locator that looks through what it is given.</summary>
    internal NodeLocator(Func<string, string?> readVariable, Func<string, bool> exists, string appFolder)
    {
        _readVariable = readVariable;
        _exists = exists;
        _appFolder = appFolder;
    }

    /// <summary>Finds Node.</summary>
    /// <param name="asked">The path that was asked for, if any.</param>
    /// <exception cref="WebViewException">There is none; the message says what to do.</exception>
    public string Find(string? asked = null)
    {
        if (asked is not null)
        {
            return Asked(asked, "'--node', or the setting NodePath,");
        }

        if (_readVariable("CONFORMANCE_NODE") is { Length: > 0 } fromEnvironment)
        {
            return Asked(fromEnvironment, "the variable CONFORMANCE_NODE");
        }

        return Candidates().FirstOrDefault(_exists)
            ?? throw new WebViewException(
                "No Node was found for the mock WebView. Restore the package Microsoft.Playwright, which brings one, "
                    + $"install Node {NodeVersion.Oldest} or newer, or name one in the variable CONFORMANCE_NODE."
            );
    }

    private string Asked(string path, string source) =>
        _exists(path)
            ? path
            : throw new WebViewException($"There is no Node at '{path}', which {source} names. Name another, or none.");

    private IEnumerable<string> Candidates()
    {
        var windows = OperatingSystem.IsWindows();
        var file = windows ? "node.exe" : "node";
        var below = Path.Combine(".playwright", "node", Rid(windows), file);
        yield return Path.Combine(_appFolder, below);
        yield return Path.Combine(PackagesFolder(), "microsoft.playwright", s_playwrightVersion, below);
        foreach (var folder in (_readVariable("PATH") ?? "").Split(Path.PathSeparator))
        {
            if (folder.Length > 0)
            {
                yield return Path.Combine(folder, file);
            }
        }
    }

    private static string Rid(bool windows)
    {
        var architecture = RuntimeInformation.OSArchitecture is Architecture.Arm64 ? "arm64" : "x64";
        if (windows)
        {
            return "win32_x64";
        }

        return OperatingSystem.IsMacOS() ? $"darwin-{architecture}" : $"linux-{architecture}";
    }

    private string PackagesFolder()
    {
        if (_readVariable("NUGET_PACKAGES") is { Length: > 0 } named)
        {
            return named;
        }

        var home = _readVariable(OperatingSystem.IsWindows() ? "USERPROFILE" : "HOME") ?? "";
        return Path.Combine(home, ".nuget", "packages");
    }
}
