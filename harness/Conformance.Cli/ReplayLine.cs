using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Conformance.BrowserWebView;
using Conformance.Protocol;
using Conformance.Reporting;
using Conformance.Runner;
using Conformance.Verdicts;

namespace Conformance.Cli;

/// <summary>Gives verdicts that are bad the line of a shell that plays their case again.</summary>
/// <param name="options">The options of <c>run</c>.</param>
/// <param name="parsed">The command line of the run.</param>
/// <param name="plans">What it plays.</param>
internal sealed partial class ReplayLine(RunOptions options, ParseResult parsed, IReadOnlyList<RunPlan> plans)
{
    /// <summary>Hears of a run and passes it on with these lines.</summary>
    public IProgress<RunEvent> Before(IProgress<RunEvent> inner) => new Told(this, inner);

    /// <summary>Gives all verdicts of a run their lines.</summary>
    public RunResult In(RunResult result) => result with { Verdicts = [.. result.Verdicts.Select(In)] };

    private Verdict In(Verdict verdict) =>
        verdict is { FailsRun: true, Kind: not VerdictKind.Fixed }
            ? verdict with
            {
                Again = Of(verdict.Case),
            }
            : verdict;

    private string Of(CaseIdentity identity)
    {
        var (index, plan) = plans.Index().First(each => each.Item.WebView.Name == identity.WebView);
        var given = WebViewChoice.Split(parsed.GetValue(options.WebView)!)[index];
        List<string> words =
        [
            "conformance",
            "run",
            .. parsed.GetValue(options.Paths) ?? [],
            "-f",
            Filter(VerdictText.OneLine(identity.Name)),
            .. plan.WebView is IApplicationPort ? [] : (string[])["--host", parsed.GetValue(options.Host)!],
            "--webview",
            given == WebViewChoice.Mock ? identity.WebView : given,
            "--profile",
            plan.Profile.Name,
            "--seed",
            plan.Seed.ToString(CultureInfo.InvariantCulture),
        ];
        if (plan.WebView is BrowserWebViewPort)
        {
            AddGiven(words, options.Connect);
            AddGiven(words, options.Gateway);
        }

        AddGiven(words, options.Node);
        if (plan.Patience > 1)
        {
            words.AddRange(["--patience", plan.Patience.ToString(CultureInfo.InvariantCulture)]);
        }

        if (!plan.SharesDocuments)
        {
            words.Add("--fresh-documents");
        }

        return string.Join(' ', words.Select(Quote));
    }

    private void AddGiven(List<string> words, Option<string?> option)
    {
        if (parsed.GetValue(option) is { } value)
        {
            words.AddRange([option.Name, value]);
        }
    }

    // In a filter a star and a question mark stand for other names too.
    private static string Filter(string name) => name.IndexOfAny(['*', '?']) < 0 ? name : $"/^{Regex.Escape(name)}$/";

    // Within single quotes a shell leaves everything as it is.
    private static string Quote(string word) =>
        Plain().IsMatch(word) ? word : $"'{VerdictText.OneLine(word).Replace("'", @"'\''")}'";

    [GeneratedRegex(@"\A[\w./:=,@%+-]+\z", RegexOptions.ECMAScript)]
    private static partial Regex Plain();

    private sealed class Told(ReplayLine line, IProgress<RunEvent> inner) : IProgress<RunEvent>
    {
        public void Report(RunEvent value) =>
            inner.Report(value is CaseJudged judged ? new CaseJudged(line.In(judged.Verdict)) : value);
    }
}
