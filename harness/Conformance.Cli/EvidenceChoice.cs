using Conformance.BrowserWebView;
using Conformance.Protocol;
using Conformance.Reporting;
using Conformance.Runner;

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
