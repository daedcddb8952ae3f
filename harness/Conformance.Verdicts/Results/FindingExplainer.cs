using System.Diagnostics;
using System.Text;

namespace Conformance.Verdicts;

/// <summary>Explains a verdict to people: what was done, what should have been, what was instead, and where the transcript shows it.</summary>
public static class FindingExplainer
{
    private const string Indent = "      ";
    private const int NameWidth = 62;
    private const int LongestErrorLine = 160;
    private const int LongestValue = 400;
    private const int LongestValueBesideDifference = 160;

    /// <summary>Explains a verdict with all of its findings.</summary>
    public static string Explain(Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        var text = new StringBuilder();
        AppendHead(text, verdict);
        foreach (var finding in verdict.Findings)
        {
            var step = finding.Step.Length == 0 ? "" : $", {StepPath.Tell(finding.Step, finding.Steps)}";
            Line(text, $"{finding.Location}{step}, webview {verdict.Case.WebView}");
            text.Append('\n');
            Append(text, finding);
            text.Append('\n');
        }

        AppendCircumstances(text, verdict);
        return text.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>The fingerprint of a finding as it is to stand on a list of known failures.</summary>
    public static string Fingerprint(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return ValueText.Quote(finding.Fingerprint);
    }

    /// <summary>Explains one finding, without the case it belongs to.</summary>
    public static string Explain(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var text = new StringBuilder();
        Append(text, finding);
        return text.ToString();
    }

    private static void AppendHead(StringBuilder text, Verdict verdict)
    {
        var identity = verdict.Case;
        var head = $"{Word(verdict.Kind), -4}  {identity.Name}".PadRight(NameWidth);
        text.Append(head)
            .Append("  ")
            .AppendJoin(", ", identity.Requirements)
            .Append("  ")
            .Append(identity.Level)
            .Append('\n');
        Line(text, identity.Title);
        foreach (var (requirement, sentence) in identity.Sentences)
        {
            Line(text, $"{requirement}: {sentence}");
        }

        if (verdict.Findings.Count == 0)
        {
            Line(text, $"{identity.Location}, webview {identity.WebView}");
        }
    }

    private static void AppendCircumstances(StringBuilder text, Verdict verdict)
    {
        AppendBlock(text, "because", verdict.Reason is null ? [] : [verdict.Reason], verdict.Findings.Count == 0);
        AppendBlock(
            text,
            "the host's last words on standard error",
            [.. verdict.HostErrorLines.Select(line => ValueText.Cut(line, LongestErrorLine))],
            startsBlank: false
        );
        AppendBlock(
            text,
            "smallest scenario that fails",
            verdict.Shrunk?.TrimEnd().Split('\n') ?? [],
            startsBlank: false
        );
        AppendBlock(text, "console of the pages", verdict.Console, startsBlank: false);
        AppendBlock(text, "evidence", verdict.Evidence, startsBlank: false);
        AppendBlock(text, "transcript", TranscriptExcerpt.Of(verdict), startsBlank: false);
        if (verdict.Again is { } again)
        {
            Line(text, $"again: {again}");
        }
    }

    private static void Append(StringBuilder text, Finding finding)
    {
        // Where a difference shows the place that matters, the whole is context only.
        var longest = finding.Difference is null ? LongestValue : LongestValueBesideDifference;
        Line(text, finding.Subject);
        Line(text, $"    {finding.Relation}");
        Line(text, ValueText.Cut(finding.Expected, longest));
        Line(text, $"    {finding.Outcome}");
        Line(text, ValueText.Cut(finding.Actual, longest));
        if (finding.Difference is { } difference)
        {
            text.Append('\n');
            AppendBlock(text, "difference", difference.Split('\n'), startsBlank: false, endsBlank: false);
        }

        // A line for the list of known failures.
        text.Append('\n');
        Line(text, $"fingerprint: {Fingerprint(finding)}");
    }

    private static void AppendBlock(
        StringBuilder text,
        string title,
        IReadOnlyList<string> lines,
        bool startsBlank,
        bool endsBlank = true
    )
    {
        if (lines.Count == 0)
        {
            return;
        }

        text.Append(startsBlank ? "\n" : "");
        Line(text, title);
        foreach (var line in lines)
        {
            Line(text, $"  {line}");
        }

        text.Append(endsBlank ? "\n" : "");
    }

    private static void Line(StringBuilder text, string line) => text.Append($"{Indent}{line}".TrimEnd()).Append('\n');

    private static string Word(VerdictKind kind) =>
        kind switch
        {
            VerdictKind.Pass => "PASS",
            VerdictKind.NotApplicable => "NOT APPLICABLE",
            VerdictKind.KnownFailure => "KNOWN FAILURE",
            VerdictKind.Fixed => "FIXED",
            VerdictKind.Inconclusive => "INCONCLUSIVE",
            VerdictKind.Fail => "FAIL",
            VerdictKind.Error => "ERROR",
            _ => throw new UnreachableException(),
        };
}
