using Conformance.BrowserWebView;
using Conformance.Protocol;
using Conformance.Reporting;
using Conformance.Runner;
using Conformance.Verdicts;

namespace Conformance.Cli;

/// <summary>Where pictures and traces go: pictures beside the first report in a file, traces where <c>--trace</c> says.</summary>
internal static class EvidenceChoice
{
    private const string Folder = "evidence";

    /// <summary>Chooses the places; null where neither a report in a file nor a trace is asked for.</summary>
    public static EvidencePlaces? Of(string? trace, IReadOnlyList<string> reports)
    {
        var files = reports.Select(report => ReportChoice.Parse(report).Path).Where(path => !ReportFile.IsDevice(path));
        if (files.FirstOrDefault() is not { } first)
        {
            return trace is null ? null : new EvidencePlaces(trace, trace, Path.GetFullPath(trace));
        }

        var beside = Path.GetDirectoryName(Path.GetFullPath(first))!;
        return new EvidencePlaces(Path.Combine(beside, Folder), trace, beside);
    }

    /// <summary>Gives the places as files that are seen to be writable before anything is played; nothing but browsers writes there.</summary>
    /// <param name="places">The places.</param>
    /// <param name="webViews">What is played in.</param>
    public static IEnumerable<OutputFile<RunResult>> FilesOf(EvidencePlaces? places, IEnumerable<IWebViewPort> webViews)
    {
        if (places is null || !webViews.Any(webView => webView is BrowserWebViewPort))
        {
            yield break;
        }

        if (places.Traces is { } traces)
        {
            yield return new($"--trace {traces}", FileIn(traces), _ => Task.CompletedTask);
        }

        if (places.Pictures is { } pictures && pictures != places.Traces)
        {
            yield return new($"pictures in {pictures}", FileIn(pictures), _ => Task.CompletedTask);
        }
    }

    // No folder is made for what may never be written.
    private static string FileIn(string folder)
    {
        var at = Path.GetFullPath(folder);
        while (!Path.Exists(at) && Path.GetDirectoryName(at) is { } above)
        {
            at = above;
        }

        return Path.Combine(at, "case.zip");
    }

    /// <summary>Sees to it that some WebView can write a trace that is asked for.</summary>
    /// <exception cref="CliException">None can, or there is no place for it.</exception>
    public static void Check(string? trace, IEnumerable<IWebViewPort> webViews)
    {
        if (trace is { Length: 0 })
        {
            throw new CliException("'--trace' names no folder. Name one, or leave it out.", RunConclusion.Usage);
        }

        if (trace is not null && !webViews.Any(webView => webView is BrowserWebViewPort))
        {
            throw new CliException(
                $"'--trace {trace}' has nothing to write: only browsers can. Use '--webview chromium', 'firefox' or 'webkit'.",
                RunConclusion.Usage
            );
        }
    }
}
