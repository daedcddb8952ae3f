using System.Text.RegularExpressions;
using Conformance.AttachedWebView;
using Conformance.BrowserWebView;
using Conformance.MockWebView;
using Conformance.NativeWebView;
using Conformance.Protocol;
using Conformance.Reporting;
using Conformance.Scenarios;

namespace Conformance.Cli;

/// <summary>Makes the port to a WebView of what stands after <c>--webview</c>.</summary>
internal static partial class WebViewChoice
{
    /// <summary>The mock WebView, on Linux.</summary>
    public const string Mock = "mock";

    /// <summary>All names, for help texts and messages.</summary>
    public const string Names = "'mock', 'mock:PLATFORM', 'chromium', 'firefox', 'webkit', 'webkitgtk' or 'attach:…'";

    private const string Native = "webkitgtk";
    private static readonly string[] _browsers = ["chromium", "firefox", "webkit"];

    /// <summary>The platforms of the mock, for help texts.</summary>
    public static string Platforms { get; } = string.Join(", ", MockWebViewSettings.Platforms);

    /// <summary>Makes the ports of one or more names with commas between; what follows a comma as <c>name=value</c> belongs to the WebView before it.</summary>
    /// <exception cref="CliException">There is no such WebView, or one is named twice.</exception>
    public static IReadOnlyList<IWebViewPort> ParseAll(
        string text,
        string? node,
        TimeProvider time,
        RemoteBrowser? remote = null
    )
    {
        var ports = Split(text).ToList().ConvertAll(name => Parse(name, node, time, remote));
        remote?.RefuseUnused(ports);
        return ports.CountBy(port => port.Name).FirstOrDefault(count => count.Value > 1) is { Key: { } twice }
            ? throw new CliException(
                $"'--webview {text}' names '{twice}' twice. Name each WebView once.",
                RunConclusion.Usage
            )
            : ports;
    }

    /// <summary>Gives the names of one or more WebViews, each with its options.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var names = new List<string>();
        foreach (var piece in text.Split(','))
        {
            if (names.Count > 0 && OptionOfWebView().IsMatch(piece))
            {
                names[^1] += $",{piece}";
            }
            else
            {
                names.Add(piece.Trim());
            }
        }

        return names;
    }

    /// <summary>Says what is wrong with the name of a WebView as reports write it, or one for several; null for nothing.</summary>
    public static string? Mistake(string name)
    {
        string[] known =
        [
            Mock,
            .. MockWebViewSettings.Platforms.Select(platform => $"{Mock}:{platform}"),
            .. _browsers,
            Native,
            "attach",
            "attach:webdriver",
            "attach:cdp",
        ];
        return known.Contains(name) ? null
            : KnownWords.Hint(name, known) is { } meant ? $"There is no WebView '{name}'; {meant}"
            : $"There is no WebView '{name}'. Use {Names}.";
    }

    [GeneratedRegex("^[a-z-]+=")]
    private static partial Regex OptionOfWebView();

    /// <summary>Makes the port.</summary>
    /// <param name="text">What stands on the command line; after a browser's name and a colon, its executable.</param>
    /// <param name="node">The Node of the mock; null for the one beside the tool.</param>
    /// <param name="time">The clock.</param>
    /// <param name="remote">The browser that runs elsewhere; null to start one.</param>
    /// <exception cref="CliException">There is no such WebView, or this version has none.</exception>
    public static IWebViewPort Parse(string text, string? node, TimeProvider time, RemoteBrowser? remote = null)
    {
        return text.Split(':', 2) switch
        {
            [Mock] => MockPort("linux", node, time),
            [Mock, var platform] when MockWebViewSettings.Platforms.Contains(platform) => MockPort(
                platform,
                node,
                time
            ),
            [Mock, var platform] => throw new CliException(
                $"There is no platform '{platform}'. Write 'mock:PLATFORM' with one of {Platforms}.",
                RunConclusion.Usage
            ),
            [Native] => new WebKitGtkWebViewPort(time),
            [var engine, .. var path] when _browsers.Contains(engine) => new BrowserWebViewPort(
                new BrowserSettings
                {
                    Engine = engine,
                    Executable = path is [{ Length: > 0 } given] ? given : null,
                    Connect = remote?.Address,
                    Gateway = remote?.Gateway,
                },
                time
            ),
            ["attach", var way] => AttachChoice.TryParse(way, out var settings, out var problem)
                ? new AttachedWebViewPort(settings, time)
                : throw new CliException(problem, RunConclusion.Usage),
            _ => throw new CliException($"There is no WebView '{text}'. Use {Names}.", RunConclusion.Usage),
        };
    }

    private static MockWebViewPort MockPort(string platform, string? node, TimeProvider time) =>
        new(
            new MockWebViewSettings
            {
                Platform = platform,
                NodePath = node,
                Time = time,
            }
        );
}
